"""Shares in words: "a third of", "two-thirds", "one in five", "half"; and half of a magnitude."""

from __future__ import annotations

import re
from decimal import Decimal

from sayso.reading.figures.digits import digits
from sayso.reading.figures.numeral import Kind, Numeral
from sayso.reading.figures.spelled import spelled
from sayso.reading.figures.table import phrases, table

_NUMBERS = table("numbers")
_PARTS = {word: value for word, value in _NUMBERS["fractions"].items() if not word.startswith("hal")}
#: behind a part that needs no "of": "rose by a third in May", "almost a quarter said"
_FREE = (
    r"(?=\s*(?:[.,;:)\u2014\u2013]|$)|\s+(?:from|to|in|since|and|or|on|this|last|as|over|compared|between|during|higher|lower"
    r"|more|less|fewer|larger|smaller|bigger|cheaper|but|while|after|because|said|say|were|are|had|have)\b)"
)
_LED = re.compile(
    r"\b(?:about|almost|nearly|around|roughly|(?:more|less)\s+than|just\s+(?:over|under)|at\s+least|up\s+to)\s+$"
    rf"|\b(?:{phrases(table('kinds')['near']['change'])})\b[^.;]{{0,40}}\b(?:by|of)\s+$",
    re.IGNORECASE,
)
_FRACTION = re.compile(
    rf"(?P<top>an?|\w+)[\s-]+(?P<low>{phrases(_PARTS)})(?P<many>s)?\b(?!-)(?P<of>\s+of\b)?(?P<free>{_FREE})?",
    re.IGNORECASE,
)
_SLASH = re.compile(r"(?P<top>\d{1,2})/(?P<low>\d{1,3})(?=\s+of\b)")
_IN = re.compile(r"(?P<join>[\s-]+(?:in|out[\s-]of|of)(?:\s+every)?[\s-]+)(?=[\dA-Za-z])", re.IGNORECASE)
_HALF = re.compile(
    r"half[\s-]+(?P<a>an?[\s-]+)?(?P<scale>dozen|hundred|thousand|million|billion|trillion)\b", re.IGNORECASE
)
_WHOLE = re.compile(
    r"half(?=\s+(?:of|the|its|his|her|their|our|my|these|those|that|all|an?|were|was|are|is|have|has|had|will|would"
    r"|said|say|died|left|as|or|who)\b|\s*[.,;\u2014\u2013])",
    re.IGNORECASE,
)
_NTH = re.compile(
    r"(?:\b(?:first|second|other|top|bottom|latter|this|that|each|every|in|better|upper|lower|\w+ern|east|west|north|south|final"
    r"|whole|entire)|['\u2019]s)[\s-]+$",
    re.IGNORECASE,
)
_OF_PERCENT = re.compile(r"\s+of\s+(?=(?:1|one|a)\s*(?:percent|per\s+cent|%))", re.IGNORECASE)
#: wholes that a part is taken of in words of proportion ("eight of 10"), and behind "in" and "out of"
_TENTHS = frozenset({5, 10})
_ROUND = frozenset({5, 10, 20, 50, 100, 1000, 10000, 100000, 1000000})


def number(text: str, start: int) -> tuple[Decimal, int] | None:
    """Return the value of the number at ``start``, in digits or words, and where it ends, or None."""
    return digits(text, start) if text[start : start + 1].isdecimal() else spelled(text, start)


def share(text: str, start: int) -> Numeral | None:
    """Return the share that starts at ``start``, or None.

    >>> share("two-thirds of it", 0).low, share("one in five men", 0).base, share("a third man", 0)
    (Decimal('0.666667'), Decimal('5'), None)
    """
    if match := _SLASH.match(text, start):
        return _fraction(start, match.end(), Decimal(match["top"]), Decimal(match["low"]))
    found = number(text, start)
    if found and (told := _ratio(text, start, *found)):
        return told
    match = _FRACTION.match(text, start)
    if match is None:
        return None
    return _parts(match, start, found)


def _parts(match: re.Match[str], start: int, found: tuple[Decimal, int] | None) -> Numeral | None:
    """As in "a third of", "one-third", "two thirds": the top must be a number, alone before the part."""
    low = Decimal(_PARTS[match["low"].lower()])
    end = match.end("many") if match["many"] else match.end("low")
    if match["top"].lower() in ("a", "an"):
        led = match["free"] is not None and _LED.search(match.string, max(start - 70, 0), start)
        return _fraction(start, end, Decimal(1), low) if match["of"] or led else None
    if found is None or found[1] != match.end("top") or (found[0] > 1) != bool(match["many"]):
        return None
    return _fraction(start, end, found[0], low) if found[0] < low else None


def _ratio(text: str, start: int, top: Decimal, end: int) -> Numeral | None:
    """As in "one in five", "nine out of 10", "eight of 10": part and round whole."""
    match = _IN.match(text, end)
    found = number(text, match.end()) if match else None
    if match is None or found is None or not 0 < top < found[0]:
        return None
    low, stop = found
    join = match["join"].lower()
    if (join.strip(" -") == "of" and low not in _TENTHS) or (low > 100 and low not in _ROUND):
        return None
    if text[stop : stop + 1] in "-%/" and text[stop : stop + 1]:
        return None
    return _fraction(start, stop, top, low)


def _fraction(start: int, end: int, top: Decimal, low: Decimal) -> Numeral:
    value = (top / low).quantize(Decimal("0.000001")).normalize()
    return Numeral(start, end, value, value, Kind.SHARE, value, base=low)


def half(text: str, start: int) -> Numeral | None:
    """Return "half a million" as a number, "half of …" as a share, else None.

    >>> half("half a dozen men", 0).low, half("half of them", 0).kind.value, half("half-time", 0)
    (Decimal('6.0'), 'share', None)
    """
    if match := _HALF.match(text, start):
        scales = {**_NUMBERS["scales"], **_NUMBERS["groups"]}
        value = Decimal("0.5") * Decimal(scales[match["scale"].lower()])
        return Numeral(start, match.end(), value, value, Kind.CARDINAL, value)
    match = _WHOLE.match(text, start)
    if match is None or _NTH.search(text, max(start - 14, 0), start):
        return None
    value, end = Decimal("0.5"), match.end()
    if behind := _OF_PERCENT.match(text, end):
        found = number(text, behind.end()) or (Decimal(1), behind.end() + 1)
        return Numeral(start, found[1], value, value, Kind.CARDINAL, value)
    return Numeral(start, end, value, value, Kind.SHARE, value, base=Decimal(2))
