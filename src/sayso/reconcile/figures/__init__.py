"""Figures compared: by arithmetic on intervals and dates, never by a model."""

from __future__ import annotations

from sayso.reconcile.figures.compare import compare, compare_figures
from sayso.reconcile.figures.terms import TERMS, TOLERANCE, Terms

__all__ = ["TERMS", "TOLERANCE", "Terms", "compare", "compare_figures"]
