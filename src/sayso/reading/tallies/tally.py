"""A tally: somebody gives a number, as ranges of words of a line."""

from __future__ import annotations

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


#: the figures of a line by their first word
Numbers = Mapping[int, Number]


@dataclass(frozen=True, slots=True)
class Tally:
    """Who says it, by which words, and what; ``pattern`` names the rule.

    ``cue`` is null where a second speaker shares the verb of the first ("…, the coast guard of 52").
    """

    source: Stretch
    cue: Stretch | None
    content: Stretch
    pattern: str

    @property
    def begin(self) -> int:
        """Its first word."""
        return min(self.source[0], self.content[0], self.cue[0] if self.cue else self.source[0])


@dataclass(frozen=True, slots=True)
class Ground:
    """A line with its figures; ``headline`` says that it is one."""

    line: Line
    numbers: Numbers
    headline: bool = False

    def within(self, stretch: Stretch) -> list[int]:
        """First words of the figures that start in a stretch."""
        return [at for at in self.numbers if stretch[0] <= at < stretch[1]]
