"""Clusters: reports that tell the same event, whoever wrote them, with what stands behind each."""

from __future__ import annotations

from sayso.reconcile.clusters.cluster import Cluster, clusters
from sayso.reconcile.clusters.link import THRESHOLD, linked

__all__ = ["THRESHOLD", "Cluster", "clusters", "linked"]
