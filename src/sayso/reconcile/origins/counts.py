"""How many outlets, origins and speakers stand behind reports: three counts, never one for another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sayso.model.report import Report
from sayso.model.stated import Stated
from sayso.reconcile.copies.groups import groups
from sayso.reconcile.origins.credits import credits, datelined
from sayso.reconcile.origins.group import origin_of


@dataclass(frozen=True, slots=True)
class Counts:
    """Three counts.

    Attributes:
        outlets: publishers that carry it.
        origins: where it first entered the news: copies and agency copy count once.
        speakers: who says it, publishers speaking for themselves left out.
    """

    outlets: int
    origins: int
    speakers: int


def origins_of(reports: Sequence[Report]) -> dict[str, str]:
    """Return the origin of every report, by its id: of its group of copies, its credit, or its publisher.

    >>> from sayso.testing import made_report
    >>> one = made_report("It is shut, she said.", publisher="Lamp")
    >>> list(origins_of([one]).values())
    ['Lamp']
    """
    known = frozenset(name for one in reports for name in (one.publisher, datelined(one)) if name is not None)
    found = {one.id: _own(one, known) for one in reports}
    for group in groups(reports):
        name = origin_of(group, known).name
        name = f"release {group[0].id}" if name == "release" else name
        found.update((one.id, name) for one in group)
    return found


def counts(stated: Sequence[Stated], origins: Mapping[str, str], speakers: Mapping[str, str]) -> Counts:
    """Count what stands behind claims.

    Args:
        stated: the claims.
        origins: as of :func:`origins_of`; a report that is not in it is its own origin.
        speakers: id of a claim -> key of its speaker (:func:`sayso.reconcile.voices.voices`).
    """
    heads = {one.report.id: one.report for one in stated}
    outlets = {head.publisher or head.url or head.id for head in heads.values()}
    voices = {
        speakers[one.claim.id]
        for one in stated
        if one.finding.speaker is not None and one.speaker != one.report.publisher
    }
    return Counts(len(outlets), len({origins.get(name, name) for name in heads}), len(voices))


def _own(report: Report, known: frozenset[str]) -> str:
    """The agency that a report is credited to as a whole; else its publisher."""
    whole = [one.name for one in credits(report, known) if one.how != "words"]
    return whole[0] if len(whole) == 1 else report.publisher or report.url or report.id
