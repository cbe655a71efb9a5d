"""A numeral: the number in the words, before anything around it is looked at."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Kind(StrEnum):
    """What a numeral is made of."""

    CARDINAL = "cardinal"
    VAGUE = "vague"
    SHARE = "share"
    ZERO = "zero"
    RANGE = "range"


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number in a text.

    Attributes:
        start, end: half-open range of code points.
        low, high: the ends; equal for a plain number.
        kind: what it is made of.
        said: the number in the words; None for "dozens" and for ranges.
        digits: whether it is written in digits.
        base: of "two in five", the five.
    """

    start: int
    end: int
    low: Decimal
    high: Decimal
    kind: Kind = Kind.CARDINAL
    said: Decimal | None = None
    digits: bool = False
    base: Decimal | None = None
