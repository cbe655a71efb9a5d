"""Prose: a text with its words, tagged, and its sentences, made once and handed to every stage."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from sayso.model.span import Span
from sayso.reading.words import Word, sentences, words

Tagger = Callable[[Sequence[Word]], list[Word]]


@dataclass(frozen=True)
class Prose:
    """A text, its words and sentences; offsets are code points of ``text``."""

    text: str
    words: tuple[Word, ...]
    sentences: tuple[Span, ...]
    _starts: tuple[int, ...] = field(repr=False, default=())
    _begins: tuple[int, ...] = field(repr=False, default=())

    def index(self, offset: int) -> int:
        """Index of the first word that starts at or behind ``offset``."""
        return bisect_left(self._starts, offset)

    def between(self, start: int, end: int) -> tuple[Word, ...]:
        """The words that start in ``[start, end)``."""
        return self.words[self.index(start) : self.index(end)]

    def sentence_at(self, offset: int) -> Span:
        """The sentence that holds ``offset`` (or the last one that starts before it)."""
        return self.sentences[max(bisect_right(self._begins, offset) - 1, 0)]


def prose(text: str, tagger: Tagger) -> Prose:
    """Cut ``text`` into sentences and words; ``tagger`` is called once a sentence."""
    spans = sentences(text)
    found = [word for start, end in spans for word in tagger(words(text, start, end))]
    return Prose(
        text,
        tuple(found),
        tuple(spans),
        tuple(word.start for word in found),
        tuple(start for start, _ in spans),
    )
