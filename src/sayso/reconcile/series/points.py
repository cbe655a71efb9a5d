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
    for one in sorted(measures, key=_order):
        at = next((place for place in range(len(made) - 1, -1, -1) if _same(made, place, one)), None)
        if at is None:
            made.append(Dot((one,)))
        else:
            made[at] = made[at].with_(one)
    return made


def _order(one: Measure) -> tuple[int, str, bool, Decimal, str, tuple[str, int]]:
    day = one.when.known.last if one.when.known else 0
    moment = one.when.moment if len(one.when.moment) > len("2022-05-19") and not one.when.said else ""
    size = one.said if one.said is not None else one.interval.floor[0]
    return day, moment, one.basis is not Basis.INCREMENT, size, one.bound.value, one.key


def _same(made: list[Dot], place: int, one: Measure) -> bool:
    """Whether a figure is the point at ``place`` told again."""
    dot, lead = made[place], made[place].lead
    known = one.when.known.last if one.when.known else 0
    alike = lead.interval == one.interval and lead.bound is one.bound and _basis(lead, one)
    if not alike or known - dot.day > _LATE:
        return False
    if known == dot.day:
        return True
    step = one.basis is Basis.INCREMENT
    over = any(later.level and lead.interval.below(later.lead.interval) for later in made[place + 1 :])
    return not one.when.said and (over or (step and known - dot.day <= 1))


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
