"""Numbers of time: dates, years, hours, lengths of time, ages."""

from __future__ import annotations

import re

from sayso.reading.figures.nouns import noun_class, plural
from sayso.reading.figures.numeral import Kind
from sayso.reading.figures.sight import Sight
from sayso.reading.figures.table import phrases, table

_TABLE = table("kinds")
_MONTHS = frozenset(_TABLE["months"])
_YEAR = frozenset(_TABLE["year"]["before"])
#: before these and a plural "2000" may well count
_LOOSE = frozenset({"of", "to", "and", "for", "by", "a", "another"})
_YEARS = re.compile(
    r"(?:(?:between|from)\s+)?\d{4}(?:\s?[-\u2013]\s?\d{2,4}|\s+(?:to|and|or)\s+\d{4})?", re.IGNORECASE
)
_SUSPENDED = re.compile(
    rf"-\s+(?:to|and|or)\s+\w+-(?:{phrases(table('units')['time']['words'])})s?\b", re.IGNORECASE
)
_CLOCK_AFTER = frozenset(_TABLE["clock"]["after"]) | {""}
_HOURS = frozenset({"am", "pm", "a.m", "p.m", "o'clock", "gmt", "utc", "noon"})
_AT = frozenset({"at", "before", "after", "until"})
_TIME = frozenset(table("units")["time"]["words"])
_BETWEEN = frozenset(table("units")["time"]["between"])
_TURNED = frozenset({"is", "was", "turned", "turns", "turning", "at", "between"})
_BEYOND = frozenset({"under", "over", "above", "below"})
_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})
_JOINS = frozenset({"and", "or", "to", "-", "\u2013", "through", ","})


def _month(text: str) -> bool:
    return text[:1].isupper() and text.lower().rstrip(".") in _MONTHS


def date(sight: Sight) -> bool:
    """12 May, May 12, 12 and 13 May, MAY 89."""
    numeral = sight.numeral
    whole = numeral.high < 3000 and numeral.high == numeral.high.to_integral_value()
    grouped = "," in sight.text[numeral.start : numeral.end]  # "since January 1,870 have died"
    if not numeral.digits or not whole or grouped:
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


def year(sight: Sight) -> bool:
    """A bare number of four digits in 1000-2100 with words of time before it, or with no plural behind."""
    numeral = sight.numeral
    if (
        not numeral.digits
        or numeral.kind not in (Kind.CARDINAL, Kind.RANGE)
        or not 1000 <= numeral.low <= 2199
    ):
        return False
    if not _YEARS.fullmatch(sight.text, numeral.start, numeral.end):
        return False
    before, behind = sight.before().text.lower(), sight.behind()
    if before in _YEAR or _month(sight.before().text):
        return not (before in _LOOSE and _counts(behind.text))
    object_ = sight.before().tag in ("VERB", "ADV") and behind.tag in _NOMINAL
    recent = 1900 <= numeral.low <= 2099
    return not _counts(behind.text) and not object_ and (recent or behind.tag not in _NOMINAL)


def _counts(word: str) -> bool:
    """Whether a word is a plural in small letters, so that "2000 soldiers" are no year."""
    return len(word) > 3 and word.islower() and word.isalpha() and plural(word)


def clock(sight: Sight) -> bool:
    """3 a.m., 0600, at 1910."""
    said = sight.text[sight.numeral.start : sight.numeral.end]
    behind = sight.behind().text.lower().rstrip(".")
    if behind in _HOURS or (behind == "o" and sight.numeral.high < 13):
        return True
    if not (len(said) == 4 and said.isdigit()):
        return False
    if said[0] == "0":
        return True
    left = {sight.before().text.lower(), sight.before(2).text.lower()}
    set_off = bool(left & _AT) and sight.behind().tag not in _NOMINAL
    return int(said[:2]) < 24 and int(said[2:]) < 60 and (behind in _CLOCK_AFTER or set_off)


def duration(sight: Sight) -> bool:
    """Days and years are read as times."""
    if _SUSPENDED.match(sight.text, sight.numeral.end):
        return True
    for steps in range(5):
        word = sight.behind(steps).text.lower()
        if word in _TIME or word.removesuffix("s") in _TIME:
            return True
        if word in ("-", "of") and sight.behind(steps + 1).text.lower().removesuffix("s") in _TIME:
            return True
        if word not in _BETWEEN and not (word in ("a", "an") and sight.numeral.kind is Kind.SHARE):
            return False
    return False


def _under(sight: Sight) -> bool:
    """Children under five, people over 65."""
    if (
        sight.before().text.lower() not in _BEYOND
        or sight.behind().tag in _NOMINAL
        or sight.numeral.high > 100
    ):
        return False
    who = sight.before(2).text
    return (plural(who) and noun_class(who) in ("child", "person")) or who.lower() in (
        "those",
        "anyone",
        "aged",
    )


def age(sight: Sight) -> bool:
    """Aged 12; Smith, 34, …; Doe (34); children under five."""
    numeral, before, behind = sight.numeral, sight.before(), sight.behind()
    if _under(sight):
        return True
    if numeral.high > 120 or numeral.kind not in (Kind.CARDINAL, Kind.RANGE):
        return False
    low = before.text.lower()
    if low in ("aged", "age", "ages") or (behind.text.lower() == "years" and sight.behind(1).text == "old"):
        return True
    if not numeral.digits:
        return False
    if low in _TURNED and behind.text == ",":
        return sight.before(2).text.lower() in ("who", "he", "she", "now", "and")
    apart = before.text in (",", "(") and behind.text in (",", ")", ".", ";", "")
    return apart and sight.before(2).tag in ("PROPN", "NOUN") and numeral.kind is Kind.CARDINAL
