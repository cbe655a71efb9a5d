"""Whether a count is a total, an increment, a stock, a rate or a share."""

from __future__ import annotations

import re

from sayso.model.figure import Basis
from sayso.reading.figures.sight import Sight
from sayso.reading.figures.table import phrases, table

_TABLE = table("basis")


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
    rf"\b(?:{phrases(_TABLE['increment']['change'])})\s+(?:[\w$]+\s+){{0,3}}[$€£]?$", re.IGNORECASE
)
_TOTAL_BEFORE = re.compile(
    rf"(?<![\w-])(?:{phrases(_TABLE['total']['before'])})\s+(?:[\w$]+\s+){{0,4}}[$€£]?$", re.IGNORECASE
)
_TOTAL_BEHIND = re.compile(rf"\s+(?:{phrases(_TABLE['total']['behind'])})\b(?!\s+\w+s\b)", re.IGNORECASE)
_TOTAL_NEAR = _near(_TABLE["total"]["near"])
_TOLL = re.compile(rf"\b(?:{phrases(_TABLE['total']['toll'])})\b[^.;,]{{0,60}}$", re.IGNORECASE)
_TOTAL_LED = _near(_TABLE["total"]["led"])
_STOCK_NEAR = _near(_TABLE["stock"]["near"])
_THERE = re.compile(
    r"\bthere\s+(?:are|is|remain)\s+(?:still\s+|currently\s+|now\s+|also\s+|only\s+)*$", re.IGNORECASE
)
_OWN = re.compile(
    rf"(?<!\w)(?:{phrases(_TABLE['stock']['own'])})\s+(?:(?:also|only|just|now|still|already|the|its|his|another)\s+)*$",
    re.IGNORECASE,
)
_RATE_BEHIND = re.compile(
    rf"[\s-]+(?:[^\W\d_]+\s+){{0,3}}?(?:(?:per|each|every|an?)[\s-]+(?:\w+\s+)?(?:{phrases(_TABLE['rate']['times'])})s?"
    rf"|{phrases(_TABLE['rate']['words'])})\b(?!\s+(?:ago|old|earlier|later|after|before))",
    re.IGNORECASE,
)
_PERFECT = re.compile(
    r"(?<!\bto\s)(?<!\bmay\s)(?<!\bmight\s)(?<!\bcould\s)(?<!\bwould\s)(?<!\bmust\s)(?<!\bshould\s)\b(?:has|have|had)\s+(?:\w+ly\s+|already\s+|also\s+|now\s+)?(?:been\s+)?(?P<verb>\w+)\b",
    re.IGNORECASE,
)
_VERBLESS = frozenset(
    {"to", "a", "an", "the", "no", "not", "more", "about", "some", "over", "at", "been", "had"}
)


def basis(
    sight: Sight, span: tuple[int, int], end: int, *, share: bool, rate: bool, status: str | None
) -> Basis | None:
    """Return the basis, or None where nothing in the sentence tells it.

    ``span`` is the range of the figure with its bound words, ``end`` the first character behind what is counted.
    """
    text, start = sight.text, span[0]
    begin = max(sight.at(sight.begin).start, start - 90)
    stop = min(sight.at(sight.stop - 1).end, end + 90)
    if rate or _RATE_BEHIND.match(text, end) or _RATE_BEHIND.match(text, span[1]):
        return Basis.RATE
    if _is_increment(text, begin, start, span[1], end):
        return Basis.INCREMENT
    if share:
        return Basis.SHARE
    before, behind = text[begin:start], text[end:stop]
    clause_before, clause_behind = (
        re.split(r"[;:]|, (?:but|and|while|including)\b", before)[-1],
        re.split(r"[;:]|, (?:but|and|while)\b", behind)[0],
    )
    if _MORE_NEAR.search(clause_before) or _MORE_NEAR.search(clause_behind):
        return Basis.INCREMENT
    if _TOTAL_BEFORE.search(text, begin, span[0]) or _TOTAL_BEFORE.search(text, begin, sight.numeral.start):
        return Basis.TOTAL
    if (
        _TOTAL_BEHIND.match(text, end)
        or _TOTAL_BEHIND.match(text, span[1])
        or _TOLL.search(text, begin, start)
    ):
        return Basis.TOTAL
    if _TOTAL_NEAR.search(clause_behind):
        return Basis.TOTAL
    if (
        _STOCK_NEAR.search(clause_behind[:40])
        or _STOCK_NEAR.search(clause_before[-30:])
        or _OWN.search(clause_before)
        or _THERE.search(clause_before)
    ):
        return Basis.STOCK
    if _TOTAL_LED.search(clause_before):
        return Basis.TOTAL
    return _perfect(clause_before, clause_behind, status)


def _is_increment(text: str, begin: int, start: int, number_end: int, end: int) -> bool:
    return bool(
        _MORE_BEFORE.search(text, begin, start)
        or _MORE_BEFORE.search(text[start:number_end].rpartition(" ")[0] + " ")
        or _MORE_BEHIND.match(text, number_end)
        or _CHANGE.search(text, begin, start)
    )


def _perfect(before: str, behind: str, status: str | None) -> Basis | None:
    """A present perfect that tells the status adds up to now: "have laid down", "has sent"."""
    if status is None:
        return None
    for match in (*_PERFECT.finditer(before[-40:]), *_PERFECT.finditer(behind[:60])):
        if match["verb"].lower() not in _VERBLESS and not match.group().lower().startswith("had"):
            return Basis.TOTAL
    return None
