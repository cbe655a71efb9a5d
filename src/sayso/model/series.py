"""A series: one measure of one thing by one speaker over time."""

from __future__ import annotations

from decimal import Decimal

from sayso.model.figure import Basis, Bound
from sayso.model.judgement import Verdict
from sayso.model.record import Record


class Point(Record, kw_only=True):
    """One value of a series on one day, however many reports give it.

    Attributes:
        as_of: day as of which it was known, ISO 8601; null where nothing tells it.
        low, high, low_open, high_open: the interval, in the normalised unit; null is open.
        said: the number in the words; null for "dozens".
        bound, basis: as in :class:`sayso.model.figure.Figure`.
        exact: the words of the first of the figures.
        reports: addresses of the reports, ids where they have none, in order, each once.
        claims: ids of the claims, in the order of their reports.
    """

    as_of: str | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    low_open: bool = False
    high_open: bool = False
    said: Decimal | None = None
    bound: Bound
    basis: Basis | None = None
    exact: str
    reports: tuple[str, ...]
    claims: tuple[str, ...]


class Event(Record, kw_only=True):
    """What happened from point to point.

    Attributes:
        kind: ``adds up``, ``updates``, ``shrank``, ``other base`` (base drift) or ``disjoint``.
        as_of: day of the last point of it.
        points: numbers of the points in the series, counted from 0, the last one told last.
        says: in a few words.
    """

    kind: Verdict
    as_of: str | None = None
    points: tuple[int, ...]
    says: str


class Series(Record, kw_only=True):
    """One measure of one thing by one speaker, in order of time.

    Attributes:
        speaker: name; null where nobody is named.
        counted: the commonest words for what is counted.
        status: the commonest class of what is said of them.
        unit: normalised unit; null for counts.
        place: the commonest place.
        points: in order of time.
        events: in order of their last point.
    """

    speaker: str | None = None
    counted: str | None = None
    status: str | None = None
    unit: str | None = None
    place: str | None = None
    points: tuple[Point, ...]
    events: tuple[Event, ...] = ()
