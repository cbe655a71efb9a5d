"""The place that the words set a figure in: "in Mariupol", "from the Kharkiv region"."""

from __future__ import annotations

from sayso.reading.figures.sight import Sight
from sayso.reading.figures.table import table

_LEADS = frozenset({"in", "at", "near", "outside", "across", "throughout", "inside", "around", "from"})
_NOT = frozenset(table("kinds")["months"]) | frozenset(table("counted")["time"]["stops"])
_REACH = 18


def place(sight: Sight, end: int) -> str | None:
    """Return the words of the first place behind the figure within its clause, or None.

    ``end`` is the first character behind what is counted.
    """
    index = sight.prose.index(end)
    for at in range(index, min(index + _REACH, sight.stop)):
        word = sight.at(at)
        if word.text in (";", "but", "while"):
            return None
        if word.text.lower() in _LEADS and (found := _name(sight, at + 1)):
            return found
    return None


def _name(sight: Sight, at: int) -> str | None:
    first = at + 1 if sight.at(at).text.lower() == "the" else at
    last = first
    while sight.at(last).tag == "PROPN" and sight.at(last).text.lower() not in _NOT:
        last += 1
    return sight.text[sight.at(first).start : sight.at(last - 1).end] if last > first else None
