"""Groups of copies: each group has a middle, and every member is a copy of that middle itself.

Chains do not make groups: where B copies A, and C rewrites B until nothing of A is left, C is not in A's
group. Middles are chosen by what the reports hold and not by the order they come in, so that order changes
nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from sayso.model.report import Report
from sayso.reconcile.copies.candidates import candidates
from sayso.reconcile.copies.likeness import Likeness, likeness
from sayso.reconcile.copies.shingles import Shingles, body, shingles

#: place of a report -> places of those it is alike with -> how
Links = Mapping[int, Mapping[int, Likeness]]


def links(reports: Sequence[Report]) -> Links:
    """Which reports of different publishers are copies of each other, by their places."""
    told = [shingles(body(one)) for one in reports]
    found: dict[int, dict[int, Likeness]] = defaultdict(dict)
    for left, right in candidates([one.plain for one in told]):
        if _one_outlet(reports[left], reports[right]):
            continue
        how = likeness(told[left], told[right])
        if how.copied:
            found[left][right] = found[right][left] = how
    return found


def groups(reports: Sequence[Report]) -> list[tuple[Report, ...]]:
    """Groups of two and more copies, in order of publication, then id; so are the reports in each.

    Reports without a publisher count as of different publishers.
    """
    order = sorted(reports, key=place)
    found = links(order)
    weight = [len(shingles(body(one))) if at in found else 0 for at, one in enumerate(order)]
    middles = _middles(found, weight)
    stars: dict[int, list[int]] = defaultdict(list)
    for at in sorted(found):
        middle = at if at in middles else _nearest(found[at], middles)
        stars[middle].append(at)
    kept = sorted(sorted(star) for star in stars.values() if len(star) > 1)
    return [tuple(order[at] for at in star) for star in kept]


def place(report: Report) -> tuple[str, str]:
    """What reports are put in order by: publication, then id."""
    return report.published or "9", report.id


def _one_outlet(left: Report, right: Report) -> bool:
    return left.publisher is not None and left.publisher == right.publisher


def _middles(found: Links, weight: Sequence[int]) -> set[int]:
    """Those with most copies first, of these the longest: none is a copy of another."""
    kept: set[int] = set()
    for at in sorted(found, key=lambda one: (-len(found[one]), -weight[one], one)):
        if not kept & found[at].keys():
            kept.add(at)
    return kept


def _nearest(near: Mapping[int, Likeness], middles: set[int]) -> int:
    """The middle that most of a report stands in."""
    return min(middles & near.keys(), key=lambda at: (-near[at].held, -near[at].jaccard, at))


__all__ = ["Links", "Shingles", "groups", "links", "place"]
