"""Numbers in a notation of their own: scores, ratios, references, coordinates, telephone numbers."""

from __future__ import annotations

import re

from sayso.reading.figures.numeral import Kind
from sayso.reading.figures.sight import Sight
from sayso.reading.figures.table import table
from sayso.reading.words import Word

_TABLE = table("kinds")["designation"]
_HYPHENED = frozenset(_TABLE["hyphened"])
_MULTIPLE = frozenset(_TABLE["multiple"])
_SMALL = frozenset("one two three four five six seven eight nine ten".split())
_RATIO = re.compile(r"\b(?:ratio|odds|margin|by|vote|voted|score|won|lost|outnumbered)\b", re.IGNORECASE)
_DATE = re.compile(r"\d{1,4}([-/.])\d{1,2}\1\d{1,4}\b")
_PHONE = re.compile(
    r"\+\d+(?:[-\u2011 ]\d{2,}){2,}|\d+(?:[-\u2011]\d{2,}){2,}|\b0\d+(?: \d{2,}){2,}|\d{3}-\d{4}\b"
)
_CLOSED = re.compile(r"(?<=\w)['\u2019](?![\w])(?!\s+[a-z])")
#: marks that bind a number to what stands before or behind them
_BEFORE = "_#@/=\u00b0\u2032\u2033"
_BEHIND = "/:\u2013.'\u00b0\u2032\u2033"


def glued(sight: Sight) -> bool:
    """T-72, #10, 13th, 9/11, 10:30, 3-2, 36A: letters or marks stand against it."""
    text, start, end = sight.text, sight.numeral.start, sight.numeral.end
    left = text[max(start - 2, 0) : start]
    if left[-1:] in ("'", "\u2018") and _quoted(text, end, sight.at(sight.stop - 1).end):
        left = ""
    return _glued_left(left, digits=sight.numeral.digits) or _glued_right(
        text[end : end + 2], sight.behind(1).text.lower()
    )


def _quoted(text: str, end: int, stop: int) -> bool:
    """Whether a single mark that opens before the number closes behind it: "'27 soldiers captured'"."""
    return _CLOSED.search(text, end, stop) is not None


def _glued_left(left: str, *, digits: bool) -> bool:
    if not left:
        return False
    if left == '="' or left[-1].isalnum() or left[-1] in _BEFORE or (digits and left[-1] in "'\u2019"):
        return True
    return len(left) == 2 and left[-1] in "-\u2013:.," and left[0].isalnum()


def _glued_right(right: str, word: str) -> bool:
    if len(right) == 2 and right[0] in "-\u2011" and right[1].isalnum():
        return word not in _HYPHENED
    return bool(right) and (
        right[0].isalnum() or (len(right) == 2 and right[0] in _BEHIND and right[1].isalnum())
    )


def ratio(sight: Sight) -> bool:
    """Four to one, 52 to 48: neither half of a ratio counts anything."""
    if sight.numeral.kind is not Kind.CARDINAL:
        return False
    if not (_to(sight.behind(), sight.behind(1)) or _to(sight.before(), sight.before(2))):
        return False
    said = sight.text[sight.numeral.start : sight.numeral.end].lower()
    near = sight.text[max(sight.numeral.start - 50, 0) : sight.numeral.start]
    return bool(_RATIO.search(near)) or (said in _SMALL and sight.before().text.lower() != "from")


def _to(first: Word, second: Word) -> bool:
    return first.text.lower() == "to" and (second.text[:1].isdigit() or second.text.lower() in _SMALL)


def denominator(sight: Sight) -> bool:
    """Per 100,000 people, for every 10 men: what a rate is counted on."""
    before = sight.before().text.lower()
    return before == "per" or (before == "every" and sight.before(2).text.lower() in ("for", "in"))


def multiple(sight: Sight) -> bool:
    """Three times, tenfold."""
    return sight.behind().text.lower() in _MULTIPLE or (
        sight.behind().text == "-" and sight.behind(1).text == "fold"
    )


def reference(sight: Sight) -> bool:
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


def written(sight: Sight) -> bool:
    """Dates and telephone numbers in figures."""
    line = sight.text[max(sight.numeral.start - 12, 0) : sight.numeral.end + 16]
    return sight.numeral.digits and any(
        match.start() <= min(12, sight.numeral.start) < match.end()
        for pattern in (_DATE, _PHONE)
        for match in pattern.finditer(line)
    )


def coordinate(sight: Sight) -> bool:
    """Degrees to four places and more, and the numbers of accounts and messages."""
    said = sight.text[sight.numeral.start : sight.numeral.end]
    whole, _, part = said.partition(".")
    return whole.isdecimal() and ((len(part) > 3 and part.isdecimal()) or len(whole) > 12)
