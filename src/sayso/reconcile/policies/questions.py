"""Questions that figures answer: how many of what, in which state, where, as of which day.

What puts figures together are the fields that comparing asks for, never the numbers: else those that
exclude each other would be kept apart, and every range would be too narrow.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from sayso.reconcile.candidates import WINDOW
from sayso.reconcile.figures.questions import QUESTIONS, event, mode
from sayso.reconcile.figures.tie import alike, tie
from sayso.reconcile.measure import Measure
from sayso.reconcile.thing import Fit

#: figures that answer one question
Group = tuple[Measure, ...]
#: what must be equal of figures that answer one question, beside what comparing asks for
Kind = Callable[[Measure], str]

#: figures of a group that another one is held against
_HELD = 12
#: share of the words of both from which on one speaker says the same thing again
_ECHO = 0.5
_SAME = (Fit.SAME, Fit.LOOSE)
_ASKED = tuple(ask for ask in QUESTIONS if ask not in (mode, event))


def family(one: Measure) -> str:
    """The family of statuses: *surrendered* and *evacuated* are two words for one thing."""
    return one.family


def questions(measures: Iterable[Measure], kind: Kind = family) -> list[Group]:
    """Figures by the question that they answer, in a stable order.

    A figure joins the first question all of whose figures it can be of one with; those that name a place
    come first.
    """
    blocks: dict[tuple[str, str, str, int], list[Measure]] = defaultdict(list)
    for one in measures:
        blocks[kind(one), one.unit, one.thing.root, day(one)].append(one)
    found: list[Group] = []
    for block in sorted(blocks):
        groups: list[list[Measure]] = []
        for one in sorted(blocks[block], key=_place):
            own = next((group for group in groups if all(fits(one, it) for it in group[:_HELD])), None)
            if own is None:
                groups.append([one])
            else:
                own.append(one)
        found += [tuple(group) for group in groups]
    return found


def series_of(groups: Sequence[Group], kind: Kind = family) -> list[tuple[Group, ...]]:
    """Questions of one measure together, in order of days; the last one is that of its last day.

    A day's figures are followed by those of the next day within a fortnight that can be of the same measure.
    """
    blocks: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    for at, group in enumerate(groups):
        blocks[kind(group[0]), group[0].unit, group[0].thing.root].append(at)
    later: dict[int, int] = {}
    for members in blocks.values():
        ordered = sorted(members, key=lambda at: (day(groups[at][0]), at))
        for place, at in enumerate(ordered):
            following = (one for one in ordered[place + 1 :] if _follows(groups[at][0], groups[one][0]))
            after = next(following, None)
            if after is not None:
                later[at] = after
    found: dict[int, list[int]] = defaultdict(list)
    for at in sorted(range(len(groups)), key=lambda one: (day(groups[one][0]), one)):
        found[_end(at, later)].append(at)
    return [tuple(groups[at] for at in found[end]) for end in sorted(found)]


def day(one: Measure) -> int:
    """The day as of which a figure was known; 0 where nothing tells it."""
    return one.when.known.last if one.when.known else 0


def fits(one: Measure, other: Measure) -> bool:
    """Whether two figures can answer one question, whatever their numbers are."""
    return event(one, other).fit in _SAME and _one_measure(one, other)


def _one_measure(one: Measure, other: Measure) -> bool:
    """Whether two figures can be of one measure: all fields but the day the same, and something ties them."""
    for ask in _ASKED:
        found = ask(one, other)
        unsaid = found.field == "status" and found.fit is Fit.UNKNOWN and one.status == other.status
        if found.fit not in _SAME and not unsaid:
            return False
    tied = tie(one, other).fit
    words = one.setting.words | one.setting.names, other.setting.words | other.setting.names
    again = one.speaker == other.speaker and alike(*words) >= _ECHO
    return tied in _SAME or (tied is Fit.UNKNOWN and again)


def _follows(one: Measure, other: Measure) -> bool:
    apart = day(other) - day(one)
    return bool(day(one)) and 0 < apart <= WINDOW and _one_measure(one, other)


def _end(at: int, later: dict[int, int]) -> int:
    while at in later:
        at = later[at]
    return at


def _place(one: Measure) -> tuple[bool, bool, str, tuple[str, int]]:
    return not one.setting.places, not one.thing.said, one.when.moment, one.key
