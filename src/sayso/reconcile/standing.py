"""From when and until when a number stood: one that is told again unchanged had not grown by then."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from sayso.reconcile.figures.tie import tie
from sayso.reconcile.former import former
from sayso.reconcile.interval import Interval
from sayso.reconcile.measure import Measure
from sayso.reconcile.mode import Mode
from sayso.reconcile.thing import Fit, fit

#: days within which one number told again is of the same event
_WITHIN = 7
#: of figures that say the same, in order of days, how many are looked at
_FOLLOWING = 16

Kind = tuple[str, str, str, Interval]


def standing(measures: Iterable[Measure]) -> list[Measure]:
    """The figures with the first and the last day on which the same number of the same thing is told.

    It is the same number whoever tells it.
    """
    listed = list(measures)
    kinds: dict[Kind, list[Measure]] = defaultdict(list)
    for one in listed:
        if one.family and one.when.known and one.mode is Mode.STATED and not former(one.near):
            kinds[one.unit, one.family, one.thing.root, one.interval].append(one)
    first: dict[tuple[str, int], Measure] = {}
    last: dict[tuple[str, int], Measure] = {}
    for own in kinds.values():
        if len(own) > 1:
            ordered = sorted(own, key=_order)
            last |= _last(ordered)
            first |= _last(ordered[::-1])
    return [_stood(one, first.get(one.key), last.get(one.key)) for one in listed]


def _stood(one: Measure, first: Measure | None, last: Measure | None) -> Measure:
    if first is None and last is None:
        return one
    days = [other.when.known if other else None for other in (first, last)]
    return replace(one, first=days[0], stood=days[1])


def _order(one: Measure) -> tuple[int, tuple[str, int]]:
    return _day(one), one.key


def _day(one: Measure) -> int:
    return one.when.known.last if one.when.known else 0


def _last(own: Sequence[Measure]) -> dict[tuple[str, int], Measure]:
    found = {}
    for at, one in enumerate(own):
        later = [other for other in own[at + 1 : at + 1 + _FOLLOWING] if _again(one, other)]
        if later:
            found[one.key] = later[-1]
    return found


def _again(one: Measure, other: Measure) -> bool:
    alike = fit(one.thing, other.thing) in (Fit.SAME, Fit.LOOSE) and abs(_day(other) - _day(one)) <= _WITHIN
    return alike and one.report != other.report and tie(one, other).fit in (Fit.SAME, Fit.LOOSE)
