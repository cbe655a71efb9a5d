"""Origins: where what a report says first entered the news, and how many independent ones there are."""

from __future__ import annotations

from sayso.reconcile.origins.counts import Counts, counts, origins_of
from sayso.reconcile.origins.drift import Drift, drift
from sayso.reconcile.origins.group import Origin, origin_of

__all__ = ["Counts", "Drift", "Origin", "counts", "drift", "origin_of", "origins_of"]
