"""A part of a view: the reports of some days of publication."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from msgspec.structs import replace

from sayso.model.judgement import Judgement
from sayso.model.report import Report
from sayso.model.stated import Measured, Silence, Stated
from sayso.model.view import EVERYTHING, Query, View
from sayso.reconcile.days import Days, days, iso

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Near:
    """A :class:`sayso.model.view.View` of the reports published on some days; queries ask for all of them.

    Attributes:
        view: the whole.
        spans: the days, in order, none of which meet.
    """

    view: View
    spans: tuple[Days, ...]

    def reports(self, query: Query = EVERYTHING) -> Iterator[Report]:
        """Reports, in order of publication, then id."""
        return self._each(self.view.reports, query)

    def stated(self, query: Query = EVERYTHING) -> Iterator[Stated]:
        """Claims with their latest finding, in order of report, then place in it."""
        return self._each(self.view.stated, query)

    def measured(self, query: Query = EVERYTHING) -> Iterator[Measured]:
        """Figures, in the order of their claims."""
        return self._each(self.view.measured, query)

    def silences(self, query: Query = EVERYTHING) -> Iterator[Silence]:
        """Unknowns, in order of report, then place in it."""
        return self._each(self.view.silences, query)

    def judgements(self) -> Iterator[Judgement]:
        """All judgements that stand."""
        return self.view.judgements()

    def _each(self, ask: Callable[[Query], Iterator[Row]], query: Query) -> Iterator[Row]:
        for span in self.spans:
            yield from ask(replace(query, since=iso(span.first), until=iso(span.last)))


def around(published: Iterable[str | None], reach: int) -> tuple[Days, ...]:
    """The days within so many days of dates, as spans in order; words that are no date have none.

    >>> [told(one) for one in [around(["2031-03-02", None, "2031-03-05", "2031-05-01"], 2)]]
    ['2031-02-28/2031-03-07 2031-04-29/2031-05-03']
    """
    known = (found for found in map(days, published) if found is not None)
    made: list[Days] = []
    for one in sorted((one.first - reach, one.last + reach) for one in known):
        if made and one[0] <= made[-1].last + 1:
            made[-1] = Days(made[-1].first, max(made[-1].last, one[1]))
        else:
            made.append(Days(*one))
    return tuple(made)


def told(spans: Sequence[Days]) -> str:
    """Spans of days in words: ``first/last``, with spaces between."""
    return " ".join(f"{iso(span.first)}/{iso(span.last)}" for span in spans)
