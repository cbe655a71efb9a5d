"""Numbers that count nothing: dates, years, hours, ages, names, scores, addresses, references."""

from __future__ import annotations

import re
from collections.abc import Callable

from sayso.reading.figures.numeral import Kind
from sayso.reading.figures.sight import Sight
from sayso.reading.figures.table import table

_TABLE = table("kinds")
_MONTHS = frozenset(_TABLE["months"])
_YEAR = frozenset(_TABLE["year"]["before"])
_CLOCK_AFTER = frozenset(_TABLE["clock"]["after"])
_CLOCK_BEFORE = frozenset(_TABLE["clock"]["before"])
_DESIGNATORS = frozenset(_TABLE["designation"]["before"])
_CALIBRE = frozenset(_TABLE["designation"]["calibre"])
_STREET = frozenset(_TABLE["designation"]["street"])
_HYPHENED = frozenset(_TABLE["designation"]["hyphened"])
_MULTIPLE = frozenset(_TABLE["designation"]["multiple"])
_TIME = frozenset(table("units")["time"]["words"])
_BETWEEN = frozenset(table("units")["time"]["between"])
_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})
_FINITE = frozenset({"VERB", "AUX", "ADV"})
_JOINS = frozenset({"and", "or", "to", "-", "\u2013", "through", ","})
_DATE = re.compile(r"\d{1,4}([-/.])\d{1,2}\1\d{1,4}\b")
_PHONE = re.compile(
    r"\+\d+(?:[-\u2011 ]\d{2,}){2,}|\d+(?:[-\u2011]\d{2,}){2,}|\b0\d+(?: \d{2,}){2,}|\d{3}-\d{4}\b"
)


def _glued(sight: Sight) -> bool:
    """T-72, #10, 13th, 9/11, 10:30, 3-2, 36A: letters or marks stand against it."""
    text, start, end = sight.text, sight.numeral.start, sight.numeral.end
    left, right = text[max(start - 2, 0) : start], text[end : end + 2]
    if left == '="' or (left and left[-1] in "\u00b0\u2032\u2033"):
        return True
    if left and (
        left[-1].isalnum() or left[-1] in "_#@/=" or (left[-1] in "'\u2019" and sight.numeral.digits)
    ):
        return True
    if len(left) == 2 and left[-1] in "-\u2013:.," and left[0].isalnum():
        return True
    if not right:
        return False
    if right[0] in "-\u2011" and len(right) == 2 and right[1].isalnum():
        return sight.behind(1).text.lower() not in _HYPHENED
    return right[0].isalnum() or (
        right[0] in "/:\u2013.'\u00b0\u2032\u2033" and len(right) == 2 and right[1].isalnum()
    )


def _month(text: str) -> bool:
    return text[:1].isupper() and text.lower().rstrip(".") in _MONTHS


def _date(sight: Sight) -> bool:
    """12 May, May 12, 12 and 13 May, MAY 89."""
    numeral = sight.numeral
    if not (numeral.digits and numeral.high < 3000 and numeral.high == numeral.high.to_integral_value()):
        return False
    before, behind = sight.before(), sight.behind()
    if before.text == "." and _month(sight.before(2).text):
        return True
    if _month(before.text):
        return not (sight.before(2).text.lower() == "in" and _counts(behind.text))
    if numeral.high > 31:
        return False
    if behind.text.lower() in _JOINS and sight.behind(1).text.isdigit():
        return _month(sight.behind(2).text)
    joined = before.text.lower() in _JOINS - {","} and sight.before(2).text.isdigit()
    return _month(behind.text) or (joined and _month(sight.before(3).text))


def _year(sight: Sight) -> bool:
    """A bare number of four digits in 1000-2100 with words of time before it, or with no plural behind."""
    numeral = sight.numeral
    said = sight.text[numeral.start : numeral.end]
    if not (numeral.digits and said[:4].isdigit() and 1000 <= numeral.high <= 2199):
        return False
    if not (len(said) == 4 or (numeral.kind is Kind.RANGE and said[4:5] in "-\u2013 ")):
        return False
    before, behind = sight.before().text.lower(), sight.behind()
    if before in _YEAR or _month(sight.before().text):
        return not (before in ("of", "to", "and", "for", "by", "a", "another") and _counts(behind.text))
    return (
        not _counts(behind.text)
        and (1900 <= numeral.high <= 2099 or behind.tag not in _NOMINAL)
        and not (sight.before().tag in ("VERB", "ADV") and behind.tag in _NOMINAL)
    )


def _counts(word: str) -> bool:
    return (
        len(word) > 3
        and word.isalpha()
        and (
            word.lower() in ("people", "troops", "civilians")
            or (word.islower() and word.endswith("s") and not word.endswith("ss"))
        )
    )


def _clock(sight: Sight) -> bool:
    """3 a.m., 0600, at 1910."""
    said = sight.text[sight.numeral.start : sight.numeral.end]
    behind = sight.behind().text.lower().rstrip(".")
    if behind in ("am", "pm", "a.m", "p.m", "o'clock", "gmt", "utc", "noon") or (
        behind == "o" and sight.numeral.high < 13
    ):
        return True
    if not (len(said) == 4 and said.isdigit()):
        return False
    if said[0] == "0":
        return True
    valid = int(said[:2]) < 24 and int(said[2:]) < 60
    left = {sight.before().text.lower(), sight.before(2).text.lower()}
    return (
        valid
        and behind in _CLOCK_AFTER | {""}
        or (valid and bool(left & {"at", "before", "after", "until"}) and sight.behind().tag not in _NOMINAL)
    )


def _duration(sight: Sight) -> bool:
    """Days and years are read as times."""
    for steps in range(5):
        word = sight.behind(steps).text.lower()
        if word in _TIME or word.removesuffix("s") in _TIME:
            return True
        if word in ("-", "of") and sight.behind(steps + 1).text.lower().removesuffix("s") in _TIME:
            return True
        if word not in _BETWEEN and not (word in ("a", "an") and sight.numeral.kind is Kind.SHARE):
            return False
    return False


def _age(sight: Sight) -> bool:
    """aged 12, Smith, 34, and Doe (34)."""
    numeral, before, behind = sight.numeral, sight.before(), sight.behind()
    if numeral.high > 120 or numeral.kind is Kind.SHARE:
        return False
    if (
        before.text.lower() in ("aged", "age", "ages")
        or behind.text.lower() == "years"
        and sight.behind(1).text == "old"
    ):
        return True
    if before.text.lower() in ("is", "was", "turned", "turns", "turning", "at", "between") and numeral.digits:
        return behind.text in (",",) and sight.before(2).text.lower() in ("who", "he", "she", "now", "and")
    if before.text in (",", "(") and behind.text in (",", ")", ".", ";", "") and numeral.digits:
        return (
            sight.before(2).tag in ("PROPN", "NOUN") and numeral.high < 115 and numeral.kind is Kind.CARDINAL
        )
    return False


def _named(sight: Sight) -> bool:
    """Article 5, page 12, Boeing 737, No. 10, chapter three, Equality 101."""
    before, behind, numeral = sight.before(), sight.behind(), sight.numeral
    word = sight.before(2).text.lower() if before.text in (".", "-") else before.text.lower()
    if _listed(sight):
        return True
    if word in _DESIGNATORS and numeral.kind in (Kind.CARDINAL, Kind.RANGE):
        if before.tag == "DET" or (word == "no" and before.text != "." and not before.text[0].isupper()):
            return False
        return not (before.text.islower() and word in ("day", "week", "m") and behind.tag in _NOMINAL)
    if before.text in ("$", "€", "£") or numeral.kind is not Kind.CARDINAL:
        return False
    said = sight.text[numeral.start : numeral.end]
    short = said.isdigit() and numeral.high < 10000
    caps = sight.text[sight.at(sight.begin).start : sight.at(sight.stop - 1).end].isupper()
    name = before.tag == "PROPN" and before.text[:1].isupper() and not caps
    if short and caps and before.tag in ("PROPN", "NOUN") and behind.text in (")", "]"):
        return True
    return (
        short and name and behind.tag not in _NOMINAL | _FINITE and behind.text not in ("%", "percent", "of")
    )


def _listed(sight: Sight) -> bool:
    """The second of "Articles 5 and 6", and the "Group of Seven"."""
    before, third = sight.before().text, sight.before(3).text.lower()
    if before.lower() in ("and", "or", "to", ",") and sight.before(2).text.isdigit():
        return third in _DESIGNATORS and sight.behind().tag != "NOUN"
    return (
        before == "of"
        and sight.before(2).text in ("Group", "Gang", "Big")
        and sight.text[sight.numeral.start].isupper()
    )


def _address(sight: Sight) -> bool:
    """10 Downing Street."""
    if not sight.numeral.digits or sight.behind().text[:1].islower():
        return False
    for steps in range(1, 4):
        if not sight.behind(steps - 1).text[:1].isupper():
            return False
        if sight.behind(steps).text.lower() in _STREET and sight.behind(steps).text[:1].isupper():
            return True
    return False


def _calibre(sight: Sight) -> bool:
    """155 mm shell, 9mm pistol, 81-MM MORTARS."""
    steps = 1 if sight.behind().text == "-" else 0
    if sight.behind(steps).text.lower() in ("caliber", "calibre"):
        return True
    if sight.behind(steps).text.lower() not in ("mm", "millimeter", "millimetre", "cm", "inch", "pounder"):
        return False
    return any(sight.behind(steps + more).text.lower() in _CALIBRE for more in (1, 2, 3))


def _ratio(sight: Sight) -> bool:
    """Four to one, 52 to 48: neither half of a ratio counts anything."""

    def pair(first: str, second: str) -> bool:
        return first.lower() == "to" and (second[:1].isdigit() or second.lower() in _SMALL)

    if sight.numeral.kind is not Kind.CARDINAL:
        return False
    ratio = re.compile(r"\b(?:ratio|odds|margin|by|vote|voted|score|won|lost|outnumbered)\b")
    near = sight.text[max(sight.numeral.start - 50, 0) : sight.numeral.start].lower()
    sides = pair(sight.behind().text, sight.behind(1).text) or pair(sight.before().text, sight.before(2).text)
    return (
        sides
        and bool(ratio.search(near))
        or (
            sides
            and sight.text[sight.numeral.start : sight.numeral.end].lower() in _SMALL
            and sight.before().text.lower() not in ("from",)
        )
    )


_SMALL = frozenset("one two three four five six seven eight nine ten".split())


def _multiple(sight: Sight) -> bool:
    """Three times, tenfold."""
    return sight.behind().text.lower() in _MULTIPLE or (
        sight.behind().text == "-" and sight.behind(1).text == "fold"
    )


def _reference(sight: Sight) -> bool:
    """[3], (1), "1." at the head of a line."""
    if not sight.numeral.digits or sight.numeral.kind is not Kind.CARDINAL:
        return False
    around = sight.before().text + sight.behind().text
    if around in ("[]", "()"):
        return True
    first = sight.left == sight.begin
    return (
        first
        and sight.behind().text in (".", ")")
        and sight.right + 1 < sight.stop
        and sight.numeral.high < 200
    )


def _written(sight: Sight) -> bool:
    """Dates and telephone numbers in figures."""
    line = sight.text[max(sight.numeral.start - 12, 0) : sight.numeral.end + 16]
    return sight.numeral.digits and any(
        match.start() <= min(12, sight.numeral.start) < match.end()
        for pattern in (_DATE, _PHONE)
        for match in pattern.finditer(line)
    )


def _coordinate(sight: Sight) -> bool:
    """Degrees to four places and more, and the numbers of accounts and messages."""
    said = sight.text[sight.numeral.start : sight.numeral.end]
    whole, _, part = said.partition(".")
    return whole.isdecimal() and ((len(part) > 3 and part.isdecimal()) or len(whole) > 12)


#: asked in this order; the first that says yes gives the reason
QUESTIONS: dict[str, Callable[[Sight], bool]] = {
    "calibre": _calibre,
    "multiple": _multiple,
    "duration": _duration,
    "date": _date,
    "clock time": _clock,
    "year": _year,
    "age": _age,
    "name": _named,
    "address": _address,
    "ratio": _ratio,
    "reference": _reference,
    "coordinate": _coordinate,
    "written date or telephone": _written,
    "compound": _glued,
}
#: what a unit or a currency sign behind or before the number does not overrule
FIRM = frozenset({"calibre", "multiple", "duration"})


def kind(sight: Sight, *, measured: bool) -> str | None:
    """Return what a number is that counts nothing, or None for a count; ``measured`` where it has a unit."""
    for name, question in QUESTIONS.items():
        if (not measured or name in FIRM) and question(sight):
            return name
    return None
