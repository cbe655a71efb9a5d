"""What keeps figures of one speaker apart that measure different things of one event.

A report that tells 32 dead and seven civilians among them tells two measures, though news has "people" and
"civilians" for the same ones; and "28 of them critically" is a part of what it stands behind.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from sayso.reconcile.former import former
from sayso.reconcile.measure import Measure, by_report
from sayso.reconcile.partial import partial
from sayso.reconcile.within import LAND
from sayso.reconcile.words import plain

#: so many times the largest number, or that part of the smallest, is another measure's
_FAR = 3
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


def two_sides(left: Sequence[Measure], right: Sequence[Measure]) -> bool:
    """Whether one tells of the speaker's own side and the other of another one."""
    return {"own", "other"} <= {_side(one) for one in (*left, *right)}


def _side(one: Measure) -> str:
    if one.thing.side == "own" or any(name[:LAND] in plain(one.speaker) for name in one.thing.names):
        return "own"
    return "other" if one.thing.side or one.thing.names else ""


def _meets(one: Measure, other: Measure) -> bool:
    return one.interval == other.interval or one.said == other.said is not None


def scaled(thread: Sequence[Measure]) -> Iterator[list[Measure]]:
    """A thread, apart from it what a report tells beside a number of it and is far from all others'.

    "471 died in the blast; 3,478 since the war began" are two measures, by whichever words.
    """
    odd = [one for one in thread if _odd(one, thread)]
    yield [one for one in thread if one not in odd]
    if odd:
        yield odd


def _odd(one: Measure, thread: Sequence[Measure]) -> bool:
    others = [other.said for other in thread if other.report != one.report and other.said]
    own = [other for other in thread if other.report == one.report and other is not one]
    if not one.said or not others or not any(_near(other, others) for other in own):
        return False
    return not _near(one, others)


def _near(one: Measure, others: Sequence[Decimal]) -> bool:
    """Whether a number is none, or within reach of the smallest and the largest of others."""
    return not one.said or (min(others) <= one.said * _FAR and one.said <= max(others) * _FAR)
