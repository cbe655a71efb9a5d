"""A word of a sentence as a status: where it stands, its words and their class."""

from __future__ import annotations

from sayso.model.figure import Status
from sayso.reading.figures.manners import noun, verb
from sayso.reading.figures.sight import Sight

#: words that the longest phrase has
LONGEST = 6
#: the class of dead and wounded in one number
BOTH = "casualties"


def made(sight: Sight, first: int, last: int, name: str) -> Status:
    """The status that the words from the first to the last say, of a class."""
    span = (sight.at(first).start, sight.at(last).end)
    return Status(exact=sight.text[span[0] : span[1]], class_=name, span=span)


def verb_at(sight: Sight, index: int) -> Status | None:
    """The status verb or phrase that starts at a word."""
    found = verb([sight.at(at).text.lower() for at in range(index, index + LONGEST)])
    if found is not None and found[1] == BOTH and _counts(sight, index + found[0]):
        found = verb([sight.at(index).text.lower()])
    if found is None or (found[0] > 1 and _goes_before(sight, index + found[0])):
        return None
    return made(sight, index, index + found[0] - 1, found[1])


def both_at(sight: Sight, index: int) -> Status | None:
    """The status of dead and wounded in one number, where its words start at a word."""
    found = verb_at(sight, index)
    return found if found and found.class_ == BOTH else None


def _counts(sight: Sight, index: int) -> bool:
    """Whether another number, or whom it befell, stands at a word: "killed and wounded 30 others"."""
    word = sight.at(index)
    return word.tag in ("NUM", "DET", "NOUN", "PRON") or word.text[:1].isdigit()


def _goes_before(sight: Sight, end: int) -> bool:
    """Whether a phrase only sets the noun behind it apart: "killed *in hospital* blast"."""
    inside = sight.at(end - 2).tag == "ADP" and sight.at(end - 1).tag in ("NOUN", "PROPN")
    return inside and sight.at(end).tag == "NOUN"


def noun_at(sight: Sight, head: int | None) -> Status | None:
    """The status that a noun tells by itself: "deaths"."""
    name = noun(sight.at(head).text.lower()) if head is not None else None
    return made(sight, head, head, name) if name and head is not None else None
