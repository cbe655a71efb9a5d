"""Axes: round numbers that cover what is shown, and where a value lies between them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

#: steps between two marks of an axis, times a power of ten
_STEPS = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))


@dataclass(frozen=True, slots=True)
class Scale:
    """An axis from 0 or below to a round number, with marks.

    Attributes:
        low, high: its ends.
        step: distance of two marks.
    """

    low: Decimal
    high: Decimal
    step: Decimal

    def share(self, value: Decimal) -> float:
        """Where a value lies, from 0 at the low end to 1 at the high one; what lies outside is at the end."""
        return float(min(max((value - self.low) / (self.high - self.low), Decimal(0)), Decimal(1)))

    def marks(self) -> list[Decimal]:
        """The marks, both ends included."""
        count = int((self.high - self.low) / self.step)
        return [self.low + self.step * number for number in range(count + 1)]


def scale(values: Iterable[Decimal], count: int = 5) -> Scale:
    """A scale of about ``count`` steps that covers all values and 0.

    >>> [str(mark) for mark in scale([Decimal(180), Decimal(1400)]).marks()]
    ['0', '500', '1000', '1500']
    """
    listed = list(values)
    top, bottom = max([*listed, Decimal(0)]), min([*listed, Decimal(0)])
    span = (top - bottom) or Decimal(1)
    power = Decimal(10) ** (span / count).adjusted()
    step = next(power * each for each in _STEPS if power * each * count >= span)
    return Scale(_round(bottom, step, up=False), _round(top, step, up=True) or step, step)


def _round(value: Decimal, step: Decimal, *, up: bool) -> Decimal:
    whole = value // step * step
    if whole == value:
        return whole
    return whole + (step if up and value > 0 else -step if not up and value < 0 else Decimal(0))
