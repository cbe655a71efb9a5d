"""A part of the earth between two meridians and two parallels."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import cos, radians

#: the least that a map shows, degrees from north to south
LEAST = 4.0


@dataclass(frozen=True, slots=True)
class Box:
    """Bounds in degrees, WGS 84; it does not cross the 180th meridian."""

    west: float
    south: float
    east: float
    north: float

    @classmethod
    def around(cls, points: Iterable[tuple[float, float]]) -> Box:
        """The least box that holds points, (longitude, latitude); at least one.

        >>> Box.around([(1, 5), (3, 4)])
        Box(west=1, south=4, east=3, north=5)
        """
        xs, ys = zip(*points, strict=True)
        return cls(min(xs), min(ys), max(xs), max(ys))

    @property
    def wide(self) -> float:
        """Degrees from west to east."""
        return self.east - self.west

    @property
    def high(self) -> float:
        """Degrees from south to north."""
        return self.north - self.south

    @property
    def shrink(self) -> float:
        """How much shorter a degree of longitude is than one of latitude in the middle of the box."""
        return max(cos(radians((self.north + self.south) / 2)), 0.2)

    def touches(self, other: Box) -> bool:
        """Whether the two have something in common."""
        across = self.west <= other.east and other.west <= self.east
        return across and self.south <= other.north and other.south <= self.north

    def framed(self, ratio: float) -> Box:
        """A box with room around what this one holds, so many times as wide as it is high on the map.

        >>> wide = Box(10, 50, 11, 51).framed(2)
        >>> round(wide.wide * wide.shrink / wide.high, 3), wide.high >= LEAST
        (2.0, True)
        """
        shrink = self.shrink
        high = max(self.high * 1.3, self.wide * 1.3 * shrink / ratio, LEAST)
        high = min(high, 360 * shrink / ratio)
        wide = high * ratio / shrink
        x, y = (self.west + self.east) / 2, (self.south + self.north) / 2
        west = min(max(x - wide / 2, -180.0), 180.0 - wide)
        return Box(west, y - high / 2, west + wide, y + high / 2)


#: the inhabited earth
WORLD = Box(-180.0, -58.0, 180.0, 84.0)
