"""Values: figures, times and places of a whole text, and which of them stand in a content."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from sayso.model.span import Excerpt, Span

Value = TypeVar("Value")


class Values(Generic[Value]):
    """Values in order of their first character, looked up by where they stand.

    Args:
        values: in any order.
        spans: gives the spans of one.
    """

    def __init__(self, values: Sequence[Value], spans: Callable[[Value], Sequence[Span]]) -> None:
        self.all = tuple(values)
        self._spans = spans
        self._sorted = sorted(range(len(values)), key=lambda at: (spans(values[at])[0][0], at))
        self._starts = [spans(values[at])[0][0] for at in self._sorted]

    def inside(self, content: Excerpt) -> tuple[Value, ...]:
        """The values whose every span stands in the content, in the order they came in."""
        found: list[int] = []
        for start, end in content.spans:
            for at in self._sorted[bisect_left(self._starts, start) : bisect_left(self._starts, end)]:
                if all(content.covers(low, high) for low, high in self._spans(self.all[at])):
                    found.append(at)
        return tuple(self.all[at] for at in sorted(set(found)))
