"""A name of the gazetteer in the text, with the words around it, before anything is decided of it."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model.span import Span
from sayso.reading.places.gazetteer import Entry, Kind
from sayso.reading.places.lexicon import Lexicon
from sayso.reading.words import Word

_NONE = Word("", 0, 0)


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence as words; ``kind`` as :func:`sayso.reading.tags.line_kind` tells it."""

    words: tuple[Word, ...]
    kind: str

    def at(self, index: int) -> Word:
        """The word there; an empty one outside of the sentence."""
        return self.words[index] if 0 <= index < len(self.words) else _NONE

    def low(self, index: int) -> str:
        """The same in lower case."""
        return self.at(index).text.lower()

    def capital(self, index: int) -> bool:
        """Whether a word there begins with a capital letter."""
        return self.at(index).text[:1].isupper()


@dataclass(frozen=True, slots=True)
class Name:
    """Words ``[start, end)`` of a line that the gazetteer knows.

    Attributes:
        line: where it stands.
        start, end: range of words.
        key, entries: what was looked up, and what it may mean.
        kinds: kinds that the words around tell.
    """

    line: Line
    start: int
    end: int
    key: str
    entries: tuple[Entry, ...]
    kinds: frozenset[Kind] = frozenset()

    @property
    def span(self) -> Span:
        """Offsets of the text."""
        return self.line.words[self.start].start, self.line.words[self.end - 1].end

    @property
    def first(self) -> Word:
        """The first word."""
        return self.line.words[self.start]

    @property
    def single(self) -> bool:
        """Whether it is one word."""
        return self.end - self.start == 1

    @property
    def weight(self) -> float:
        """Size of the largest place that is called so (base-10 logarithm of its people)."""
        return max(one.size for one in self.entries)

    @property
    def area(self) -> bool:
        """Whether a country, a sea or the like is called so."""
        return any(one.kind in {Kind.COUNTRY, Kind.AREA} for one in self.entries)

    def before(self) -> int:
        """Index of the word before, behind "the" and words of direction."""
        at = self.start - 1
        while self.line.low(at) in {"the", "-"} or self.line.at(at).text.lower() in _DIRECTIONS:
            at -= 1
        return at


#: kept short: what may stand between a preposition and a name
_DIRECTIONS = frozenset(
    "north south east west northern southern eastern western central nearby neighboring neighbouring "
    "northeastern northwestern southeastern southwestern upper lower downtown greater occupied rural "
    "coastal".split()
)


def joined(name: Name, lex: Lexicon) -> bool:
    """Whether a hyphen makes the name a part of another word ("Moscow-backed", "pro-Iran")."""
    line = name.line
    if line.low(name.end) == "-" and line.at(name.end).start == name.span[1]:
        return (
            line.at(name.end + 1).start == line.at(name.end).end and line.low(name.end + 1) not in lex.joined
        )
    glued = line.low(name.start - 1) == "-" and line.at(name.start - 1).end == name.span[0]
    before = line.at(name.start - 2)
    if not glued or before.end != line.at(name.start - 1).start or before.text in {"", "D", "R"}:
        return False
    return before.text.lower() in _PREFIXES or not before.text[0].isupper()


_PREFIXES = frozenset({"pro", "anti", "non", "ex", "post", "pre", "un", "inter", "trans"})
