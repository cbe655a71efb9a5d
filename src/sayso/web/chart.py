"""Places on a map as SVG: land without borders, a circle a place, its area by the number of claims."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from math import sqrt

from sayso.ledger.places import Spot
from sayso.web.box import WORLD, Box
from sayso.web.coast import within
from sayso.web.render import query

#: width of the drawing, its own units; its height comes from the box
WIDE, RATIO = 1000, 2.0
#: radius of the circle of the place with most claims, and of the least; many claims for a place
MOST, LEAST, MANY = 26.0, 5.0, 25
#: places with names written beside them, and room for a letter and a line on the narrowest screen
NAMED, LETTER, LINE = 14, 20.0, 34.0


def chart(spots: Sequence[Spot], box: Box) -> str:
    """Return an SVG of the places in a box; each circle leads to the claims that name its place.

    Args:
        spots: places, most claims first; those without coordinates are left out.
        box: what is shown.
    """
    high = WIDE * box.high / (box.wide * box.shrink)
    known = [one for one in spots if one.latitude is not None and box.touches(_at(one))]
    most = max((one.claims for one in known), default=1)
    circles = [_circle(one, box, high, most) for one in known]
    names = _names(known, box, high, most)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDE} {high:.0f}" class="chart">'
        f'<rect class="sea" width="{WIDE}" height="{high:.0f}"/>'
        f'<path class="land" d="{_land(box, high)}"/>{"".join(circles)}{"".join(names)}</svg>'
    )


def frame(spots: Sequence[Spot]) -> Box:
    """The box that shows all the places; the world where none is known."""
    points = [(one.longitude, one.latitude) for one in spots if one.longitude is not None]
    known = [(x, y) for x, y in points if y is not None]
    return Box.around(known).framed(RATIO) if known else WORLD


def _at(spot: Spot) -> Box:
    return Box.around([(spot.longitude or 0.0, spot.latitude or 0.0)])


def _where(x: float, y: float, box: Box, high: float) -> tuple[float, float]:
    return (x - box.west) / box.wide * WIDE, (box.north - y) / box.high * high


@lru_cache(maxsize=8)
def _land(box: Box, high: float) -> str:
    shapes = []
    for ring in within(box):
        points = [f"{x:.1f} {y:.1f}" for x, y in (_where(lon, lat, box, high) for lon, lat in ring)]
        shapes.append("M" + "L".join(points) + "Z")
    return "".join(shapes)


def _radius(claims: int, most: int) -> float:
    return max(MOST * sqrt(claims / max(most, MANY)), LEAST)


def _circle(spot: Spot, box: Box, high: float, most: int) -> str:
    x, y = _where(spot.longitude or 0.0, spot.latitude or 0.0, box, high)
    told = escape(f"{spot.name}: {spot.claims} claim{'' if spot.claims == 1 else 's'}")
    return (
        f'<a href="{escape(query("/claims", place=spot.name))}" aria-label="{told}">'
        f'<circle class="spot {escape(spot.precision or "")}" cx="{x:.1f}" cy="{y:.1f}" '
        f'r="{_radius(spot.claims, most):.1f}"><title>{told}</title></circle></a>'
    )


def _names(spots: Sequence[Spot], box: Box, high: float, most: int) -> list[str]:
    """Names of the places with most claims, where there is room: on others' circles if need be."""
    rounds = {id(one): _round(one, box, high, most) for one in spots}
    kept: list[_Room] = []
    found = []
    for spot in _distinct(spots)[:NAMED]:
        rooms = [one for one in _rooms(spot, rounds[id(spot)], high) if not any(map(one.meets, kept))]
        others = [around for one, around in rounds.items() if one != id(spot)]
        free = [one for one in rooms if not any(map(one.meets, others))]
        for room in (free or rooms)[:1]:
            kept.append(room)
            found.append(
                f'<text class="name" x="{room.at:.1f}" y="{(room.top + room.bottom) / 2 + 6:.1f}" '
                f'text-anchor="{room.anchor}" aria-hidden="true">{escape(spot.name)}</text>'
            )
    return found


@dataclass(frozen=True, slots=True)
class _Room:
    """What a name or a circle takes: its edges, and where the name is anchored."""

    left: float
    right: float
    top: float
    bottom: float
    anchor: str = "start"

    @property
    def at(self) -> float:
        """Where its anchor stands."""
        ends = {"start": self.left, "middle": (self.left + self.right) / 2, "end": self.right}
        return ends[self.anchor]

    def meets(self, other: _Room) -> bool:
        """Whether the two have something in common."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom


def _round(spot: Spot, box: Box, high: float, most: int) -> _Room:
    x, y = _where(spot.longitude or 0.0, spot.latitude or 0.0, box, high)
    radius = _radius(spot.claims, most)
    return _Room(x - radius, x + radius, y - radius, y + radius)


def _rooms(spot: Spot, own: _Room, high: float) -> list[_Room]:
    """Where the name of a place may stand, best first: behind its circle, before it, above, below."""
    length, x, y = LETTER * len(spot.name), (own.left + own.right) / 2, (own.top + own.bottom) / 2
    lines, gap = (y - LINE / 2, y + LINE / 2), 4
    every = (
        _Room(own.right + gap, own.right + gap + length, *lines),
        _Room(own.left - gap - length, own.left - gap, *lines, "end"),
        _Room(x - length / 2, x + length / 2, own.top - LINE, own.top, "middle"),
        _Room(x - length / 2, x + length / 2, own.bottom, own.bottom + LINE, "middle"),
    )
    return [one for one in every if one.left > 0 and one.right < WIDE and one.top > 0 and one.bottom < high]


def _distinct(spots: Sequence[Spot]) -> list[Spot]:
    """Places without those that have the name of one before them: a name is written once."""
    named: dict[str, Spot] = {}
    for spot in spots:
        named.setdefault(spot.name, spot)
    return list(named.values())
