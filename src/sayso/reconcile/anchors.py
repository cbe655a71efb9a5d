"""Reports that tell the same two numbers tell of one event, however few their words.

A headline alone ("Kyiv says 400 died, Moscow owns up to 63") shares hardly a word with a long report, but two
numbers of the same things, and a name.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import combinations

from sayso.reconcile.former import former
from sayso.reconcile.measure import Measure
from sayso.reconcile.mode import Mode
from sayso.reconcile.setting import COMMON

#: numbers below are hit by chance
_LEAST = 10
#: different numbers that two reports must share, and days that may lie between them
_SHARED, _DAYS = 2, 3
#: reports that tell one number, above which it marks none
_MANY = 32

Number = tuple[str, str, str, Decimal]
Two = tuple[str, str]


def by_numbers(measures: Sequence[Measure]) -> list[Measure]:
    """The figures, those of reports that share numbers and a name in one cluster."""
    names, days, clusters = _names(measures), _days(measures), _clusters(measures)
    merged: dict[str, str] = {}
    for one, other in _alike(measures):
        if abs(days[one] - days[other]) <= _DAYS and names[one] & names[other]:
            first, second = sorted((_root(merged, clusters[one]), _root(merged, clusters[other])))
            merged[second] = first
    roots = {report: _root(merged, cluster) for report, cluster in clusters.items()}
    joined = set(merged.values())
    moved = {report for report, root in roots.items() if root in joined}
    return [_in(one, roots[one.report]) if one.report in moved else one for one in measures]


def _in(one: Measure, cluster: str) -> Measure:
    story = replace(one.setting.story, cluster=cluster)
    return replace(one, setting=replace(one.setting, story=story))


def _root(merged: Mapping[str, str], cluster: str) -> str:
    while merged.get(cluster, cluster) != cluster:
        cluster = merged[cluster]
    return cluster


def _clusters(measures: Sequence[Measure]) -> dict[str, str]:
    """The cluster of each report; its own id where it is in none."""
    return {one.report: one.setting.story.cluster or one.report for one in measures}


def _names(measures: Sequence[Measure]) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for one in measures:
        setting = one.setting
        told = setting.names | setting.lead | setting.places | setting.wide
        found[one.report] = found.get(one.report, frozenset()) | (told - COMMON)
    return found


def _days(measures: Sequence[Measure]) -> dict[str, int]:
    return {one.report: one.when.known.last if one.when.known else 0 for one in measures}


def _alike(measures: Sequence[Measure]) -> Iterator[Two]:
    """Pairs of reports that share numbers enough, in order."""
    reports: dict[Number, set[str]] = defaultdict(set)
    for one in measures:
        if (number := _number(one)) is not None:
            reports[number].add(one.report)
    shared: dict[Two, set[Decimal]] = defaultdict(set)
    for number, told in reports.items():
        if len(told) <= _MANY:
            for two in combinations(sorted(told), 2):
                shared[two].add(number[-1])
    return (two for two in sorted(shared) if len(shared[two]) >= _SHARED)


def _number(one: Measure) -> Number | None:
    """What a figure that is no small or round number tells; null for others."""
    said = one.said
    told = one.mode is Mode.STATED and one.family and not former(one.near)
    if said is None or not told or one.unit or said < _LEAST:
        return None
    return one.unit, one.family, one.thing.root, said
