"""Figures put in threads: those of one speaker that measure one thing of one event."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from sayso.model.figure import Basis
from sayso.model.speaker import Speaker, SpeakerKind
from sayso.reconcile.days import Days
from sayso.reconcile.figures.tie import alike, tie
from sayso.reconcile.measure import ONCE, Measure
from sayso.reconcile.mode import Mode
from sayso.reconcile.past import past
from sayso.reconcile.series.apart import counted, scaled, told_both, two_sides
from sayso.reconcile.table import table
from sayso.reconcile.thing import Fit, fit
from sayso.reconcile.voice import voice

#: figures before it, in order of time, that one is held against
_BACK = 12
#: share of the words of both from which on one speaker tells the same again
_ECHO = 0.5

#: up to this number two tell the same by chance
_SMALL = 9
#: families that one speaker uses for one measure of soldiers, and the groups of these
_TAKEN, _ARMED = frozenset({"gave_up", "held"}), frozenset({"fighter", "prisoner", "people"})
#: kins of families that one speaker uses for one measure of people
_KINS = frozenset(table("events")["series"]["kins"])

Kind = tuple[str, str, str]
Joins = Callable[[Measure, Measure], bool]
Thread = list[Measure]


def threads(measures: Iterable[Measure]) -> Iterator[Thread]:
    """Threads in a stable order; planned and denied numbers and rates are in none."""
    kinds: dict[Kind, Thread] = defaultdict(list)
    for one in counted(one for one in measures if _counts(one)):
        kinds[one.speaker, one.unit, one.thing.root].append(one)
    for kind in sorted(kinds):
        for event in _joined(_dated(sorted(kinds[kind], key=_order)), _one_event, _BACK):
            for family in _by_family(event):
                for thing in _by_thing(family):
                    yield from scaled(thing)


def _counts(one: Measure) -> bool:
    return one.mode is Mode.STATED and one.basis is not Basis.RATE and bool(one.thing.group or one.unit)


def _order(one: Measure) -> tuple[int, str, tuple[str, int]]:
    return one.when.known.last if one.when.known else 0, one.when.moment, one.key


def _dated(measures: Sequence[Measure]) -> Thread:
    """The figures, of what an event has once those without a day on the last day before that others tell."""
    told = sorted(
        {one.when.event.first for one in measures if one.status in ONCE and one.when.event and _one_day(one)}
    )
    return [_on(one, told) for one in measures]


def _one_day(one: Measure) -> bool:
    return one.when.event is not None and one.when.event.first == one.when.event.last


def _on(one: Measure, told: Sequence[int]) -> Measure:
    if one.status not in ONCE or _one_day(one) or not one.when.known:
        return one
    day = max((day for day in told if day <= one.when.known.last), default=None)
    return one if day is None else replace(one, when=replace(one.when, event=Days(day, day)))


def _one_event(one: Measure, other: Measure) -> bool:
    """Whether two can be of one event, or one running count."""
    days = one.when.event, other.when.event
    if past(one.near) is not past(other.near) or not _one_word(one, other):
        return False
    if one.status in ONCE and other.status in ONCE and days[0] and days[1] and not days[0].meets(days[1]):
        return False
    found = tie(one, other).fit
    if found is not Fit.SAME and _two_stories(one, other):
        return False
    words = one.setting.words | one.setting.names, other.setting.words | other.setting.names
    return found in (Fit.SAME, Fit.LOOSE) or (found is Fit.UNKNOWN and alike(*words) >= _ECHO)


def _two_stories(one: Measure, other: Measure) -> bool:
    """Whether two events are told by a name that many have: "the army" of each is another one."""
    clusters = one.setting.story.cluster, other.setting.story.cluster
    who = one.measured.stated.finding.speaker
    if not all(clusters) or clusters[0] == clusters[1] or who is None or who.entity == one.speaker:
        return False
    told = voice(Speaker(name=one.speaker, kind=SpeakerKind.BODY))
    return not told.proper and who.kind is not SpeakerKind.PERSON


def _joined(measures: Sequence[Measure], joins: Joins, back: int) -> Iterator[Thread]:
    """Groups of figures that hang together, each held against so many before it."""
    head: list[int] = []
    for at, one in enumerate(measures):
        head.append(at)
        for before in range(max(at - back, 0), at):
            if joins(measures[before], one):
                _join(head, before, at)
    groups: dict[int, Thread] = defaultdict(list)
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


def _by_family(event: Sequence[Measure]) -> list[Thread]:
    """Apart by what is said of them; words of one kin are one measure where no report tells both."""
    found: dict[str, Thread] = defaultdict(list)
    for one in event:
        found[_counted_as(one)].append(one)
    made: list[Thread] = []
    for family in sorted(found, key=lambda name: (name == "", -len(found[name]), name)):
        own = found[family]
        near = [group for group in made if _one_family(group, own) and not told_both(group, own)]
        if len(near) == 1:
            near[0].extend(own)
        else:
            made.append(own)
    return made


def _counted_as(one: Measure) -> str:
    """What is said of them; that they are held is one measure with that they were taken, for one speaker."""
    armed = one.thing.group in _ARMED and one.family in _TAKEN
    return "taken" if armed else one.family


def _one_family(group: Thread, own: Thread) -> bool:
    """Whether all figures of both can be of one measure by what is said of those counted."""
    return all(_one_word(one, other) for one in group for other in own)


def _one_word(one: Measure, other: Measure) -> bool:
    """Whether what is said of those counted is one word, of one kin, or of the same things told but once."""
    if _counted_as(one) == _counted_as(other):
        return True
    if one.family and other.family:
        return bool(one.kin & other.kin & _KINS)
    return one.thing.group == other.thing.group != "people"


def _by_thing(measures: Sequence[Measure]) -> Iterator[Thread]:
    """Apart by what is counted; a wider noun goes with the only narrower one that there is."""
    things = sorted(
        {one.thing for one in measures},
        key=lambda thing: (thing.group, not thing.names, not thing.arms, not thing.side, thing.said),
    )
    exact: list[Thread] = []
    for thing in things:
        own = [one for one in measures if one.thing == thing]
        near = [group for group in exact if _one_thing(group, own)]
        if near:
            next((group for group in near if any(one.thing.side == "own" for one in group)), near[0]).extend(
                own
            )
        else:
            exact.append(own)
    yield from _widened(exact)


def _one_thing(group: Thread, own: Thread) -> bool:
    """Whether the words are for the same ones: one side's, of one kind."""
    if any(fit(one.thing, own[0].thing) is not Fit.SAME for one in group) or two_sides(group, own):
        return False
    alike = all(_whose(one) == _whose(own[0]) for one in group)
    return alike or not told_both(group, own)


def _whose(one: Measure) -> tuple[str, str, frozenset[str]]:
    return one.thing.side, one.thing.arms, one.thing.names


def _widened(exact: list[Thread]) -> Iterator[Thread]:
    """Groups of one noun; those of "people" join the others' only group, if there is one."""
    wide = [group for group in exact if group[0].thing.group == "people"]
    near = _nearest([group for group in exact if any(_wider(one, group) for one in wide)], wide)
    rest = [group for group in exact if group not in wide and group not in near]
    joined = len(near) <= 1 or _one_side(near)
    yield from (
        [[one for group in (*near, *wide) for one in group]] if joined and (near or wide) else [*near, *wide]
    )
    yield from rest


def _nearest(near: list[Thread], wide: list[Thread]) -> list[Thread]:
    """Of several narrower nouns the only one of which a number is told of the wider one too."""
    told = {one.said for group in wide for one in group if one.said and one.said > _SMALL}
    again = [group for group in near if any(one.said in told for one in group)]
    return again if len(again) == 1 else near


def _wider(wide: Thread, group: Thread) -> bool:
    loose = fit(group[0].thing, wide[0].thing) is Fit.LOOSE and not two_sides(wide, group)
    return loose and not told_both(wide, group)


def _one_side(near: list[Thread]) -> bool:
    """Whether all narrower nouns are looser words for one another: prisoners and fighters."""
    return all(
        fit(one[0].thing, other[0].thing) is Fit.LOOSE for one in near for other in near if one is not other
    )
