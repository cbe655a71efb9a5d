"""A part of a ledger, taken out once to be compared: what is added meanwhile changes nothing in it."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.model.judgement import Judgement
from sayso.model.report import Report
from sayso.model.stated import Measured, Silence, Stated
from sayso.model.view import EVERYTHING, Query, View


class Part:
    """A :class:`sayso.model.view.View` of the reports that fit a query, whole, as they were when it was made.

    Reports that do not fit are not read, so that a narrow question of a large ledger is answered soon.

    >>> from sayso.model.shelf import Shelf
    >>> from sayso.testing import made_reading
    >>> shelf = Shelf([made_reading('<source>Ann Bell</source> <cue>said</cue> <content>no</content>.')])
    >>> [len(list(Part(shelf, Query(speaker=name)).stated())) for name in ("bell", "marsh")]
    [1, 0]
    """

    def __init__(self, view: View, query: Query = EVERYTHING) -> None:
        self._view = view
        self._reports = list(view.reports(query))
        known = {one.id for one in self._reports}
        dated = Query(since=query.since, until=query.until)
        self._stated = [one for one in view.stated(dated) if one.report.id in known]
        self._claims = {one.claim.id for one in self._stated}

    def reports(self, query: Query = EVERYTHING) -> Iterator[Report]:
        """Reports of the part, of which ``query`` may ask for fewer."""
        asked = None if query == EVERYTHING else {one.id for one in self._view.reports(query)}
        return (one for one in self._reports if asked is None or one.id in asked)

    def stated(self, query: Query = EVERYTHING) -> Iterator[Stated]:
        """Claims of these reports, also those that the part's query does not find."""
        if query == EVERYTHING:
            return iter(self._stated)
        return (one for one in self._view.stated(query) if one.claim.id in self._claims)

    def measured(self, query: Query = EVERYTHING) -> Iterator[Measured]:
        """Figures of these claims."""
        if query == EVERYTHING:
            return (
                Measured(stated=one, index=at)
                for one in self._stated
                for at in range(len(one.finding.figures))
            )
        return (one for one in self._view.measured(query) if one.stated.claim.id in self._claims)

    def silences(self, query: Query = EVERYTHING) -> Iterator[Silence]:
        """Unknowns, of the whole ledger."""
        return self._view.silences(query)

    def judgements(self) -> Iterator[Judgement]:
        """Judgements that stand, of the whole ledger."""
        return self._view.judgements()
