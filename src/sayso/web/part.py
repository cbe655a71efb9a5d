"""A part of a ledger as a view: what asks for everything gets the part."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.model.judgement import Judgement
from sayso.model.report import Report
from sayso.model.stated import Measured, Silence, Stated
from sayso.model.view import EVERYTHING, Query, View


@dataclass(frozen=True)
class Part:
    """A view of the reports that fit ``within``, with all that is in them."""

    view: View
    within: Query

    def reports(self, query: Query = EVERYTHING) -> Iterator[Report]:
        """Reports that fit; all of the part where nothing is asked."""
        return self.view.reports(self._of(query))

    def stated(self, query: Query = EVERYTHING) -> Iterator[Stated]:
        """Claims that fit; all of the part where nothing is asked."""
        return self.view.stated(self._of(query))

    def measured(self, query: Query = EVERYTHING) -> Iterator[Measured]:
        """Figures that fit; all of the part where nothing is asked."""
        return self.view.measured(self._of(query))

    def silences(self, query: Query = EVERYTHING) -> Iterator[Silence]:
        """Unknowns that fit; all of the part where nothing is asked."""
        return self.view.silences(self._of(query))

    def judgements(self) -> Iterator[Judgement]:
        """Judgements of the whole ledger."""
        return self.view.judgements()

    def _of(self, query: Query) -> Query:
        return self.within if query == EVERYTHING else query
