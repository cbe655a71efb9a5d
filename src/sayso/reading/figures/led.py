"""Status phrases that end right before a number: "in control of 12 towns", "made off with 12 paintings"."""

from __future__ import annotations

from sayso.model.figure import Status
from sayso.reading.figures.manners import verb
from sayso.reading.figures.sight import Sight
from sayso.reading.figures.told import LONGEST, made

_LAST = frozenset({"of", "with", "over", "for"})
_BETWEEN = frozenset({"the", "some", "about", "around", "nearly", "almost", "another", "its", "their"})
#: of who goes, not of what is left behind
_APART = frozenset({"left", "infected"})


def led(sight: Sight) -> Status | None:
    """The phrase whose last word stands before the number, or null."""
    last = sight.left - 1
    while sight.at(last).text.lower() in _BETWEEN:
        last -= 1
    if sight.at(last).text.lower() not in _LAST:
        return None
    for first in range(last - LONGEST + 1, last):
        words = [sight.at(index).text.lower() for index in range(first, last + 1)]
        found = verb(words)
        if found and found[0] == len(words) and found[1] not in _APART:
            return made(sight, first, last, found[1])
    return None
