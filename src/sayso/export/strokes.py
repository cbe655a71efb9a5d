"""Strokes: a report's text cut where anything marked begins or ends.

Marks overlap freely (a claim stands in another's content, claims share a source), so views that
show them work on the smallest stretches and on what each stretch belongs to.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate, pairwise

from sayso.model.figure import Figure
from sayso.model.place import Place
from sayso.model.reading import Reading
from sayso.model.span import Excerpt, Span
from sayso.model.timex import Timex
from sayso.model.unknown import Unknown


class Role(StrEnum):
    """What a stretch of text is marked as."""

    SOURCE = "source"
    CUE = "cue"
    CONTENT = "content"
    CHANNEL = "channel"
    UNKNOWN = "unknown"
    FIGURE = "figure"
    TIME = "time"
    PLACE = "place"
    FRAMING = "framing"
    SHOWN = "shown"


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """One marked stretch.

    Attributes:
        start, end: half-open range of code points of ``Report.text``.
        role: what it is marked as.
        number: the claim's place in the reading, counted from 1; of other roles the place in its list.
    """

    start: int
    end: int
    role: Role
    number: int


@dataclass(frozen=True, slots=True)
class Stroke:
    """A stretch of text within which nothing begins or ends.

    Attributes:
        start, end: half-open range of code points of ``Report.text``.
        marks: the marks it lies in, widest first.
        opening: those of them that begin here, widest first.
        closing: those that end here, narrowest first.
    """

    start: int
    end: int
    marks: tuple[Mark, ...]
    opening: tuple[Mark, ...] = ()
    closing: tuple[Mark, ...] = ()

    def numbers(self, role: Role) -> tuple[int, ...]:
        """Numbers of the marks of one role, in order."""
        return tuple(sorted({mark.number for mark in self.marks if mark.role is role}))


def marks(reading: Reading) -> list[Mark]:
    """All marks of a reading, in order of the text."""
    found: list[Mark] = []
    pairs = zip(reading.claims, reading.findings, strict=True)
    for number, (claim, finding) in enumerate(pairs, 1):
        parts = (claim.source, claim.cue, claim.content, finding.channel)
        for role, part in zip((Role.SOURCE, Role.CUE, Role.CONTENT, Role.CHANNEL), parts, strict=True):
            found += _marks(role, number, part)
    values: dict[Role, Sequence[Unknown | Figure | Timex | Place]] = {
        Role.UNKNOWN: reading.unknowns,
        Role.FIGURE: reading.figures,
        Role.TIME: reading.times,
        Role.PLACE: reading.places,
    }
    for role, items in values.items():
        for number, item in enumerate(items, 1):
            found += [Mark(start, end, role, number) for start, end in item.spans]
    framed = sorted({(one.start, one.end) for finding in reading.findings for one in finding.framings})
    found += [Mark(start, end, Role.FRAMING, number) for number, (start, end) in enumerate(framed, 1)]
    return sorted(found)


def _marks(role: Role, number: int, part: Excerpt | None) -> Iterator[Mark]:
    for start, end in part.spans if part else ():
        yield Mark(start, end, role, number)


class Sheet:
    """All marks of a reading, looked up by where they stand: a long report has many blocks and many marks."""

    def __init__(self, found: Iterable[Mark]) -> None:
        self.marks = tuple(sorted(found))
        self._starts = [mark.start for mark in self.marks]
        #: the farthest end of the marks up to each one
        self._reach = list(accumulate((mark.end for mark in self.marks), max))
        firsts: dict[tuple[Role, int], int] = {}
        for mark in self.marks:
            firsts.setdefault((mark.role, mark.number), mark.start)
        self._firsts = firsts

    def first(self, mark: Mark) -> bool:
        """Whether nothing of the same role and number stands before it: where a link to it leads."""
        return self._firsts[mark.role, mark.number] == mark.start

    def over(self, start: int, end: int) -> list[Mark]:
        """The marks that share characters with ``[start, end)``, in order."""
        first = bisect_right(self._reach, start)
        last = bisect_left(self._starts, end)
        return [mark for mark in self.marks[first:last] if mark.end > start]


def strokes(found: Iterable[Mark], within: Span) -> list[Stroke]:
    """Cut the range ``within`` into strokes; marks are clipped to it.

    >>> marks = [Mark(0, 9, Role.CONTENT, 1), Mark(4, 6, Role.SOURCE, 2)]
    >>> [(s.start, s.end, len(s.marks)) for s in strokes(marks, (0, 12))]
    [(0, 4, 1), (4, 6, 2), (6, 9, 1), (9, 12, 0)]
    """
    start, end = within
    inside = [
        Mark(max(mark.start, start), min(mark.end, end), mark.role, mark.number)
        for mark in found
        if mark.start < end and mark.end > start
    ]
    cuts = sorted({start, end, *(mark.start for mark in inside), *(mark.end for mark in inside)})
    begins: dict[int, list[Mark]] = defaultdict(list)
    for mark in inside:
        begins[mark.start].append(mark)
    cut: list[Stroke] = []
    live: list[Mark] = []
    for low, high in pairwise(cuts):
        live = sorted([m for m in live if m.end > low] + begins[low], key=_width)
        opening = tuple(mark for mark in live if mark.start == low)
        closing = tuple(mark for mark in reversed(live) if mark.end == high)
        cut.append(Stroke(low, high, tuple(live), opening, closing))
    return cut


def _width(mark: Mark) -> tuple[int, str, int]:
    return mark.start - mark.end, mark.role, mark.number
