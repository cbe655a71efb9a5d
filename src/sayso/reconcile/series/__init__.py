"""Series: one measure of one thing by one speaker over time."""

from __future__ import annotations

from sayso.reconcile.series.build import series, series_of

__all__ = ["series", "series_of"]
