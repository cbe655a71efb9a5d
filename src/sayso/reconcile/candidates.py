"""Pairs that are worth comparing, found without comparing all with all.

Figures meet in blocks: one unit, one family or kin of what befell them, one widest group of what is counted,
and one thing that can tie two of them together, which is a place, a name, a kind of place, a speaker or a
salient number; a figure that tells no status, or no noun, meets those of any. Within a block, in order of
days, each is paired with those that follow within :data:`WINDOW` days, at most :data:`FOLLOWING` of them, so
that cost grows with the number of figures and not with its square. In a large block, figures that say the
same on the same day stand for one another.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import product

from sayso.model.figure import Basis
from sayso.reconcile.measure import Measure

#: days between two figures that are compared
WINDOW = 14
#: figures of a block that one is paired with
FOLLOWING = 64
#: of figures that say the same, in a large block, how many are paired
_SPOKEN = 3
#: of what marks a report, how many it meets others by: in a small collection the town itself is no rare word
_STORY = 20

Key = tuple[str, ...]
#: the family, or group, of a block in which one of two has none
_ANY = "~"


def keys(measure: Measure) -> frozenset[Key]:
    """The blocks of a figure."""
    setting, unit = measure.setting, measure.unit
    units = {unit, ""} if unit == "1" and measure.base else {unit}
    anchors = {f"@{measure.speaker}", *setting.places, *setting.names, *measure.thing.names}
    anchors |= frozenset() if setting.places else setting.around
    anchors |= {f"~{mark}" for mark, _ in setting.story.marks[:_STORY]}
    anchors |= {f"#{site}" for site in setting.sites}
    anchors |= {f"+{setting.story.cluster}"} if setting.story.cluster else frozenset()
    exact = measure.interval.exact
    if exact is not None and abs(exact) >= 100:
        anchors.add(f"={exact.normalize()}")
    families, groups = {*measure.kin, _ANY}, {measure.thing.root, _ANY}
    return frozenset(product(units, families, groups, anchors))


def candidates(measures: Iterable[Measure]) -> Iterator[tuple[Measure, Measure]]:
    """Pairs of figures that can be about the same, each pair once, in a stable order."""
    listed = sorted(measures, key=_place)
    kin, days = [one.kin for one in listed], [_place(one)[0] for one in listed]
    found, blocks = _blocks(listed)
    for number, members in enumerate(blocks):
        for one, others in _pairs(_spoken(members, listed), listed, days):
            own, wanted = set(found[one]), kin[one]
            for other in others:
                # what costs least first: most pairs fall here, ten for each that is left
                if wanted and kin[other] and wanted.isdisjoint(kin[other]):
                    continue
                if _first(own, found[other]) == number and worth(listed[one], listed[other]):
                    yield listed[one], listed[other]


def _blocks(listed: Sequence[Measure]) -> tuple[list[tuple[int, ...]], list[list[int]]]:
    """The numbers of each figure's blocks, in order, and the figures of each block, in order."""
    numbers: dict[Key, int] = {}
    found: list[tuple[int, ...]] = []
    blocks: list[list[int]] = []
    bare, vague = set[int](), set[int]()  # blocks that have a figure without a status, without a noun
    for at, one in enumerate(listed):
        own = []
        for key in sorted(keys(one)):
            number = numbers.setdefault(key, len(numbers))
            if number == len(blocks):
                blocks.append([])
            blocks[number].append(at)
            own.append(number)
            if not one.family:
                bare.add(number)
            if not one.thing.root:
                vague.add(number)
        found.append(tuple(sorted(own)))
    closed = {
        number
        for key, number in numbers.items()
        if (key[1] == _ANY and number not in bare) or (key[2] == _ANY and number not in vague)
    }
    for number in closed:
        blocks[number] = []
    return [tuple(number for number in own if number not in closed) for own in found], blocks


def _first(own: set[int], other: Sequence[int]) -> int:
    """The first number of the other that is among one's own; -1 where none is."""
    return next((number for number in other if number in own), -1)


def _place(measure: Measure) -> tuple[int, str, tuple[str, int]]:
    return (measure.when.known.last if measure.when.known else 0, measure.when.moment, measure.key)


def _spoken(members: list[int], listed: list[Measure]) -> list[int]:
    """All members of a small block; of a large one a few of each that say the same."""
    if len(members) <= FOLLOWING:
        return members
    seen: dict[object, int] = defaultdict(int)
    kept = []
    for at in members:
        one = listed[at]
        said = (one.speaker, one.interval, one.basis, one.when.known, one.when.event, one.status)
        seen[said] += 1
        if seen[said] <= _SPOKEN:
            kept.append(at)
    return kept


def _pairs(members: list[int], listed: list[Measure], days: list[int]) -> Iterator[tuple[int, list[int]]]:
    """Each member with those behind it that are near enough in days; the next of one speaker always is."""
    for place, one in enumerate(members):
        behind = members[place + 1 : place + 1 + FOLLOWING]
        last = days[one] + WINDOW
        end = next((at for at, other in enumerate(behind) if days[other] > last), len(behind))
        if end == 0 and behind and listed[one].speaker == listed[behind[0]].speaker:
            end = 1
        if end:
            yield one, behind[:end]


def worth(left: Measure, right: Measure) -> bool:
    """Whether a pair can tell anything: not a figure and its own share, nor two of other places or things.

    That what is said of both can be the same is asked before.
    """
    keys = left.key, right.key
    if keys[0][0] == keys[1][0] and (keys[0] == keys[1] or Basis.SHARE in (left.basis, right.basis)):
        return False
    if left.thing.root and right.thing.root and left.thing.root != right.thing.root:
        return False
    one, other = left.setting, right.setting
    if not one.places or not other.places or one.places & other.places:
        return True
    crossing = (one.places & other.around) or (other.places & one.around)
    return bool(crossing) or _within(one.places, other.places)


def _within(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether a place of one is named in a place of the other: "tarn" and "tarn mill"."""
    return any(short in long or long in short for short in one for long in other)
