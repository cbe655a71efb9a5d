"""Whether a count is a total, an increment, a stock, a rate or a share."""

from __future__ import annotations

import re

from sayso.model.figure import Basis, Status
from sayso.model.span import Span
from sayso.reading.figures.sight import Sight
from sayso.reading.figures.table import phrases, table

_TABLE = table("basis")
#: characters to each side that are looked at
_REACH = 90
#: a clause behind the number, also one that tells of what is counted: "19 hostages they had held since May"
_BEHIND = re.compile(
    r"[;:]|, (?:but|and|while|including)\b|(?:^|(?<=[a-z]))\s(?:they|he|she|we)\s(?:had|have|has)\b"
)
_CLAUSE = re.compile(r"[;:]|, (?:but|and|while|including)\b")


def _near(words: list[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{phrases(words)})(?!\w)", re.IGNORECASE)


_MORE_NEAR = re.compile(
    rf"(?<!\bthe\s)(?<!\ban\s){_near(_TABLE['increment']['near']).pattern}", re.IGNORECASE
)
_MORE_BEFORE = re.compile(
    rf"(?<![\w-])(?:{phrases(_TABLE['increment']['before'])})\s+(?:(?:at\s+least|about|some|an?|estimated|up\s+to|"
    r"as\s+many\s+as|nearly|almost|roughly|around)\s+)*$",
    re.IGNORECASE,
)
_MORE_BEHIND = re.compile(
    rf"\s+(?:of\s+)?(?:{phrases(_TABLE['increment']['behind'])})\b(?!\s+than)", re.IGNORECASE
)
_CHANGE = re.compile(
    rf"\b(?:{phrases(_TABLE['increment']['change'])})\s+(?!that\b)(?:[\w$]+\s+){{0,3}}[$€£]?$", re.IGNORECASE
)
_TOTAL_BEFORE = re.compile(
    rf"(?<![\w-])(?:{phrases(_TABLE['total']['before'])})\s+(?:[\w$]+\s+){{0,4}}[$€£]?$", re.IGNORECASE
)
_TOTAL_BEHIND = re.compile(rf"\s+(?:{phrases(_TABLE['total']['behind'])})\b(?!\s+\w+s\b)", re.IGNORECASE)
_TOTAL_NEAR = _near(_TABLE["total"]["near"])
_TOLL = re.compile(rf"\b(?:{phrases(_TABLE['total']['toll'])})\b[^.;,]{{0,60}}$", re.IGNORECASE)
#: "since" of time, not of reason
_TOTAL_LED = re.compile(
    rf"{_near(_TABLE['total']['led']).pattern}|\bsince\s+(?:the|its|last|early|late|mid|then|\d|(?-i:[A-Z]))",
    re.IGNORECASE,
)
_STOCK_NEAR = re.compile(rf"{_near(_TABLE['stock']['near']).pattern}(?!\s+of\b)", re.IGNORECASE)
_THERE = re.compile(
    r"\bthere\s+(?:are|is|remain)\s+(?:still\s+|currently\s+|now\s+|also\s+|only\s+)*$", re.IGNORECASE
)
_OWN = re.compile(
    rf"(?<!\w)(?:{phrases(_TABLE['stock']['own'])})\s+(?:(?:also|only|just|now|still|already|the|its|his|another)\s+)*$",
    re.IGNORECASE,
)
_RATE_BEHIND = re.compile(
    rf"[\s-]+(?:(?!(?:in|for|after|within|over|from|to|on|during|of|by)\b)[^\W\d_]+\s+){{0,3}}?(?:(?:per|each|every|an?)[\s-]+(?:\w+\s+)?(?:{phrases(_TABLE['rate']['times'])})s?"
    rf"|{phrases(_TABLE['rate']['words'])})\b(?!\s+(?:ago|old|earlier|later|after|before))",
    re.IGNORECASE,
)
#: "4.1 per 100,000", "one for every 50"
_PER = re.compile(
    r"\s+(?:[^\W\d_]+\s+){0,2}?(?:per|for\s+every|in\s+every)\s+(?:\d|an?\s+(?:hundred|thousand|million)\b)"
)
_NUMBER_BEHIND = re.compile(
    rf"\s+(?:the|its|their)\s+(?:\w+\s+)?(?:{phrases(_TABLE['total']['behind_toll'])})\b", re.IGNORECASE
)
_MOVED = re.compile(
    rf"\b(?:{phrases(table('kinds')['near']['change'])})\b[^.;]{{0,40}}\b(?:from|to)\s+(?:\w+\s+){{0,2}}[$€£]?$",
    re.IGNORECASE,
)
_PERFECT = re.compile(
    r"(?<!\bto\s)(?<!\bmay\s)(?<!\bmight\s)(?<!\bcould\s)(?<!\bwould\s)(?<!\bmust\s)(?<!\bshould\s)"
    r"(?:\b(?:has|have)|['\u2019]ve)\s+(?:\w+ly\s+|already\s+|also\s+|since\s+|now\s+|all\s+)*(?:been\s+)?(?:\w+ly\s+)?$",
    re.IGNORECASE,
)


#: a part of those counted before: "64 of them", "of whom 80"
_PART_BEHIND = re.compile(r"\s+of\s+(?:them|these|those|whom)\b", re.IGNORECASE)
_PART_BEFORE = re.compile(r"\b(?:of|among)\s+(?:whom|them|which)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)


def basis(sight: Sight, span: Span, end: int, *, share: bool, status: Status | None) -> Basis | None:
    """Return the basis, or None where nothing in the sentence tells it.

    ``span`` is the range of the figure with its bound words, ``end`` the first character behind what is
    counted, ``status`` what is said of those counted.
    """
    text = sight.text
    begin = max(sight.at(sight.begin).start, span[0] - _REACH)
    stop = min(sight.at(sight.stop - 1).end, end + _REACH)
    if any(rate.match(text, at) for rate in (_RATE_BEHIND, _PER) for at in (end, span[1])):
        return Basis.RATE
    if _is_increment(text, begin, span[0], span[1]):
        return Basis.INCREMENT
    if share:
        return Basis.SHARE
    return _toll(text, begin, span) or _near_by(sight, span, (begin, end, stop), status)


def _near_by(sight: Sight, span: Span, reach: tuple[int, int, int], status: Status | None) -> Basis | None:
    """The basis that words in the same clause tell; ``reach`` is from where, behind what and how far."""
    text, (begin, end, stop) = sight.text, reach
    before, behind = _CLAUSE.split(text[begin : span[0]])[-1], _BEHIND.split(text[end:stop])[0]
    if _PART_BEFORE.search(before) or _PART_BEHIND.match(text, span[1]):
        before = ""  # what is told of the whole is not told of its part: "512 more, of whom 80 are wounded"
    if _MORE_NEAR.search(before) or _MORE_NEAR.search(behind):
        return Basis.INCREMENT
    moved = _MOVED.search(before)
    if _is_total(text, begin, span, (sight.numeral.start, end)) or (not moved and _TOTAL_NEAR.search(behind)):
        return Basis.TOTAL
    led = _TOTAL_LED.search(before)
    told = led is not None and not _told(sight, span[0] - len(before) + led.end())
    late = not moved and (told or _perfect(text, status))
    return Basis.STOCK if _is_stock(before, behind) else Basis.TOTAL if late else None


def _told(sight: Sight, start: int) -> bool:
    """Whether a number and its verb stand between: "so far 12 have died, and six are ill"."""
    wanted = ["NUM", "VERB", "PUNCT CCONJ"]
    for at in range(sight.prose.index(start), sight.left):
        if wanted and sight.at(at).tag in wanted[0].split():
            wanted.pop(0)
    return not wanted


def _toll(text: str, begin: int, span: Span) -> Basis | None:
    """As in "the toll rose to 40", "bringing to 40 the number of dead", "the number still missing is 40"."""
    match = _TOLL.search(text, begin, span[0])
    if match and _STOCK_NEAR.search(match.group()):
        return Basis.STOCK
    return Basis.TOTAL if match or _NUMBER_BEHIND.match(text, span[1]) else None


def _is_total(text: str, begin: int, span: Span, inner: Span) -> bool:
    return bool(
        _TOTAL_BEFORE.search(text, begin, span[0])
        or _TOTAL_BEFORE.search(text, begin, inner[0])
        or _TOTAL_BEHIND.match(text, inner[1])
        or _TOTAL_BEHIND.match(text, span[1])
    )


def _is_stock(before: str, behind: str) -> bool:
    near = _STOCK_NEAR.search(behind[:40]) or _STOCK_NEAR.search(before[-30:])
    return bool(near or _OWN.search(before) or _THERE.search(before))


def _is_increment(text: str, begin: int, start: int, number_end: int) -> bool:
    return bool(
        _MORE_BEFORE.search(text, begin, start)
        or _MORE_BEFORE.search(text[start:number_end].rpartition(" ")[0] + " ")
        or _MORE_BEHIND.match(text, number_end)
        or _CHANGE.search(text, begin, start)
    )


def _perfect(text: str, status: Status | None) -> bool:
    """Whether a present perfect adds the status up to now: "have laid down", "has sent"."""
    if status is None or status.span is None:
        return False
    return bool(_PERFECT.search(text, max(status.span[0] - 40, 0), status.span[0]))
