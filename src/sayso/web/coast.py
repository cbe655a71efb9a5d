"""The land that maps are drawn on: outlines without borders, as much of them as a box shows.

``coast.json`` has the rings in hundredths of a degree, each a first point and steps; ``docs/tools/coast.py``
made it from Natural Earth's land, public domain.
"""

from __future__ import annotations

from functools import cache
from importlib import resources

import msgspec

from sayso.web.box import Box

#: hundredths of a degree in ``coast.json``
_STEPS = 100
#: parts of a box's width that an outline is drawn in: finer ones are not seen
_FINE = 1400

Ring = tuple[tuple[float, float], ...]


@cache
def rings() -> tuple[tuple[Box, Ring], ...]:
    """All outlines in degrees, (longitude, latitude), each with the box that holds it.

    What goes on beyond the 180th meridian is told a second time, on the other side.
    """
    data = resources.files("sayso.web").joinpath("coast.json").read_bytes()
    found = [_ring(one) for one in msgspec.json.decode(data, type=list[list[int]])]
    beyond = [_moved(ring, turn) for ring in found for turn in (-360, 360) if _reaches(ring, turn)]
    return tuple((Box.around(ring), ring) for ring in (*found, *beyond))


def within(box: Box) -> list[Ring]:
    """The outlines of what is seen in a box: those that touch it, as fine as can be seen.

    >>> len(within(Box(-10, 36, 4, 44))) < len(within(Box(-180, -60, 180, 85)))
    True
    """
    fine = box.wide / _FINE
    seen = (ring for around, ring in rings() if around.touches(box) and around.wide > 2 * fine)
    return [_thinned(ring, fine) for ring in seen]


def _ring(numbers: list[int]) -> Ring:
    x, y = numbers[0], numbers[1]
    points = [(x / _STEPS, y / _STEPS)]
    for dx, dy in zip(numbers[2::2], numbers[3::2], strict=True):
        x, y = x + dx, y + dy
        points.append((x / _STEPS, y / _STEPS))
    return tuple(points)


def _moved(ring: Ring, turn: int) -> Ring:
    return tuple((x + turn, y) for x, y in ring)


def _reaches(ring: Ring, turn: int) -> bool:
    """Whether a ring, moved so far, is on the earth as it is told in longitudes of -180 to 180."""
    around = Box.around(ring)
    return around.west + turn < 180 and around.east + turn > -180


def _thinned(ring: Ring, fine: float) -> Ring:
    """A ring without points that are nearer to the one before than can be seen."""
    kept = [ring[0]]
    for point in ring[1:]:
        if abs(point[0] - kept[-1][0]) > fine or abs(point[1] - kept[-1][1]) > fine:
            kept.append(point)
    return tuple(kept)
