"""Figures put in threads: those of one speaker that measure one thing, in one place where places are told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from sayso.model.figure import Basis
from sayso.reconcile.measure import Measure
from sayso.reconcile.mode import Mode
from sayso.reconcile.thing import Fit, groups, whole

#: families of words for which news changes freely between wider and narrower nouns
_FREE = frozenset({"gave_up", "held", "freed", "moved"})

Kind = tuple[str, str, str, str, tuple[str, ...]]


def threads(measures: Iterable[Measure]) -> Iterator[list[Measure]]:
    """Threads in a stable order; planned and denied numbers and rates are in none."""
    kinds: dict[Kind, list[Measure]] = defaultdict(list)
    for one in measures:
        if one.mode is Mode.STATED and one.basis is not Basis.RATE and (one.thing.group or one.unit):
            kinds[_kind(one)].append(one)
    for kind in sorted(kinds):
        for same in _by_name(kinds[kind]):
            yield from _by_place(same)


def _kind(one: Measure) -> Kind:
    free = one.family in _FREE and groups(one.thing.group, "people") in (Fit.SAME, Fit.LOOSE)
    group = whole(one.thing.group) if free else one.thing.group
    marks = () if free else tuple(sorted(one.thing.marks))
    return one.speaker, one.unit, one.family, group, marks


def _by_name(measures: Sequence[Measure]) -> Iterator[list[Measure]]:
    """Apart by whose they are ("Norland soldiers"); those without a name go with the only one there is."""
    yield from _parted(measures, [frozenset(name[:5] for name in one.thing.names) for one in measures])


def _by_place(measures: Sequence[Measure]) -> Iterator[list[Measure]]:
    """Apart by place; figures without one go with the only place there is."""
    yield from _parted(measures, [one.setting.places for one in measures])


def _parted(measures: Sequence[Measure], marks: Sequence[frozenset[str]]) -> Iterator[list[Measure]]:
    """Groups of measures whose marks hang together; the unmarked join the only group, else stand alone."""
    group: dict[str, str] = {}
    for own in marks:
        heads = {_head(group, mark) for mark in own}
        for head in heads:
            group[head] = min(heads)
    found: dict[str, list[Measure]] = defaultdict(list)
    for one, own in zip(measures, marks, strict=True):
        found[_head(group, min(own)) if own else ""].append(one)
    if len(found) == 2 and "" in found:
        yield [one for part in found.values() for one in part]
        return
    for head in sorted(found):
        yield found[head]


def _head(group: dict[str, str], mark: str) -> str:
    while group.setdefault(mark, mark) != mark:
        mark = group[mark]
    return mark
