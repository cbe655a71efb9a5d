"""What a question before a number asks for: "*How many homes were hit?* The town says 2,400"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sayso.model.figure import Counted, Figure, Status
from sayso.reading.figures.counted import counted
from sayso.reading.figures.phrases import phrase
from sayso.reading.figures.sight import Sight
from sayso.reading.figures.status import status

_HOW_MANY = re.compile(r"\bhow\s+many\s+(?:of\s+(?:the|these|them)\s+)?(?=\w)", re.IGNORECASE)
_END = re.compile(r"[?.!:]|\n|$")
_PARAGRAPH = re.compile(r"\n\s*\n")
#: characters from a question to a number that answers it, and of the question itself
_REACH, _LONG = 500, 120


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked for: those counted and what is said of them, as far as the question tells."""

    counted: Counted | None
    status: Status | None


def asked(sight: Sight, earlier: Sequence[Figure]) -> Asked | None:
    """The question that a number without a noun answers, in its paragraph or right above; null where none is.

    ``earlier`` are the figures before it: behind one with a noun of its own nothing is asked any more.
    """
    text, start = sight.text, sight.numeral.start
    found = [*_HOW_MANY.finditer(text, max(start - _REACH, 0), start)]
    if not found:
        return None
    end = _END.search(text, found[-1].end(), found[-1].end() + _LONG)
    if end is None or end.end() > start or _PARAGRAPH.search(text, end.end() + 2, start):
        return None
    if any(one.counted and one.counted.span and one.counted.span[0] > end.end() for one in earlier):
        return None
    return _read(sight, found[-1].end(), end.start())


def _read(sight: Sight, start: int, end: int) -> Asked:
    first, stop = sight.prose.index(start), sight.prose.index(end)
    seen = replace(sight, left=first, right=first, begin=first, stop=stop, many=True)
    named = phrase(seen, first)
    head = named.head if named else None
    said = status(seen, named.end if named else first, head)
    return Asked(counted(seen, named) if named else None, said)
