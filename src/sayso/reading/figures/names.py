"""Numbers that are names: articles, pages, flights, streets, calibres."""

from __future__ import annotations

from sayso.reading.figures.numeral import Kind
from sayso.reading.figures.sight import Sight
from sayso.reading.figures.table import table

_TABLE = table("kinds")["designation"]
_DESIGNATORS = frozenset(_TABLE["before"])
_CALIBRE = frozenset(_TABLE["calibre"])
_BORES = frozenset({"mm", "millimeter", "millimetre", "cm", "inch", "pounder"})
_STREET = frozenset(_TABLE["street"])
_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})
_FINITE = frozenset({"VERB", "AUX", "ADV"})


def named(sight: Sight) -> bool:
    """Article 5, page 12, Boeing 737, No. 10, chapter three, Equality 101."""
    before, numeral = sight.before(), sight.numeral
    if numeral.kind not in (Kind.CARDINAL, Kind.RANGE) or before.text in ("$", "€", "£"):
        return False
    word = sight.before(2).text.lower() if before.text in (".", "-") else before.text.lower()
    if word in _DESIGNATORS:
        return _designates(sight, word)
    return _listed(sight) or (numeral.kind is Kind.CARDINAL and _behind_name(sight))


def _designates(sight: Sight, word: str) -> bool:
    before = sight.before()
    if before.tag == "DET" or (word == "no" and before.text != "." and not before.text[0].isupper()):
        return False
    return not (before.text.islower() and word in ("day", "week", "m") and sight.behind().tag in _NOMINAL)


def _behind_name(sight: Sight) -> bool:
    """A short number behind a name, with nothing behind it that it could count: "Studio 54"."""
    before, behind = sight.before(), sight.behind()
    said = sight.text[sight.numeral.start : sight.numeral.end]
    if not (said.isdigit() and sight.numeral.high < 10000):
        return False
    if sight.text[sight.at(sight.begin).start : sight.at(sight.stop - 1).end].isupper():
        return before.tag in ("PROPN", "NOUN") and behind.text in (")", "]")
    name = before.tag == "PROPN" and before.text[:1].isupper()
    return name and behind.tag not in _NOMINAL | _FINITE and behind.text not in ("%", "percent", "of")


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


def address(sight: Sight) -> bool:
    """10 Downing Street."""
    if not sight.numeral.digits or sight.behind().text[:1].islower():
        return False
    for steps in range(1, 4):
        if not sight.behind(steps - 1).text[:1].isupper():
            return False
        if sight.behind(steps).text.lower() in _STREET and sight.behind(steps).text[:1].isupper():
            return True
    return False


def calibre(sight: Sight) -> bool:
    """155 mm shell, 9mm pistol, 81-MM MORTARS."""
    steps = 1 if sight.behind().text == "-" else 0
    if sight.behind(steps).text.lower() in ("caliber", "calibre"):
        return True
    if sight.behind(steps).text.lower() not in _BORES:
        return False
    return any(sight.behind(steps + more).text.lower() in _CALIBRE for more in (1, 2, 3))
