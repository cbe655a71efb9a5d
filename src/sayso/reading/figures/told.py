"""A word of a sentence as a status: where it stands, its words and their class."""

from __future__ import annotations

from sayso.model.figure import Status
from sayso.reading.figures.manners import noun, verb
from sayso.reading.figures.sight import Sight

#: words that the longest phrase has
LONGEST = 6


def made(sight: Sight, first: int, last: int, name: str) -> Status:
    """The status that the words from the first to the last say, of a class."""
    span = (sight.at(first).start, sight.at(last).end)
    return Status(exact=sight.text[span[0] : span[1]], class_=name, span=span)


def verb_at(sight: Sight, index: int) -> Status | None:
    """The status verb or phrase that starts at a word."""
    found = verb([sight.at(at).text.lower() for at in range(index, index + LONGEST)])
    if found is None or (found[0] > 1 and _goes_before(sight, index + found[0])):
        return None
    return made(sight, index, index + found[0] - 1, found[1])


def _goes_before(sight: Sight, end: int) -> bool:
    """Whether a phrase only sets the noun behind it apart: "killed *in hospital* blast"."""
    inside = sight.at(end - 2).tag == "ADP" and sight.at(end - 1).tag in ("NOUN", "PROPN")
    return inside and sight.at(end).tag == "NOUN"


def noun_at(sight: Sight, head: int | None) -> Status | None:
    """The status that a noun tells by itself: "deaths"."""
    name = noun(sight.at(head).text.lower()) if head is not None else None
    return made(sight, head, head, name) if name and head is not None else None
