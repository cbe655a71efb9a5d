"""Points of a thread: what reports repeat is one point; a number told again late is the point it was."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from sayso.model.figure import Basis
from sayso.model.series import Point
from sayso.reconcile.days import iso
from sayso.reconcile.measure import Measure

#: days within which an outlet may still tell yesterday's number
_LATE = 3


@dataclass(frozen=True, slots=True)
class Dot:
    """A point before it is written: the figures that are one, first told first."""

    measures: tuple[Measure, ...]

    @property
    def lead(self) -> Measure:
        """The figure that stands for all: a total, where one of them says so."""
        totals = [one for one in self.measures if one.basis is not None]
        return (totals or list(self.measures))[0]

    @property
    def day(self) -> int:
        """Day as of which it was known; 0 where nothing tells it."""
        known = self.measures[0].when.known
        return known.last if known else 0

    @property
    def level(self) -> bool:
        """Whether it is a reading of a running count."""
        return self.lead.basis is not Basis.INCREMENT

    def with_(self, other: Measure) -> Dot:
        """The point with one more figure."""
        return Dot((*self.measures, other))


def dots(measures: list[Measure]) -> list[Dot]:
    """The points of a thread, in order of time; within one day increments first, then by size."""
    made: list[Dot] = []
    tops = _tops(measures)
    for one in sorted(measures, key=_order):
        at = next((place for place in range(len(made) - 1, -1, -1) if _same(made[place], one, tops)), None)
        if at is None:
            made.append(Dot((one,)))
        else:
            made[at] = made[at].with_(one)
    return made


def _day(one: Measure) -> int:
    return one.when.known.last if one.when.known else 0


def _tops(measures: list[Measure]) -> dict[int, Decimal]:
    """The highest level that each day brought."""
    found: dict[int, Decimal] = {}
    for one in measures:
        if one.basis is not Basis.INCREMENT:
            found[_day(one)] = max(found.get(_day(one), one.interval.floor[0]), one.interval.floor[0])
    return found


def _order(one: Measure) -> tuple[int, str, bool, Decimal, str, str, tuple[str, int]]:
    moment = one.when.moment if len(one.when.moment) > len("2022-05-19") and not one.when.said else ""
    size = one.said if one.said is not None else one.interval.floor[0]
    url = one.measured.stated.report.url or ""
    return _day(one), moment, one.basis is not Basis.INCREMENT, size, one.bound.value, url, one.key


def _same(dot: Dot, one: Measure, tops: dict[int, Decimal]) -> bool:
    """Whether a figure is an earlier point told again: on its day, or late, when a higher one was known."""
    lead, after = dot.lead, _day(one) - dot.day
    alike = lead.interval == one.interval and lead.bound is one.bound and lead.base == one.base
    if not alike or not _basis(lead, one) or after > _LATE:
        return False
    if after == 0 or one.when.said:
        return after == 0
    if one.basis is Basis.INCREMENT:
        return after <= 1
    between = [tops[day] for day in range(dot.day, _day(one) + 1) if day in tops]
    return max(between, default=Decimal(0)) > lead.interval.ceiling[0]


def _basis(lead: Measure, one: Measure) -> bool:
    return (lead.basis is Basis.INCREMENT) == (one.basis is Basis.INCREMENT)


def point(dot: Dot) -> Point:
    """The point as it is written."""
    lead, heads = dot.lead, [one.measured.stated.report for one in dot.measures]
    return Point(
        as_of=iso(dot.day) if dot.day else None,
        low=lead.interval.low,
        high=lead.interval.high,
        low_open=lead.interval.low_open,
        high_open=lead.interval.high_open,
        said=lead.said,
        bound=lead.bound,
        basis=lead.basis,
        exact=" ".join(lead.measured.figure.exact),
        reports=tuple(dict.fromkeys(head.url or head.id for head in heads)),
        claims=tuple(dict.fromkeys(one.key[0] for one in dot.measures)),
    )
