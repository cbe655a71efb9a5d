"""What can be seen around a numeral: the words of its sentence, to the left and to the right."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model.span import Span
from sayso.reading.figures.numeral import Numeral
from sayso.reading.prose import Prose
from sayso.reading.words import Word

#: what stands beyond the ends of a sentence
NOTHING = Word("", -1, -1, "")


@dataclass(frozen=True, slots=True)
class Sight:
    """A numeral in its sentence.

    Attributes:
        prose: the text.
        numeral: the number.
        left: index of its first word (currency sign included, where one stands).
        right: index of the first word behind it (behind its unit, once that is known).
        begin, stop: indices of the sentence's words, end left out.
        many: whether what is counted must be a plural ("12 men", but not "7% of the vote").
    """

    prose: Prose
    numeral: Numeral
    left: int
    right: int
    begin: int
    stop: int
    many: bool = True

    @property
    def text(self) -> str:
        """The whole text."""
        return self.prose.text

    def at(self, index: int) -> Word:
        """The word at an index of the prose, or an empty one outside the sentence."""
        return self.prose.words[index] if self.begin <= index < self.stop else NOTHING

    def before(self, steps: int = 1) -> Word:
        """The word so many to the left of the numeral; empty beyond the sentence."""
        return self.at(self.left - steps)

    def behind(self, steps: int = 0) -> Word:
        """The word so many behind the first one to the right; empty beyond the sentence."""
        return self.at(self.right + steps)


def sight(prose: Prose, numeral: Numeral, begins: Span) -> Sight:
    """Return the numeral with its sentence; ``begins`` are the sentence's first and last word index."""
    left, right = prose.index(numeral.start), prose.index(numeral.end)
    return Sight(prose, numeral, left, right, *begins, many=numeral.high != 1)
