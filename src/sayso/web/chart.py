"""Places on a map as SVG: land without borders, a circle a place, its area by the number of claims."""

from __future__ import annotations

from collections.abc import Sequence
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
    """Names of the places with most claims, where there is room for them."""
    kept: list[tuple[float, float, float]] = []
    found = []
    for spot in _distinct(spots)[:NAMED]:
        x, y = _where(spot.longitude or 0.0, spot.latitude or 0.0, box, high)
        edge, length = _radius(spot.claims, most) + 4, LETTER * len(spot.name)
        after = x + edge + length < WIDE
        left = x + edge if after else x - edge - length
        if any(left < end and start < left + length and abs(y - other) < LINE for start, end, other in kept):
            continue
        kept.append((left, left + length, y))
        anchor = "start" if after else "end"
        at = x + edge if after else x - edge
        found.append(
            f'<text class="name" x="{at:.1f}" y="{y + 6:.1f}" text-anchor="{anchor}" aria-hidden="true">'
            f"{escape(spot.name)}</text>"
        )
    return found


def _distinct(spots: Sequence[Spot]) -> list[Spot]:
    """Places without those that have the name of one before them: a name is written once."""
    named: dict[str, Spot] = {}
    for spot in spots:
        named.setdefault(spot.name, spot)
    return list(named.values())
