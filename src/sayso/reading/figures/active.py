"""Of whom an active verb says what it says: of its subject, or of the noun behind it."""

from __future__ import annotations

import re

from sayso.model.figure import Status
from sayso.reading.figures.manners import intransitive
from sayso.reading.figures.nouns import PEOPLE, noun_class
from sayso.reading.figures.sight import Sight
from sayso.reading.figures.table import table

PASSIVE = frozenset({"was", "were", "been", "is", "are", "be", "being"})
_HOLD = frozenset({"hold", "holds", "held", "holding"})
_HELD = PEOPLE | {"wounded", "dead", "missing", "casualty"}
#: plurals of people that the list of nouns does not know: "bakers", "Norwegians"
_DOER = re.compile(r"(?:ers|ors|ists|ians|ants|ees|men|women)$")
#: what an object may begin with, and words of time that are none
OBJECT = frozenset({"DET", "NUM", "NOUN", "PROPN", "PRON", "ADJ"})
RELATIVE = frozenset({"who", "which", "that", "whose", "where"})
_STOPS = frozenset(table("counted")["time"]["stops"]) | frozenset(table("kinds")["months"]) | RELATIVE
#: what a phrase may end with that has its own noun behind it, and classes of verbs that are done to that noun
_INTO = frozenset({"in", "at", "from", "to", "into", "on", "with", "under", "by", "through", "across", "of"})
_DONE = frozenset({"destroyed", "damaged", "launched", "attacked", "captured", "seized", "stolen"})


def holds(sight: Sight, index: int, head: int | None) -> bool:
    """Whether a verb of holding holds no people: "holds 61 seats", "held 12 meetings"."""
    if head is None or sight.at(index).text.lower() not in _HOLD:
        return False
    word = sight.at(head).text.lower()
    name = noun_class(word)
    return not _DOER.search(word) if name is None else name not in _HELD


def acts(sight: Sight, index: int, found: Status) -> bool:
    """Whether the subject of an active verb does it to others: "six men killed a guard"."""
    words = found.exact.lower().split()
    if intransitive(words) or {sight.at(index - steps).text.lower() for steps in (1, 2)} & PASSIVE:
        return False
    if len(words) > 1 and words[-1] in _INTO and found.class_ not in _DONE:
        return False  # "spent the night in a gym"
    object_ = sight.at(index + len(words))
    return (object_.tag in OBJECT or object_.text in ("$", "€", "£")) and object_.text.lower() not in _STOPS
