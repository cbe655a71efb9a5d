"""Words that bound a number: "at least", "just over", "or so", "-plus"."""

from __future__ import annotations

import re
from decimal import Decimal

from sayso.model.figure import Bound
from sayso.reading.figures.table import phrases, table

_TABLE = table("bounds")
_BEFORE = {phrase.lower(): Bound(name) for name, row in _TABLE["before"].items() for phrase in row}
_AFTER = {phrase.strip().lower(): Bound(name) for name, row in _TABLE["after"].items() for phrase in row}
_BETWEEN = r"(?:(?:the|another|an\s+additional|additional|a\s+further|further|a|an|that|those|all)\s+)?"
_SHORT = {phrase.strip().lstrip("-") for row in _TABLE["after"].values() for phrase in row}
_LEFT = re.compile(rf"(?<![\w-])(?P<phrase>{phrases(_BEFORE)})(?:(?<=\W)\s*|\s+){_BETWEEN}$", re.IGNORECASE)
_RIGHT = re.compile(
    rf"(?P<phrase>(?:-|\s+)?(?:{phrases(_SHORT)}))(?!\w)",
    re.IGNORECASE,
)
_TOPIC = frozenset(_TABLE["topic"]["prepositions"])
_TOPIC_WORDS = frozenset(_TABLE["topic"]["words"])
_PASSING = frozenset(_TABLE["passing"]["verbs"])
_COUNTS = frozenset(_TABLE["passing"]["counts"])
#: "more than the 300 reported before" compares with 300
_COMPARED = frozenset({"the", "that", "those"})
_LAST = re.compile(r"([A-Za-z]+)\W*$")
_REACH = 36
#: the weaker words give way: "up to about 300" is "at most"
_WEAK = (Bound.EXACT, Bound.APPROXIMATELY)
_LOOSE = (
    "at least",
    "at most",
    "minimum",
    "maximum",
    "approximately",
    "give or take",
    "at the least",
    "at the most",
)


def bound(text: str, start: int, end: int, *, small: bool) -> tuple[Bound, int, int]:
    """Return the bound of the number at ``[start, end)`` and where its words begin and end.

    ``small`` says that the number is a small one written out, before which "over" is a place or topic.

    >>> bound("at least 51 men", 9, 11, small=False), bound("20-odd men", 0, 2, small=False)
    ((<Bound.AT_LEAST: 'at least'>, 0, 11), (<Bound.APPROXIMATELY: 'approximately'>, 0, 6))
    """
    found, left = Bound.EXACT, start
    while match := _LEFT.search(text, max(left - _REACH, 0), left):
        phrase = " ".join(match["phrase"].lower().split())
        if phrase == "short of" and text[match.end("phrase") : left].strip().lower() == "the":
            break  # "fell short of the 60 votes needed"
        said = _BEFORE[phrase]
        if _is_topic(text, match.start("phrase"), phrase, small=small) or _is_other(text, match, said, left):
            break
        found, left = (said if found in _WEAK and said is not Bound.EXACT else found), match.start("phrase")
    behind = right(text, end)
    if behind is None:
        return found, left, end
    return (behind[0] if found in _WEAK else found), left, behind[1]


def right(text: str, end: int) -> tuple[Bound, int] | None:
    """Return the bound whose words stand at ``end`` and where they end, or None.

    >>> right("900 or more", 3), right("900 more", 3)
    ((<Bound.AT_LEAST: 'at least'>, 11), None)
    """
    match = _RIGHT.match(text, end)
    if match is None:
        return None
    phrase = " ".join(match["phrase"].lower().split())
    key = phrase if phrase in _AFTER else phrase.lstrip("- ")
    key = key if key in _AFTER else f"-{key}"
    joined = match["phrase"][0] in "-+"
    if key in ("-odd", "odd", "-ish") and not (joined or text[match.end() : match.end() + 1] == " "):
        return None
    if key in _LOOSE and not re.match(r"\s*(?:[.,;)\u201d\"]|$)", text[match.end() : match.end() + 3]):
        return None
    return _AFTER[key], match.end()


def _is_other(text: str, match: re.Match[str], said: Bound, left: int) -> bool:
    """Whether the number is only compared with ("above the 300 of Monday"), or no count passes it."""
    between = text[match.end("phrase") : left].split()
    if said in (Bound.MORE_THAN, Bound.LESS_THAN) and between and between[0].lower() in _COMPARED:
        return True
    last = _LAST.search(text, max(match.start("phrase") - 24, 0), match.start("phrase"))
    return match["phrase"].lower() in _PASSING and (last is None or last[1].lower() not in _COUNTS)


def _is_topic(text: str, start: int, phrase: str, *, small: bool) -> bool:
    if phrase not in _TOPIC:
        return False
    last = _LAST.search(text, max(start - 24, 0), start)
    word = last[1].lower() if last else ""
    stems = {
        word,
        word.removesuffix("s"),
        word.removesuffix("ed"),
        word.removesuffix("ing"),
        word.removesuffix("ies") + "y",
    }
    if phrase != "some" and stems & _TOPIC_WORDS:
        return True
    if small and phrase == "about" and word in ("is", "was"):
        return not text[max(start - 12, 0) : start].lower().startswith("there")
    return small and phrase not in ("about", "some")


def width(said: Decimal) -> Decimal:
    """Return how far an approximate number may be off: the one table of the ledger, section 3.

    Half of the last significant digit's place, at least 5% of the number.

    >>> [str(width(Decimal(n))) for n in ("2000", "250", "12", "3.5")]
    ['500', '12.5', '0.6', '0.175']
    """
    exponent = said.normalize().as_tuple().exponent
    place = Decimal(1).scaleb(int(exponent)) * Decimal(_TABLE["width"]["place"])
    width = max(place, abs(said) * Decimal(_TABLE["width"]["least"]))
    return plain(round(width, 6) if int(exponent) < -5 else width)


def plain(value: Decimal) -> Decimal:
    """Return a number without an exponent or needless zeros: 5E+2 is 500."""
    whole = value.to_integral_value()
    return whole.quantize(Decimal(1)) if value == whole else value.normalize()
