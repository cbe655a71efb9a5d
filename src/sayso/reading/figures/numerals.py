"""Every numeral of a text: digits, words, shares, vague magnitudes, none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from sayso.reading.figures.digits import digits
from sayso.reading.figures.numeral import Kind, Numeral
from sayso.reading.figures.shares import half, share
from sayso.reading.figures.spelled import STARTERS, spelled
from sayso.reading.figures.table import phrases, table
from sayso.reading.prose import Prose

_NUMBERS = table("numbers")
_VAGUE = {word: tuple(map(Decimal, row)) for word, row in _NUMBERS["vague"].items()}
_SINGLE = {**_NUMBERS["scales"], **_NUMBERS["groups"]}
_FEW = re.compile(rf"\b(?:a\s+)?(?:{phrases(_NUMBERS['few']['words'])})[\s-]+$", re.IGNORECASE)
_LED = re.compile(
    r"\b(?P<article>an?|the|these|those|this|that|another|every|each|first|last)[\s-]+$", re.IGNORECASE
)
_SCALED = re.compile(rf"[\s-]+(?P<scale>{phrases(_NUMBERS['scales'])}|dozen)\b(?!-)", re.IGNORECASE)
_AND_HALF = re.compile(r"[\s-]+and[\s-]+a[\s-]+(?P<part>half|quarter)\b", re.IGNORECASE)
_SIXTH = re.compile(r"\s(?P<top>\d)/(?P<low>\d)(?!\d)")
_OF_VAGUE = re.compile(rf"\s+of\s+(?P<scale>{phrases(_NUMBERS['vague'])})\b", re.IGNORECASE)
_AGAIN = re.compile(rf"\s+(?:and|upon|on)\s+(?P<word>{phrases(_NUMBERS['vague'])})\b", re.IGNORECASE)
_PAIR = re.compile(r"\s+of\b|\s+(?:more|dozen|hundred|thousand|million)\b", re.IGNORECASE)
_NONE = frozenset(_NUMBERS["zero"]["alone"])
_NOT_ONE = re.compile(r"\s+(?:one|a\s+single(?:\s+one)?)\b(?!\s+(?:or|to|but))", re.IGNORECASE)
_PART = {"half": Decimal("0.5"), "quarter": Decimal("0.25")}
_FIRST = frozenset({"no", "not", "a"})
_STARTS = STARTERS | _VAGUE.keys() | _SINGLE.keys() | _NUMBERS["fractions"].keys() | _NONE | _FIRST


def numerals(prose: Prose) -> list[Numeral]:
    """Return the numerals in order; they do not overlap.

    >>> from sayso.reading.prose import prose
    >>> text = prose("Two of 31 died; dozens fled, half a million stayed.", list)
    >>> [(text.text[n.start:n.end], n.kind.value) for n in numerals(text)]
    [('Two', 'cardinal'), ('31', 'cardinal'), ('dozens', 'vague'), ('half a million', 'cardinal')]
    """
    return list(_found(prose))


def _found(prose: Prose) -> Iterator[Numeral]:
    stop = 0
    for word in prose.words:
        low = word.text.lower()
        if word.start < stop or not (low[0].isdecimal() or low in _STARTS or low in _NUMBERS["glyphs"]):
            continue
        numeral = _at(prose.text, word.start, low)
        if numeral is not None and numeral.start >= stop:
            yield numeral
            stop = numeral.end


def _at(text: str, start: int, low: str) -> Numeral | None:
    if low in _VAGUE:
        return _vague(text, start, low)
    if low in _NONE or low in ("no", "not"):
        return _none(text, start, low)
    if parts := share(text, start) or half(text, start):
        return parts
    if low in _SINGLE:
        return _single(text, start, low)
    if low in _NUMBERS["glyphs"]:
        value = Decimal(_NUMBERS["glyphs"][low])
        return Numeral(start, start + 1, value, value, Kind.SHARE, value)
    return _cardinal(text, start, low)


def _cardinal(text: str, start: int, low: str) -> Numeral | None:
    found = digits(text, start) if low[0].isdecimal() else spelled(text, start) if low in STARTERS else None
    if found is None:
        return None
    value, end = _rest(text, *found)
    if value == 0:
        return Numeral(start, end, value, value, Kind.ZERO, value, digits=low[0].isdecimal())
    return Numeral(start, end, value, value, Kind.CARDINAL, value, digits=low[0].isdecimal())


def _rest(text: str, value: Decimal, end: int) -> tuple[Decimal, int]:
    """Add "and a half", "1/2" and the magnitude behind them."""
    if match := _AND_HALF.match(text, end):
        value, end = value + _PART[match["part"].lower()], match.end()
    elif (match := _SIXTH.match(text, end)) and match["top"] < match["low"]:
        value, end = value + Decimal(match["top"]) / Decimal(match["low"]), match.end()
    else:
        return value, end
    if match := _SCALED.match(text, end):
        value, end = value * _magnitude(match["scale"]), match.end()
    return value, end


def _magnitude(word: str) -> Decimal:
    low = word.lower()
    return Decimal(_NUMBERS["scales"].get(low) or _NUMBERS["groups"][low])


def _single(text: str, start: int, low: str) -> Numeral | None:
    """A magnitude in the singular: "a hundred", "the dozen", "several hundred"."""
    end, value = start + len(low), _magnitude(low)
    if few := _FEW.search(text, max(start - 16, 0), start):
        lowest, highest, _ = _VAGUE.get(low + "s", (Decimal(2), Decimal(9), Decimal(1)))
        if low in ("couple", "pair", "trio", "quartet"):
            return None
        if more := _SCALED.match(text, end):
            times = _magnitude(more["scale"])
            lowest, highest, end = lowest * times, (highest + 1) * times - 1, more.end()
        return Numeral(few.start(), end, lowest, highest, Kind.VAGUE)
    led = _LED.search(text, max(start - 10, 0), start)
    if led is None or (low in ("couple", "pair", "trio", "quartet") and not _PAIR.match(text, end)):
        return None
    if low in _NUMBERS["scales"] and (found := spelled(text, start, one=True)):
        value, end = found
    elif more := _SCALED.match(text, end):
        value, end = value * _magnitude(more["scale"]), more.end()
    if half_more := _AND_HALF.match(text, end):
        value, end = value * (1 + _PART[half_more["part"].lower()]), half_more.end()
    begin = led.start() if led["article"].lower() in ("a", "an") else start
    return Numeral(begin, end, value, value, Kind.CARDINAL, value)


def _vague(text: str, start: int, low: str) -> Numeral | None:
    """As in "dozens", "tens of thousands", "hundreds upon hundreds"."""
    lowest, highest, _ = _VAGUE[low]
    end = start + len(low)
    if again := _AGAIN.match(text, end):
        end = again.end() if again["word"].lower() == low else end
    if match := _OF_VAGUE.match(text, end):
        unit = _VAGUE[match["scale"].lower()][2]
        lowest, highest, end = lowest * unit, (highest + 1) * unit - 1, match.end()
    elif low == "tens" or (low == "scores" and not text.startswith(" of ", end)):
        return None
    return Numeral(start, end, lowest, highest, Kind.VAGUE)


def _none(text: str, start: int, low: str) -> Numeral | None:
    end = start + len(low)
    if low == "not":
        found = _NOT_ONE.match(text, end)
        if found is None:
            return None
        end = found.end()
    if low == "no" and text[end : end + 4].lower() == " one":
        end += 4
    zero = Decimal(0)
    return Numeral(start, end, zero, zero, Kind.ZERO, zero)
