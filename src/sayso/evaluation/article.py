"""An article as sets of words: the yardstick that attributions are measured with.

A word is a maximal run of letters, digits and underscores, and belongs to a span as soon as one of
its characters does; so quotation marks and final commas never decide a score. This file has its own
idea of words and quotation marks on purpose: a change in the reader must not move the yardstick.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

Spans = Iterable[Sequence[int]]
Words = frozenset[int]

KINDS = ("direct", "indirect", "mixed")

_WORD = re.compile(r"\w+")
_MARK = re.compile('["\u201c\u201d\u201e]')


@dataclass(frozen=True, slots=True)
class Marked:
    """One attribution as sets of word numbers.

    Attributes:
        source: null where the text has none.
        cue: empty where the text has none.
        content: the words said.
        kind: direct, indirect or mixed: whether all, none or some of them stand in quotation marks.
        cue_text: the words of the cue.
    """

    source: Words | None
    cue: Words
    content: Words
    kind: str
    cue_text: str = ""


class Article:
    """A text with the bounds of its words, and which of them stand in quotation marks."""

    def __init__(self, text: str) -> None:
        self.text = text
        bounds = [match.span() for match in _WORD.finditer(text)]
        self._starts = [start for start, _ in bounds]
        self._ends = [end for _, end in bounds]
        self._quoted = self.words(quoted(text))

    def words(self, spans: Spans) -> Words:
        """Numbers of the words that any span touches.

        Raises:
            ValueError: a span that lies outside the text.
        """
        found: set[int] = set()
        for start, end in spans:
            if not 0 <= start <= end <= len(self.text):
                raise ValueError(f"span [{start}, {end}] outside a text of {len(self.text)} characters")
            if start < end:
                found.update(range(bisect_right(self._ends, start), bisect_left(self._starts, end)))
        return frozenset(found)

    def marked(self, source: Spans | None, cue: Spans | None, content: Spans) -> Marked:
        """Read three lists of character ranges as one attribution."""
        said = self.words(content)
        ranges = list(cue or ())
        cue_text = " ".join(self.text[start:end] for start, end in ranges)
        speaker = self.words(source) if source else None
        return Marked(speaker or None, self.words(ranges), said, self._kind(said), cue_text)

    def _kind(self, content: Words) -> str:
        inside = len(content & self._quoted)
        if not inside:
            return "indirect"
        return "direct" if inside == len(content) else "mixed"


def quoted(text: str) -> list[tuple[int, int]]:
    r"""Ranges between double quotation marks, marks included; a quotation ends with its line.

    Straight marks toggle, but one with words before it and none after it does not open.

    >>> quoted('So "yes" he\nsaid. “No')
    [(3, 8), (18, 21)]
    """
    found: list[tuple[int, int]] = []
    base = 0
    for line in text.split("\n"):
        found += ((base + start, base + end) for start, end in _line_quoted(line))
        base += len(line) + 1
    return found


def _line_quoted(line: str) -> Iterable[tuple[int, int]]:
    opened: int | None = None
    for match in _MARK.finditer(line):
        mark, at = match.group(), match.start()
        if opened is None:
            opened = at if _opens(line, mark, at) else None
        elif mark in '"\u201d':
            yield opened, at + 1
            opened = None
    if opened is not None:
        yield opened, len(line)


def _opens(line: str, mark: str, at: int) -> bool:
    if mark != '"':
        return mark != "\u201d"
    before, after = line[at - 1 : at], line[at + 1 : at + 2]
    free = not before or before.isspace() or before in "([{-\u2014\u2013"
    return free or after.isalnum() or (after != "" and after in "$'\u2018[(.")
