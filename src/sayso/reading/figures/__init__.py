"""Figures: intervals with a bound, a unit, what is counted, its status, basis and base."""

from __future__ import annotations

from sayso.reading.figures.read import figures

__all__ = ["figures"]
