"""A tally: somebody gives a number, as ranges of words of a line."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass

from sayso.reading.rules.line import Line, Stretch


@dataclass(frozen=True, slots=True)
class Number:
    """A figure of a line.

    Attributes:
        end: the word behind it.
        telling: whether it is known what is counted, or what is said of them.
    """

    end: int
    telling: bool


@dataclass(frozen=True, slots=True)
class Tally:
    """Who says it, by which words, and what.

    ``cue`` is null where a second speaker shares the verb of the first ("…, the coast guard of 52").
    """

    source: Stretch
    cue: Stretch | None
    content: Stretch

    @property
    def begin(self) -> int:
        """Its first word."""
        return min(self.source[0], self.content[0], self.cue[0] if self.cue else self.source[0])


@dataclass(frozen=True, slots=True)
class Ground:
    """A line with its figures.

    Attributes:
        line: its words.
        numbers: its figures by their first word, in order.
        firsts: those first words.
        headline: whether it is one.
        heard: words that head a source somewhere in the report.
        sources: ranges of the sources that a reader found in the line, in order.
    """

    line: Line
    numbers: Mapping[int, Number]
    firsts: tuple[int, ...]
    headline: bool = False
    heard: frozenset[str] = frozenset()
    sources: tuple[Stretch, ...] = ()

    def within(self, stretch: Stretch) -> tuple[int, ...]:
        """First words of the figures that start in a stretch."""
        return self.firsts[bisect_left(self.firsts, stretch[0]) : bisect_left(self.firsts, stretch[1])]

    def speaker(self, floor: int, end: int) -> Stretch | None:
        """The last source that a reader found between two words."""
        at = bisect_left(self.sources, (end, 0)) - 1
        return self.sources[at] if at >= 0 and self.sources[at][0] >= floor else None
