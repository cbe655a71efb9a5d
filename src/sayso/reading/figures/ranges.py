"""Two numerals that make one range: "between 10 and 20", "10 to 20", "10–20", "two or three"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from sayso.reading.figures.numeral import Kind, Numeral
from sayso.reading.figures.shares import number
from sayso.reading.figures.table import phrases, table
from sayso.reading.figures.units import unit

_SCALES = tuple(table("numbers")["scales"])
_SIGN = r"(?:[A-Z]{0,2}[$€£¥₴₽₹]\s?)?"
_JOIN = re.compile(
    rf"(?P<unit>\s*(?:%|percent|per\s+cent|dollars|euros|km|kilomet(?:er|re)s|miles))?"
    rf"(?P<join>\s+(?:to|and|or)\s+|\s+to\s+(?:as\s+many\s+as|perhaps|maybe|even|about|around)\s+|[-\u2013\u2014]|\s[-\u2013]\s"
    rf"|-to-|-or-|-\s+(?:to|or)\s+){_SIGN}",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    rf"\bbetween\s+(?:(?:an\s+estimated|about|around|roughly|some|perhaps)\s+)?{_SIGN}$", re.IGNORECASE
)
_FROM = re.compile(
    rf"\bfrom\s+(?:(?:about|around|roughly|some|just|nearly|almost|over)\s+)?{_SIGN}$", re.IGNORECASE
)
_CHANGE = re.compile(rf"\b(?:{phrases(table('kinds')['near']['change'])})\b", re.IGNORECASE)
_SCORE = re.compile(rf"\b(?:{phrases(table('kinds')['near']['score'])})\b", re.IGNORECASE)
_MONTH = re.compile(rf"\b(?:{phrases(table('kinds')['months'])})\b\.?\s+$", re.IGNORECASE)
#: the minutes of a clock: in "08:55 - 52,000 people" no range begins
_CLOCK = re.compile(r"\b\d{1,2}[:.][0-5]\d$")
_SCALE_WORD = re.compile(rf"(?:{phrases(_SCALES)}|dozen|bn|mn|tn|(?<=\d)[kmb])\s*$", re.IGNORECASE)
_SEPARATE = frozenset({Kind.VAGUE, Kind.ZERO, Kind.RANGE})


def ranges(text: str, numerals: Sequence[Numeral]) -> list[Numeral]:
    """Return the numerals with those that make a range joined into one.

    >>> from sayso.reading.figures.numerals import numerals
    >>> from sayso.reading.prose import prose
    >>> text = "Between 10 and 20 million fled, two or three stayed; it rose from 10 to 20."
    >>> [text[n.start:n.end] for n in ranges(text, numerals(prose(text, list)))]
    ['Between 10 and 20 million', 'two or three', '10', '20']
    """
    joined: list[Numeral] = []
    for numeral in numerals:
        if joined and (both := _joined(text, joined[-1], numeral)):
            joined[-1] = both
        else:
            joined.append(numeral)
    return joined


def _joined(text: str, first: Numeral, second: Numeral) -> Numeral | None:
    if second.start - first.end > 32 or first.kind in _SEPARATE or second.kind in _SEPARATE:
        return None
    match = _JOIN.fullmatch(text, first.end, second.start)
    if (
        match is None
        or not _alike(first, second)
        or (match["unit"] and not _same_unit(text, first, second))
        or _MONTH.search(text, max(first.start - 12, 0), first.start)
        or _CLOCK.search(text, max(first.start - 4, 0), first.end)
    ):
        return None
    start = _start(text, first, match)
    low = _scaled(text, first, second)
    if start is None or low >= second.high:
        return None
    return Numeral(start, second.end, low, second.high, Kind.RANGE, None, digits=first.digits)


def _alike(first: Numeral, second: Numeral) -> bool:
    """Both in digits or both in words, or small and large as papers write them: "eight to 15"."""
    return first.digits == second.digits or (second.digits and first.high < 10 <= second.high)


def _same_unit(text: str, first: Numeral, second: Numeral) -> bool:
    """Whether both have the same unit: "fell 3 percent to 40 pence" has two."""
    one, other = unit(text, first.start, first.end), unit(text, second.start, second.end)
    return one is None or (other is not None and one.name == other.name)


def _start(text: str, first: Numeral, match: re.Match[str]) -> int | None:
    """Return where the range begins, or None where the words make none."""
    left = max(first.start - 44, 0)
    join = match["join"].strip().lower()
    if led := _BETWEEN.search(text, left, first.start):
        return led.start() if join in ("and", "to", "-", "\u2013") else None
    if join == "and":
        return None
    if led := _FROM.search(text, left, first.start):
        return None if _CHANGE.search(text, max(led.start() - 60, 0), led.start()) else led.start()
    if join in ("-", "\u2013", "\u2014") and _SCORE.search(text, left, min(match.end() + 24, len(text))):
        return None
    return first.start


def _scaled(text: str, first: Numeral, second: Numeral) -> Decimal:
    """As in "10 to 20 million" begins at ten million, unless the first number has a magnitude of its own."""
    behind = _SCALE_WORD.search(text, second.start, second.end)
    if behind is None or _SCALE_WORD.search(text, first.start, first.end):
        return first.low
    digits = second.high
    times = digits / _front(text[second.start : behind.start()], digits)
    return first.low * times if first.low * times < second.high else first.low


def _front(words: str, value: Decimal) -> Decimal:
    """The number before its magnitude: of "20 million" the 20."""
    found = number(words.strip(" -"), 0)
    return found[0] if found and found[0] else value
