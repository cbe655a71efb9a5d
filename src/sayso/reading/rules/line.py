"""A line: the words of one paragraph with what the rules ask of them, by index of the word."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from sayso.model.span import Span
from sayso.reading.prose import Prose
from sayso.reading.quotes import Quotation, quotations
from sayso.reading.words import Word

#: two single marks stand for a double one in some archives
_OPENING = re.compile(r"(?<![^\s(\[\u2014-])(?:''|``)(?=\S)")
_CLOSING = re.compile(r"''")

#: half-open range of word indices of a line
Stretch = tuple[int, int]


def plain_quotes(text: str) -> str:
    """The text with doubled single quotation marks as curly ones; no offset changes.

    >>> plain_quotes("He said ''no'' twice.")
    "He said “'no'” twice."
    """
    return _CLOSING.sub("'\u201d", _OPENING.sub("\u201c'", text))


@dataclass(frozen=True)
class Line:
    """One paragraph.

    Attributes:
        words: its words.
        low: their lower-case forms.
        tags: their parts of speech.
        quote: of each word, the index of the quotation it stands in, or -1.
        quotes: word ranges of the quotations, marks included.
        open_end: whether the last quotation is left open where the paragraph ends.
        sentences: word ranges of the sentences.
    """

    words: tuple[Word, ...]
    low: tuple[str, ...]
    tags: tuple[str, ...]
    quote: tuple[int, ...]
    quotes: tuple[Stretch, ...]
    open_end: bool
    sentences: tuple[Stretch, ...]

    def __len__(self) -> int:
        return len(self.words)

    def sentence(self, at: int) -> Stretch:
        """The sentence that holds word ``at``."""
        return self.sentences[max(bisect_right(self.sentences, at, key=_start) - 1, 0)]

    def span(self, stretch: Stretch) -> Span:
        """Characters of a range of words, without commas and marks of clauses at its ends."""
        start, end = stretch
        while start < end and self.low[start] in _LOOSE:
            start += 1
        while start < end and self.low[end - 1] in _LOOSE:
            end -= 1
        return (self.words[start].start, self.words[end - 1].end) if start < end else (0, 0)


_LOOSE = frozenset([",", ";", ":", "\u2014", "\u2013", "-", "."])


def lines(text: Prose, span: Span) -> list[Line]:
    """The lines of the passage ``span``: a line break parts two paragraphs."""
    found = []
    base = span[0]
    for piece in text.text[span[0] : span[1]].split("\n"):
        if piece.strip():
            found.append(_line(text, (base, base + len(piece))))
        base += len(piece) + 1
    return found


def _line(text: Prose, span: Span) -> Line:
    words = text.between(*span)
    starts = [word.start for word in words]
    marked = quotations(plain_quotes(text.text[span[0] : span[1]]))
    ranges = [_range(starts, one, span[0]) for one in marked]
    quote = [-1] * len(words)
    for at, (start, end) in enumerate(ranges):
        quote[start:end] = [at] * (end - start)
    begin = text.index(span[0])
    cuts = [(text.index(low) - begin, text.index(high) - begin) for low, high in _sentences(text, span)]
    return Line(
        words=words,
        low=tuple(word.text.lower().replace("\u2019", "'") for word in words),
        tags=tuple(word.tag for word in words),
        quote=tuple(quote),
        quotes=tuple(ranges),
        open_end=bool(marked) and not marked[-1].closed,
        sentences=tuple(cut for cut in cuts if cut[1] > cut[0]),
    )


def _range(starts: list[int], one: Quotation, base: int) -> Stretch:
    return (
        bisect_right(starts, base + one.start - 1),
        bisect_right(starts, base + one.end - 1),
    )


def _sentences(text: Prose, span: Span) -> list[Span]:
    first = bisect_right(text.sentences, span[0], key=_end)
    last = bisect_left(text.sentences, span[1], key=_start)
    return [(max(start, span[0]), min(end, span[1])) for start, end in text.sentences[first:last]]


def _start(stretch: Stretch) -> int:
    return stretch[0]


def _end(stretch: Stretch) -> int:
    return stretch[1]
