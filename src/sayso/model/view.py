"""A view: what a ledger shows to those who only look. Rooms see this, never a ledger."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from sayso.model.judgement import Judgement
from sayso.model.record import Record
from sayso.model.report import Report
from sayso.model.stated import Measured, Silence, Stated


class Query(Record, kw_only=True):
    """What to look for; a null field asks for nothing, all others must hold.

    Attributes:
        words: full-text search over contents, headlines and speakers.
        speaker: name, or part of it, folded.
        act: an act of :class:`sayso.model.finding.Act`.
        publisher: name, folded.
        since, until: bounds of the date of publication, ISO 8601, both included.
        place: name of a place in the content.
        status: status class of a figure.
        counted: class or head of what is counted.
        rejected: whether claims that people rejected are among those that fit.
        limit, offset: page of the result.
    """

    words: str | None = None
    speaker: str | None = None
    act: str | None = None
    publisher: str | None = None
    since: str | None = None
    until: str | None = None
    place: str | None = None
    status: str | None = None
    counted: str | None = None
    rejected: bool = False
    limit: int | None = None
    offset: int = 0


EVERYTHING = Query()


class View(Protocol):
    """What can be asked of a ledger; every answer is in a stable order."""

    def reports(self, query: Query = EVERYTHING) -> Iterator[Report]:
        """Reports, in order of publication, then id."""

    def stated(self, query: Query = EVERYTHING) -> Iterator[Stated]:
        """Claims with their latest finding, in order of report, then place in it."""

    def measured(self, query: Query = EVERYTHING) -> Iterator[Measured]:
        """Figures, in the order of their claims."""

    def silences(self, query: Query = EVERYTHING) -> Iterator[Silence]:
        """Unknowns, in order of report, then place in it; ``words`` are looked for in what they say."""

    def judgements(self) -> Iterator[Judgement]:
        """Judgements that stand (not withdrawn), oldest first."""
