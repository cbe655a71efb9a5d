"""A part of a ledger, taken out once to be compared: what is added meanwhile changes nothing in it."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.ledger import LedgerView
from sayso.model.judgement import Judgement
from sayso.model.report import Report
from sayso.model.shelf import figure_fits
from sayso.model.stated import Measured, Silence, Stated
from sayso.model.view import EVERYTHING, Query, View


class Part:
    """A :class:`sayso.model.view.View` of the reports that fit a query, whole, as they were when it was made.

    Reports that do not fit are not read, so that a narrow question of a large ledger is answered soon. What
    fits the part's own query is looked up once and then kept.

    >>> from sayso.model.shelf import Shelf
    >>> from sayso.testing import made_reading
    >>> shelf = Shelf([made_reading('<source>Ann Bell</source> <cue>said</cue> <content>no</content>.')])
    >>> [len(list(Part(shelf, Query(speaker=name)).stated())) for name in ("bell", "marsh")]
    [1, 0]
    """

    def __init__(self, view: View, query: Query = EVERYTHING) -> None:
        self._view, self._query = view, query
        self._reports = list(view.reports(query))
        self._stated = list(_whole(view, query, [one.id for one in self._reports]))
        self._claims = {one.claim.id for one in self._stated}
        self._fitting: list[Stated] | None = None

    def reports(self, query: Query = EVERYTHING) -> Iterator[Report]:
        """Reports of the part, of which ``query`` may ask for fewer."""
        if query in (EVERYTHING, self._query):
            return iter(self._reports)
        asked = {one.id for one in self._view.reports(query)}
        return (one for one in self._reports if one.id in asked)

    def stated(self, query: Query = EVERYTHING) -> Iterator[Stated]:
        """Claims of these reports, also those that the part's query does not find."""
        if query == EVERYTHING:
            return iter(self._stated)
        if query != self._query:
            return self._inside(query)
        if self._fitting is None:
            self._fitting = list(self._inside(query))
        return iter(self._fitting)

    def measured(self, query: Query = EVERYTHING) -> Iterator[Measured]:
        """Figures of these claims."""
        return (
            Measured(stated=one, index=at)
            for one in self.stated(query)
            for at, figure in enumerate(one.finding.figures)
            if figure_fits(figure, query)
        )

    def silences(self, query: Query = EVERYTHING) -> Iterator[Silence]:
        """Unknowns, of the whole ledger."""
        return self._view.silences(query)

    def judgements(self) -> Iterator[Judgement]:
        """Judgements that stand, of the whole ledger."""
        return self._view.judgements()

    def _inside(self, query: Query) -> Iterator[Stated]:
        return (one for one in self._view.stated(query) if one.claim.id in self._claims)


def _whole(view: View, query: Query, reports: list[str]) -> Iterator[Stated]:
    """All claims of these reports, which fit the query."""
    if isinstance(view, LedgerView):
        yield from view.among(reports)
        return
    known = set(reports)
    dated = Query(since=query.since, until=query.until)
    yield from (one for one in view.stated(dated) if one.report.id in known)
