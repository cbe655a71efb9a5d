"""Linking reports to clusters: the two most alike are joined first, by the average over all their pairs.

Average linking makes no chains: a report joins a cluster that it is like as a whole. Days apart count against
likeness, so that next month's flood is another one. The same reports give the same clusters in any order.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

from sayso.model.report import Report
from sayso.reconcile.clusters.weights import Weights, alike, heaviest, weights
from sayso.reconcile.copies.groups import place
from sayso.reconcile.days import days

#: average likeness from which clusters are joined; chosen on half of BASIL's events and the made reports
#: to develop on
THRESHOLD = 0.09
#: days apart after which likeness counts half
HALF = 14
#: and after which it counts nothing
FAR = 60
#: so many words of each report find pairs, the heaviest; a word that is so in more reports finds none
HEAVY, COMMON = 24, 60

Pairs = dict[tuple[int, int], float]


def linked(reports: Sequence[Report], threshold: float = THRESHOLD) -> list[tuple[Report, ...]]:
    """Return clusters, single reports too, in order of publication, then id; so are the reports in each."""
    order = sorted(reports, key=place)
    found = _joined(len(order), _likeness(order), threshold)
    return [tuple(order[at] for at in one) for one in sorted(found)]


def _likeness(reports: Sequence[Report]) -> Pairs:
    """Likeness of the pairs that share one of their heaviest words and lie near enough in time."""
    told = weights(reports)
    dates = [days(one.published) for one in reports]
    found: Pairs = {}
    for left, right in _candidates(told):
        one, other = dates[left], dates[right]
        apart = one.apart(other) if one and other else 0
        if apart <= FAR:
            found[left, right] = alike(told[left], told[right]) * 0.5 ** (apart / HALF)
    return found


def _candidates(told: Sequence[Weights]) -> set[tuple[int, int]]:
    at: dict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(told):
        for word in heaviest(one, HEAVY):
            at[word].append(number)
    return {pair for where in at.values() if 1 < len(where) <= COMMON for pair in combinations(where, 2)}


def _joined(count: int, likeness: Pairs, threshold: float) -> list[list[int]]:
    """Join the most alike until no two are alike enough; sums of likeness are kept, to stay cheap."""
    members = {at: [at] for at in range(count)}
    sums: dict[int, dict[int, float]] = defaultdict(dict)
    for (left, right), value in likeness.items():
        sums[left][right] = sums[right][left] = value
    heap = [(-value, left, right) for (left, right), value in likeness.items() if value >= threshold]
    heapq.heapify(heap)
    while heap:
        value, left, right = heapq.heappop(heap)
        if left not in members or right not in members or -value != _average(sums, members, left, right):
            continue
        _merge(sums, members, left, right)
        for other in sums[left]:
            new = _average(sums, members, left, other)
            if new >= threshold:
                heapq.heappush(heap, (-new, min(left, other), max(left, other)))
    return [sorted(one) for one in members.values()]


def _average(
    sums: dict[int, dict[int, float]], members: dict[int, list[int]], left: int, right: int
) -> float:
    return sums[left].get(right, 0.0) / (len(members[left]) * len(members[right]))


def _merge(sums: dict[int, dict[int, float]], members: dict[int, list[int]], left: int, right: int) -> None:
    """The right one becomes part of the left one."""
    members[left] += members.pop(right)
    sums[left].pop(right)
    for other, value in sums.pop(right).items():
        if other != left:
            del sums[other][right]
            sums[left][other] = sums[other][left] = sums[left].get(other, 0.0) + value
