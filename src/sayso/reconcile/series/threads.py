"""Figures put in threads: those of one speaker that measure one thing of one event."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from sayso.model.figure import Basis
from sayso.reconcile.figures.tie import alike, tie
from sayso.reconcile.measure import ONCE, Measure
from sayso.reconcile.mode import Mode
from sayso.reconcile.partial import partial
from sayso.reconcile.past import past
from sayso.reconcile.thing import Fit, fit

#: figures before it, in order of time, that one is held against
_BACK = 12
#: share of the words of both from which on one speaker tells the same again
_ECHO = 0.5

#: families that one speaker uses for one measure of soldiers, and the groups of these
_TAKEN, _ARMED = frozenset({"gave_up", "held"}), frozenset({"fighter", "prisoner", "people"})

Kind = tuple[str, str, str, str]
Joins = Callable[[Measure, Measure], bool]


def threads(measures: Iterable[Measure]) -> Iterator[list[Measure]]:
    """Threads in a stable order; planned and denied numbers and rates are in none."""
    kinds: dict[Kind, list[Measure]] = defaultdict(list)
    for one in measures:
        counts = one.mode is Mode.STATED and one.basis is not Basis.RATE and not partial(one.near)
        if counts and (one.thing.group or one.unit):
            kinds[one.speaker, one.unit, _counted_as(one), one.thing.root].append(one)
    for kind in sorted(kinds):
        for event in _joined(sorted(kinds[kind], key=_order), _one_event, _BACK):
            yield from _by_thing(event)


def _counted_as(one: Measure) -> str:
    """What is said of them; that they are held is one measure with that they were taken, for one speaker."""
    armed = one.thing.group in _ARMED and one.family in _TAKEN
    return "taken" if armed else one.family


def _order(one: Measure) -> tuple[int, str, tuple[str, int]]:
    return one.when.known.last if one.when.known else 0, one.when.moment, one.key


def _one_event(one: Measure, other: Measure) -> bool:
    """Whether two can be of one event, or one running count."""
    days = one.when.event, other.when.event
    if past(one.near) is not past(other.near):
        return False
    if one.status in ONCE and days[0] and days[1] and not days[0].meets(days[1]):
        return False
    found = tie(one, other).fit
    words = one.setting.words | one.setting.names, other.setting.words | other.setting.names
    return found in (Fit.SAME, Fit.LOOSE) or (found is Fit.UNKNOWN and alike(*words) >= _ECHO)


def _joined(measures: Sequence[Measure], joins: Joins, back: int) -> Iterator[list[Measure]]:
    """Groups of figures that hang together, each held against so many before it."""
    head: list[int] = []
    for at, one in enumerate(measures):
        head.append(at)
        for before in range(max(at - back, 0), at):
            if joins(measures[before], one):
                _join(head, before, at)
    groups: dict[int, list[Measure]] = defaultdict(list)
    for at, one in enumerate(measures):
        groups[_top(head, at)].append(one)
    yield from groups.values()


def _top(head: list[int], at: int) -> int:
    while head[at] != at:
        head[at] = head[head[at]]
        at = head[at]
    return at


def _join(head: list[int], one: int, other: int) -> None:
    first, second = sorted((_top(head, one), _top(head, other)))
    head[second] = first


def _by_thing(measures: Sequence[Measure]) -> Iterator[list[Measure]]:
    """Apart by what is counted; a wider noun goes with the only narrower one that there is."""
    things = sorted({one.thing for one in measures}, key=lambda thing: (thing.group, thing.said))
    exact: list[list[Measure]] = []
    for thing in things:
        own = [one for one in measures if one.thing == thing]
        place = next((group for group in exact if fit(group[0].thing, thing) is Fit.SAME), None)
        if place is None:
            exact.append(own)
        else:
            place.extend(own)
    yield from _widened(exact)


def _widened(exact: list[list[Measure]]) -> Iterator[list[Measure]]:
    """Groups of one noun; those of "people" join the others' only group, if there is one."""
    wide = [group for group in exact if group[0].thing.group == "people"]
    near = [group for group in exact if any(fit(group[0].thing, one[0].thing) is Fit.LOOSE for one in wide)]
    rest = [group for group in exact if group not in wide and group not in near]
    joined = len(near) <= 1 or _one_side(near)
    yield from (
        [[one for group in (*near, *wide) for one in group]] if joined and (near or wide) else [*near, *wide]
    )
    yield from rest


def _one_side(near: list[list[Measure]]) -> bool:
    """Whether all narrower nouns are looser words for one another: prisoners and fighters."""
    return all(
        fit(one[0].thing, other[0].thing) is Fit.LOOSE for one in near for other in near if one is not other
    )
