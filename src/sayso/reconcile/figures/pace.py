"""Which of two figures was known later, and whether the number grew or fell."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sayso.model.figure import Bound
from sayso.reconcile.days import iso
from sayso.reconcile.figures.answer import Answer
from sayso.reconcile.measure import Measure
from sayso.reconcile.thing import Fit

_CAPPED = frozenset({Bound.AT_MOST, Bound.LESS_THAN})
_RISING = frozenset({Bound.AT_LEAST, Bound.MORE_THAN})


class Move(StrEnum):
    """How a later number stands to an earlier one."""

    GREW = "grew"
    FELL = "fell"
    STOOD = "stood"


@dataclass(frozen=True, slots=True)
class Pace:
    """Earlier and later figure of a pair; ``days`` between them, 0 within one day; null where not told."""

    earlier: Measure
    later: Measure
    days: int | None


def pace(left: Measure, right: Measure) -> Pace:
    """Put two figures in the order in which they were known; within one day by the time of publication."""
    one, other = left.when, right.when
    if one.known is None or other.known is None:
        first, second = sorted((left, right), key=lambda each: each.key)
        return Pace(first, second, None)
    if one.known.before(other.known):
        return Pace(left, right, one.known.apart(other.known))
    if other.known.before(one.known):
        return Pace(right, left, one.known.apart(other.known))
    first, second = sorted((left, right), key=lambda each: (each.when.moment, each.key))
    return Pace(first, second, 0)


def timed(found: Pace) -> bool:
    """Whether the two were published on other days, or at known times of one, so that one came later."""
    first, second = found.earlier.when.moment, found.later.when.moment
    shortest = min(len(first), len(second))
    return shortest >= len("2022-05-19") and first[:shortest] != second[:shortest]


def as_of(left: Measure, right: Measure, found: Pace) -> Answer:
    """As of when both were known."""
    days = [
        f"{iso(one.when.known.last)}{'' if one.when.said else ' (published)'}" if one.when.known else None
        for one in (left, right)
    ]
    fit = Fit.UNKNOWN if found.days is None else Fit.SAME if found.days == 0 else Fit.LOOSE
    says = {
        Fit.UNKNOWN: "one has no date",
        Fit.SAME: "known as of the same day",
        Fit.LOOSE: f"known {found.days} day{'' if found.days == 1 else 's'} apart",
    }[fit]
    return Answer("as of", fit, days[0], days[1], says)


def move(earlier: Measure, later: Measure) -> Move:
    """Whether the number grew or fell; rough numbers of one kind are judged by the number said."""
    if earlier.interval.below(later.interval):
        return Move.GREW
    if later.interval.below(earlier.interval):
        return Move.FELL
    if earlier.said is None or later.said is None or _CAPPED & {earlier.bound, later.bound}:
        return Move.STOOD
    alike = earlier.bound is later.bound
    if later.said > earlier.said and (alike or earlier.bound in _RISING):
        return Move.GREW
    return Move.FELL if later.said < earlier.said and alike else Move.STOOD
