"""Spans and excerpts: where words stand in a report, and the words."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from sayso.model.record import Record

#: half-open range of code points of ``Report.text``
Span = tuple[int, int]


class Excerpt(Record, kw_only=True):
    """One or more stretches of a report with their exact words.

    Attributes:
        spans: half-open code-point ranges of ``Report.text``, in order, not overlapping.
        exact: the words at each span.

    Raises ``ValueError`` where spans are empty, out of order or do not match the words in length.

    >>> excerpt("He said so.", [(0, 2), (8, 10)]).exact
    ('He', 'so')
    """

    spans: tuple[Span, ...]
    exact: tuple[str, ...]

    def __post_init__(self) -> None:
        if not self.spans or len(self.spans) != len(self.exact):
            raise ValueError(f"{len(self.spans)} spans with {len(self.exact)} texts")
        for (start, end), words in zip(self.spans, self.exact, strict=True):
            if start < 0 or end - start != len(words) or not words:
                raise ValueError(f"span [{start}, {end}] does not fit {words!r}")
        for (_, end), (start, _) in pairwise(self.spans):
            if start < end:
                raise ValueError(f"spans overlap or are out of order at {start}")

    @property
    def start(self) -> int:
        """First character of the first span."""
        return self.spans[0][0]

    @property
    def end(self) -> int:
        """Behind the last character of the last span."""
        return self.spans[-1][1]

    @property
    def text(self) -> str:
        """The words of all spans, joined by a space."""
        return " ".join(self.exact)

    def stands_in(self, text: str) -> bool:
        """Whether every span of ``text`` holds exactly these words."""
        return all(
            text[start:end] == words for (start, end), words in zip(self.spans, self.exact, strict=True)
        )

    def covers(self, start: int, end: int) -> bool:
        """Whether one of the spans holds the whole range."""
        return any(low <= start and end <= high for low, high in self.spans)


def excerpt(text: str, spans: Iterable[Span]) -> Excerpt:
    """Cut the words at ``spans`` out of ``text``; spans are sorted, empty ones left out."""
    kept = tuple(sorted((start, end) for start, end in spans if end > start))
    return Excerpt(spans=kept, exact=tuple(text[start:end] for start, end in kept))
