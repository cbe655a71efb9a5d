"""Intervals of exact decimals, with open and half-open ends: all arithmetic of comparing stands here."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from sayso.model.figure import Figure

_INFINITE = Decimal("Infinity")


@dataclass(frozen=True, slots=True)
class Interval:
    """From ``low`` to ``high``; a null end has no limit, an open end leaves the number itself out.

    >>> over = Interval(Decimal(900), None, low_open=True)
    >>> over.holds(point(959)), over.holds(point(900)), over.meets(point(900))
    (True, False, False)
    """

    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False

    @property
    def floor(self) -> tuple[Decimal, int]:
        """The low end as something that sorts: an open end lies a touch above its number."""
        return (-_INFINITE, 0) if self.low is None else (self.low, int(self.low_open))

    @property
    def ceiling(self) -> tuple[Decimal, int]:
        """The high end as something that sorts: an open end lies a touch below its number."""
        return (_INFINITE, 0) if self.high is None else (self.high, -int(self.high_open))

    @property
    def exact(self) -> Decimal | None:
        """The number, where the interval is one number; null else."""
        return self.low if self.low == self.high and not (self.low_open or self.high_open) else None

    @property
    def known(self) -> bool:
        """Whether it says anything: an interval without ends does not."""
        return self.low is not None or self.high is not None

    def holds(self, other: Interval) -> bool:
        """Whether all of the other lies in this one."""
        return self.floor <= other.floor and other.ceiling <= self.ceiling

    def meets(self, other: Interval) -> bool:
        """Whether they share a number."""
        return max(self.floor, other.floor) <= min(self.ceiling, other.ceiling)

    def below(self, other: Interval) -> bool:
        """Whether all of this lies under all of the other."""
        return self.ceiling < other.floor

    def gap(self, other: Interval) -> Decimal:
        """What lies between two intervals that do not meet; 0 where they do, or where they touch."""
        if self.meets(other):
            return Decimal(0)
        return max(self.floor[0], other.floor[0]) - min(self.ceiling[0], other.ceiling[0])

    def plus(self, other: Interval) -> Interval:
        """The sums of a number of each."""
        return Interval(
            None if self.low is None or other.low is None else self.low + other.low,
            None if self.high is None or other.high is None else self.high + other.high,
            self.low_open or other.low_open,
            self.high_open or other.high_open,
        )

    def times(self, other: Interval) -> Interval:
        """The products of a number of each; neither may go below zero."""
        return Interval(
            None if self.low is None or other.low is None else self.low * other.low,
            None if self.high is None or other.high is None else self.high * other.high,
            self.low_open or other.low_open,
            self.high_open or other.high_open,
        )

    def told(self) -> str:
        """In words: ``180``, ``more than 900``, ``at least 51``, ``10 to 20``.

        >>> Interval(Decimal(900), None, low_open=True).told(), point(1730).told()
        ('more than 900', '1,730')
        """
        exact = self.exact
        if exact is not None:
            return _number(exact)
        if self.low is None and self.high is None:
            return "any number"
        if self.high is None:
            return f"{'more than' if self.low_open else 'at least'} {_number(self.low)}"
        high = f"{'less than' if self.high_open else 'up to'} {_number(self.high)}"
        return high if self.low is None else f"{_number(self.low)} {_to(self)} {_number(self.high)}"


def _to(interval: Interval) -> str:
    return "up to under" if interval.high_open else "to"


def _number(value: Decimal | None) -> str:
    return "" if value is None else f"{value.normalize():,f}"


def point(value: Decimal | int | str) -> Interval:
    """The interval of one number."""
    number = Decimal(value)
    return Interval(number, number)


def interval(figure: Figure) -> Interval:
    """The interval of a figure: in the normalised unit where there is one, else as said."""
    if figure.unit_si is not None and (figure.low_si is not None or figure.high_si is not None):
        return Interval(figure.low_si, figure.high_si, figure.low_open, figure.high_open)
    return Interval(figure.low, figure.high, figure.low_open, figure.high_open)
