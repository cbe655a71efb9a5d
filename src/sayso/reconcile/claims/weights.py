"""How much a word tells: the rarer among the claims compared, the more."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from sayso.reconcile.words import stems


@dataclass(frozen=True, slots=True)
class Weights:
    """Weights of stems; one that is not listed counts as the rarest.

    Attributes:
        often: in how many contents each stem stands.
        contents: how many there are.
    """

    often: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    contents: int = 1

    def of(self, word: str) -> float:
        """The weight of a stem, above 0."""
        return math.log(1 + self.contents / self.often.get(word, 1))

    def total(self, words: Iterable[str]) -> float:
        """The weight of several stems; the same for the same stems, in whatever order."""
        return math.fsum(self.of(word) for word in words)


#: all words count the same
EVEN = Weights()


def weights(contents: Iterable[str]) -> Weights:
    """The weights among these contents.

    >>> found = weights(["the dam broke", "the dam held", "rain"])
    >>> found.of("rain") > found.of("dam")
    True
    """
    listed = [stems(content) for content in contents]
    return Weights(Counter(word for own in listed for word in own), max(len(listed), 1))
