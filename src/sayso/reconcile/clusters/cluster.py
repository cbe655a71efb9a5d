"""A cluster of reports on one event, with three counts of who stands behind it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from sayso.model.report import Report
from sayso.model.stated import Stated
from sayso.model.view import EVERYTHING, Query, View
from sayso.reconcile.clusters.link import THRESHOLD, linked
from sayso.reconcile.origins import Counts, counts, origins_of
from sayso.reconcile.voices import voices


@dataclass(frozen=True, slots=True)
class Cluster:
    """Reports on one event.

    Attributes:
        reports: in order of publication, then id.
        counts: outlets, origins and speakers; they are three, and none stands for another.
    """

    reports: tuple[Report, ...]
    counts: Counts


def clusters(view: View, query: Query = EVERYTHING, threshold: float = THRESHOLD) -> list[Cluster]:
    """Return the clusters of a view, single reports too, in order of publication of their first report."""
    reports, stated = list(view.reports(query)), list(view.stated())
    origins, speakers = origins_of(reports), voices(stated)
    claims: dict[str, list[Stated]] = defaultdict(list)
    for one in stated:
        claims[one.report.id].append(one)
    return [
        Cluster(found, _counts(found, [each for one in found for each in claims[one.id]], origins, speakers))
        for found in linked(reports, threshold)
    ]


def _counts(
    reports: tuple[Report, ...], stated: list[Stated], origins: dict[str, str], speakers: dict[str, str]
) -> Counts:
    """Reports without a claim count as outlets and origins too."""
    told = counts(stated, origins, speakers)
    return Counts(
        outlets=len({one.publisher or one.url or one.id for one in reports}),
        origins=len({origins[one.id] for one in reports}),
        speakers=told.speakers,
    )
