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


_OPEN = frozenset({Bound.AT_LEAST, Bound.MORE_THAN, Bound.AT_MOST, Bound.LESS_THAN})
_SPREAD = {Kind.RANGE: Bound.RANGE, Kind.VAGUE: Bound.VAGUE}


def interval(numeral: Numeral, bound: Bound, *, share: bool = False) -> Interval:
    """Return the interval that the number means under its bound; ``share`` for shares and percentages.

    >>> n = Numeral(0, 5, Decimal(2000), Decimal(2000), said=Decimal(2000))
    >>> i = interval(n, Bound.ALMOST)
    >>> str(i.low), str(i.high), i.high_open
    ('1500', '2000', True)
    """
    low, high = numeral.low, numeral.high
    if bound in _OPEN:
        return _open(bound, low, high)
    if numeral.kind in _SPREAD:
        return Interval(_SPREAD[numeral.kind], low, high)
    if bound is Bound.ALMOST:
        return Interval(bound, low - width(low), high, high_open=True)
    if bound is Bound.APPROXIMATELY:
        return Interval(bound, low - width(low), high + width(high))
    plain = Bound.SHARE if share else Bound.ZERO if numeral.kind is Kind.ZERO else Bound.EXACT
    return Interval(plain, low, high)


def _open(bound: Bound, low: Decimal, high: Decimal) -> Interval:
    """One end open; "more than" and "less than" leave the number itself out."""
    if bound in (Bound.AT_LEAST, Bound.MORE_THAN):
        return Interval(bound, low, None, low_open=bound is Bound.MORE_THAN)
    return Interval(bound, None, high, high_open=bound is Bound.LESS_THAN)
