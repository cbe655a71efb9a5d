"""A shelf: readings in memory, seen as a view. For commands without a ledger, and for tests."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import TypeVar

from sayso.model.figure import Figure
from sayso.model.judgement import Judgement
from sayso.model.reading import Reading
from sayso.model.report import Report
from sayso.model.stated import Head, Measured, Silence, Stated
from sayso.model.view import EVERYTHING, Query

Row = TypeVar("Row")


class Shelf:
    """A :class:`sayso.model.view.View` over readings; one reading a report, a later one in its place.

    Words are looked for as parts of words without regard to case, all of them; the full-text search of a
    ledger may find by stems.

    >>> list(Shelf([]).reports())
    []
    """

    def __init__(self, readings: Iterable[Reading], judgements: Iterable[Judgement] = ()) -> None:
        kept = {reading.report.id: reading for reading in readings}
        self._readings = tuple(sorted(kept.values(), key=_place))
        self._judgements = tuple(judgements)

    def __len__(self) -> int:
        return len(self._readings)

    def reports(self, query: Query = EVERYTHING) -> Iterator[Report]:
        """Reports that fit and have a claim that fits, in order of publication, then id."""
        fits = (one.report for one in self._readings if _report_fits(one, query))
        return _page(fits, query)

    def stated(self, query: Query = EVERYTHING) -> Iterator[Stated]:
        """Claims with their findings, in order of report, then place in it."""
        return _page(self._stated(lambda one: _fits(one, query)), query)

    def measured(self, query: Query = EVERYTHING) -> Iterator[Measured]:
        """Figures, in the order of their claims."""
        fits = (
            Measured(stated=one, index=at)
            for one in self._stated(lambda each: _claim_fits(each, query))
            for at, figure in enumerate(one.finding.figures)
            if figure_fits(figure, query)
        )
        return _page(fits, query)

    def silences(self, query: Query = EVERYTHING) -> Iterator[Silence]:
        """Unknowns, in order of report, then place in it."""
        fits = (
            Silence(report=head(reading.report), unknown=unknown)
            for reading in self._readings
            if _head_fits(head(reading.report), query)
            for unknown in reading.unknowns
            if _has(" ".join((*unknown.exact, unknown.about or "")), query.words)
            and _has(unknown.who, query.speaker)
        )
        return _page(fits, query)

    def judgements(self) -> Iterator[Judgement]:
        """Judgements, in the order given."""
        return iter(self._judgements)

    def _stated(self, fits: Callable[[Stated], bool]) -> Iterator[Stated]:
        return (one for reading in self._readings for one in stated(reading) if fits(one))


def head(report: Report) -> Head:
    """Return a report without its text."""
    return Head(
        id=report.id,
        url=report.url,
        publisher=report.publisher,
        published=report.published,
        headline=report.headline,
    )


def stated(reading: Reading) -> Iterator[Stated]:
    """Claims of a reading with their findings and the head of its report."""
    told = head(reading.report)
    for claim, finding in zip(reading.claims, reading.findings, strict=True):
        yield Stated(report=told, claim=claim, finding=finding)


def _place(reading: Reading) -> tuple[str, str]:
    return reading.report.published or "", reading.report.id


def _page(rows: Iterator[Row], query: Query) -> Iterator[Row]:
    end = None if query.limit is None else query.offset + query.limit
    return islice(rows, query.offset, end)


def _has(words: str | None, part: str | None) -> bool:
    """Whether every word of ``part`` stands in ``words``; a null part asks for nothing."""
    if part is None:
        return True
    told = (words or "").casefold()
    return all(each in told for each in part.casefold().split())


def _head_fits(one: Head, query: Query) -> bool:
    published = one.published or ""
    return (
        _has(one.publisher, query.publisher)
        and (query.since is None or published >= query.since)
        and (query.until is None or (bool(published) and published[: len(query.until)] <= query.until))
    )


def _claim_fits(one: Stated, query: Query) -> bool:
    finding = one.finding
    places = " ".join(
        [*(word for place in finding.places for word in (*place.exact, place.name or ""))]
        + [figure.place or "" for figure in finding.figures]
    )
    words = f"{one.claim.content.text} {one.report.headline or ''} {one.speaker or ''}"
    return (
        _head_fits(one.report, query)
        and _has(words, query.words)
        and _has(one.speaker, query.speaker)
        and (query.act is None or finding.act.value == query.act)
        and _has(places, query.place)
    )


def figure_fits(figure: Figure, query: Query) -> bool:
    """Whether a figure has the status and counts what the query asks for."""
    status, counted = figure.status, figure.counted
    classes = {counted.class_, counted.head.casefold()} if counted else set()
    return (query.status is None or (status is not None and status.class_ == query.status)) and (
        query.counted is None or query.counted.casefold() in classes
    )


def _fits(one: Stated, query: Query) -> bool:
    asks = query.status is not None or query.counted is not None
    return _claim_fits(one, query) and (
        not asks or any(figure_fits(figure, query) for figure in one.finding.figures)
    )


def _report_fits(reading: Reading, query: Query) -> bool:
    """Whether the head fits and, where the query asks for something of claims, one of them does."""
    asked = (query.speaker, query.act, query.place, query.status, query.counted)
    if all(each is None for each in asked):
        words = f"{reading.report.headline or ''} {reading.report.text}"
        return _head_fits(head(reading.report), query) and _has(words, query.words)
    return any(_fits(one, query) for one in stated(reading))
