"""From a numeral and its bound to the interval."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from sayso.model.figure import Bound
from sayso.reading.figures.bounds import width
from sayso.reading.figures.numeral import Kind, Numeral


@dataclass(frozen=True, slots=True)
class Interval:
    """Ends of a figure; None is open, ``low_open``/``high_open`` leave the end itself out."""

    bound: Bound
    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False


def interval(numeral: Numeral, bound: Bound, *, share: bool = False) -> Interval:
    """Return the interval that the number means under its bound; ``share`` for shares and percentages.

    >>> n = Numeral(0, 5, Decimal(2000), Decimal(2000), said=Decimal(2000))
    >>> i = interval(n, Bound.ALMOST)
    >>> str(i.low), str(i.high), i.high_open
    ('1500', '2000', True)
    """
    low, high = numeral.low, numeral.high
    if bound is Bound.AT_LEAST:
        return Interval(bound, low, None)
    if bound is Bound.MORE_THAN:
        return Interval(bound, low, None, low_open=True)
    if bound is Bound.AT_MOST:
        return Interval(bound, None, high)
    if bound is Bound.LESS_THAN:
        return Interval(bound, None, high, high_open=True)
    if numeral.kind in (Kind.RANGE, Kind.VAGUE):
        return Interval(Bound.RANGE if numeral.kind is Kind.RANGE else Bound.VAGUE, low, high)
    if bound is Bound.ALMOST:
        return Interval(bound, low - width(low), high, high_open=True)
    if bound is Bound.APPROXIMATELY:
        return Interval(bound, low - width(low), high + width(high))
    if numeral.kind is Kind.ZERO and not share:
        return Interval(Bound.ZERO, low, high)
    return Interval(Bound.SHARE if share else Bound.EXACT, low, high)
