"""What keeps figures of one speaker apart that measure different things of one event.

A report that tells 32 dead and seven civilians among them tells two measures, though news has "people" and
"civilians" for the same ones; and "28 of them critically" is a part of what it stands behind.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from sayso.reconcile.former import former
from sayso.reconcile.measure import Measure, by_report
from sayso.reconcile.partial import partial

#: behind a number: of those told before
_OF_THEM = re.compile(
    r"\s*(?:[\w-]+\s+)?(?:of|among)\s+(?:them|these|those|whom|the\s+(?:dead|wounded|injured|killed|victims|missing))\b",
    re.IGNORECASE,
)


def counted(measures: Iterable[Measure]) -> Iterator[Measure]:
    """The figures without those of some of what the same report counts: of one noun, by one word."""
    for own in by_report(measures):
        for one in own:
            some = partial(one.near) or bool(_OF_THEM.match(one.near.behind))
            if not some or not any(_whole(one, other) for other in own if other is not one):
                yield one


def _whole(one: Measure, other: Measure) -> bool:
    """Whether one is a part of the other: of the same noun, or of a wider one by the words around it."""
    same = one.speaker == other.speaker and one.unit == other.unit and one.family == other.family
    return same and one.thing.root == other.thing.root and _less(one, other) and _again(one, other)


def _less(one: Measure, other: Measure) -> bool:
    return one.interval.floor[0] < other.interval.floor[0]


def _again(one: Measure, other: Measure) -> bool:
    """Whether nothing but that they are some sets the part apart."""
    return one.thing.group in (other.thing.group, "people") or not one.thing.group


def told_both(left: Sequence[Measure], right: Sequence[Measure]) -> bool:
    """Whether a report tells a number of both that are not one: two measures, then."""
    found: dict[str, list[Measure]] = {}
    for one in left:
        if not former(one.near):
            found.setdefault(one.report, []).append(one)
    return any(
        not any(_meets(one, other) for one in found[other.report])
        for other in right
        if other.report in found and not former(other.near)
    )


def _meets(one: Measure, other: Measure) -> bool:
    return one.interval == other.interval or one.said == other.said is not None
