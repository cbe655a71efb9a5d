"""What comparing is told besides the two figures."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

#: numbers that differ by no more than this share of the larger one are close, and no contradiction
TOLERANCE = Decimal("0.02")


@dataclass(frozen=True, slots=True)
class Terms:
    """Terms of a comparison.

    Attributes:
        tolerance: share of the larger number, in [0, 1], up to which two numbers are *close*.
        copies: pairs of report ids, sorted, that are copies of one another.
    """

    tolerance: Decimal = TOLERANCE
    copies: frozenset[tuple[str, str]] = frozenset()

    def copied(self, one: str, other: str) -> bool:
        """Whether two reports are copies of one another."""
        return (min(one, other), max(one, other)) in self.copies


TERMS = Terms()
