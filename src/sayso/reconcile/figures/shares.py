"""A share of a known number is a count: 40% of 2,000 are 800."""

from __future__ import annotations

from dataclasses import replace

from sayso.model.figure import Basis
from sayso.reconcile.measure import Measure


def as_count(measure: Measure) -> Measure | None:
    """The share as a count, or None where it is no share, or a share of nobody knows how many."""
    base = measure.base
    if measure.unit != "1" or base is None or base.low is None:
        return None
    basis = None if measure.basis is Basis.SHARE else measure.basis
    return replace(measure, interval=measure.interval.times(base), said=None, unit="", basis=basis)


def level(left: Measure, right: Measure) -> tuple[Measure, Measure]:
    """Both as counts where one is a count and the other a share of a known number; as they are else."""
    if (left.unit == "1") == (right.unit == "1"):
        return left, right
    return as_count(left) or left, as_count(right) or right
