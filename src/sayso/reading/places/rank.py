"""Which place a mention means: every sense gets a score, and the report's other places speak for it.

1. A sense's own weight: how many live there, what it is, whether the words are its name or another spelling.
2. What the words say: its kind ("Donetsk region"), the place that holds it ("Springfield, Illinois").
3. What the rest of the report says, three times over, each time with the senses chosen before: places in
   the same country, in the same division, near by. One name has one sense, unless its holders differ.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from sayso.reading.places.gazetteer import Entry, Kind
from sayso.reading.places.mention import Mention

#: senses looked at of a name; the rest are small
SENSES = 40
ROUNDS = 3
#: a large town of a division has more than a fiftieth of its people (base-10 logarithm)
SHARE = 1.7


@dataclass(frozen=True)
class Weights:
    """What each kind of evidence counts; chosen on the open four fifths of LGL and TR-News."""

    size: float = 1.0
    name: float = 1.0
    country: float = 1.5
    region: float = 1.0
    district: float = -1.5
    kind: float = 4.0
    holder: float = 4.0
    land: float = 1.2
    division: float = 1.6
    near: float = 1.2
    seat: float = -4.0


WEIGHTS = Weights()

#: a name and the holders it was given
Group = tuple[str, frozenset[Kind], tuple[str, ...]]


@dataclass
class _Around:
    """How many of the places chosen so far lie in each country, division, cell of 3 degrees."""

    lands: Counter[str] = field(default_factory=Counter)
    divisions: Counter[int] = field(default_factory=Counter)
    cells: Counter[tuple[int, int]] = field(default_factory=Counter)

    def add(self, entry: Entry, by: int) -> None:
        self.lands[entry.country] += by
        for row in (entry.row, *entry.within):
            self.divisions[row] += by
        if entry.kind not in {Kind.COUNTRY, Kind.AREA}:
            row, column = _cell(entry)
            for up in (-1, 0, 1):
                for right in (-1, 0, 1):
                    self.cells[row + up, column + right] += by

    def support(self, entry: Entry, weights: Weights) -> float:
        lands = self.lands[entry.country] if entry.country else 0
        # a country is no division: it is counted above
        rows = [row for row in (entry.row, *entry.within)[:-1] if row]
        inner = max((self.divisions[row] for row in rows), default=0)
        wide = entry.kind in {Kind.COUNTRY, Kind.AREA}
        close = 0 if wide else self.cells[_cell(entry)]
        return (
            weights.land * math.log2(1 + lands)
            + weights.division * math.log2(1 + inner)
            + weights.near * math.log2(1 + close)
        )


def _cell(entry: Entry) -> tuple[int, int]:
    return math.floor(entry.latitude), math.floor(entry.longitude)


def prior(entry: Entry, weights: Weights) -> float:
    """Weight of a sense by itself."""
    by_kind = {
        Kind.COUNTRY: weights.country,
        Kind.AREA: weights.region,
        Kind.REGION: weights.region,
        Kind.DISTRICT: weights.district,
    }
    return weights.size * entry.size + weights.name * entry.own + by_kind.get(entry.kind, 0.0)


def rank(mentions: Sequence[Mention], weights: Weights = WEIGHTS) -> list[list[tuple[float, Entry]]]:
    """Senses of every mention with their scores, best first; empty where the gazetteer knows none."""
    rows = {one.key: frozenset(entry.row for entry in one.entries) for one in mentions}
    groups: dict[Group, Counter[Entry]] = {}
    for one in mentions:
        groups.setdefault(_group(one), Counter())
    told = _told(mentions)
    bases = {group: _base(group, mention, told, rows, weights) for group, mention in _first(mentions).items()}
    chosen = {group: _best(base) for group, base in bases.items() if base}
    scores = bases
    for _ in range(ROUNDS):
        scores = _again(bases, chosen, weights)
        chosen = {group: _best(base) for group, base in scores.items() if base}
    ranked = {
        group: sorted(
            ((score, entry) for entry, score in base.items()), key=lambda one: (-one[0], one[1].row)
        )
        for group, base in scores.items()
    }
    return [ranked[_group(one)] for one in mentions]


def _group(one: Mention) -> Group:
    return one.key, one.kinds, one.holders


def _first(mentions: Sequence[Mention]) -> dict[Group, Mention]:
    return {_group(one): one for one in reversed(mentions)}


def _told(mentions: Sequence[Mention]) -> dict[str, set[str]]:
    """Every holder that a name is given anywhere in the text."""
    found: dict[str, set[str]] = {}
    for one in mentions:
        found.setdefault(one.key, set()).update(one.holders)
    return found


def _base(
    group: Group,
    mention: Mention,
    told: dict[str, set[str]],
    rows: dict[str, frozenset[int]],
    weights: Weights,
) -> dict[Entry, float]:
    key, kinds, holders = group
    here = [rows.get(one, frozenset()) for one in holders]
    elsewhere = [rows.get(one, frozenset()) for one in sorted(told[key])] if not holders else []
    seats = _seats(mention) if not kinds else frozenset()
    found = {}
    for entry in mention.entries[:SENSES]:
        score = (
            weights.seat * (entry.row in seats) + prior(entry, weights) + weights.kind * (entry.kind in kinds)
        )
        above = frozenset(entry.within)
        score += weights.holder * any(above & one for one in here)
        score += weights.holder * 0.9 * any(above & one for one in elsewhere)
        found[entry] = score
    return found


def _seats(mention: Mention) -> frozenset[int]:
    """Rows of divisions that are called after a large town in them: the bare name is the town's."""
    towns = [entry for entry in mention.entries[:SENSES] if entry.kind is Kind.SETTLEMENT]
    return frozenset(
        entry.row
        for entry in mention.entries[:SENSES]
        if entry.kind in {Kind.REGION, Kind.DISTRICT} and any(_seat(town, entry) for town in towns)
    )


def _seat(town: Entry, division: Entry) -> bool:
    """Whether the town is a large one of the division, or near its middle; never of an American state."""
    if division.country != town.country or (division.country == "US" and division.kind is Kind.REGION):
        return False
    away = max(abs(town.latitude - division.latitude), abs(town.longitude - division.longitude))
    return (division.row in town.within or away < 1.5) and town.size > division.size - SHARE


def _best(scores: dict[Entry, float]) -> Entry:
    return min(scores, key=lambda entry: (-scores[entry], entry.row))


def _again(
    bases: dict[Group, dict[Entry, float]], chosen: dict[Group, Entry], weights: Weights
) -> dict[Group, dict[Entry, float]]:
    """Scores with the support of the others; a name does not speak for itself."""
    senses: dict[str, set[Entry]] = {}
    for group, entry in chosen.items():
        senses.setdefault(group[0], set()).add(entry)
    around = _Around()
    for entries in senses.values():
        for entry in entries:
            around.add(entry, 1)
    found = {}
    for group, base in bases.items():
        own = senses.get(group[0], set())
        for entry in own:
            around.add(entry, -1)
        found[group] = {entry: score + around.support(entry, weights) for entry, score in base.items()}
        for entry in own:
            around.add(entry, 1)
    return found
