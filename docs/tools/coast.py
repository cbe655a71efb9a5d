"""Make ``src/sayso/web/coast.json``, the land that the map is drawn on, from Natural Earth's.

Its shapes come from the npm package world-atlas 2.0.2 (``npm pack world-atlas@2.0.2``), TopoJSON made from
Natural Earth's 1:50m land, public domain. Points nearer than ``NEAR`` degrees to the line through their
neighbours are left out (Douglas and Peucker), so are islets less wide than ``WIDE``. No borders are in it.

    python docs/tools/coast.py package/land-50m.json
"""

from __future__ import annotations

import json
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

NEAR, WIDE = 0.06, 0.12
#: steps to a degree in the artefact
STEPS = 100
COAST = Path(__file__).parents[2] / "src/sayso/web/coast.json"

Point = tuple[float, float]


def arcs(topology: Any) -> list[list[Point]]:
    """The arcs of a topology in degrees."""
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    found = []
    for arc in topology["arcs"]:
        x = y = 0
        line = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            line.append((x * sx + tx, y * sy + ty))
        found.append(line)
    return found


def rings(topology: Any) -> list[list[Point]]:
    """Outlines of the land, and of the lakes and seas in it."""
    lines = arcs(topology)
    shapes = [shape for one in topology["objects"]["land"]["geometries"] for shape in one["arcs"]]
    found = []
    for ring in (ring for shape in shapes for ring in shape):
        parts = [lines[at] if at >= 0 else lines[~at][::-1] for at in ring]
        found.append(unrolled([*parts[0], *(point for part in parts[1:] for point in part[1:])]))
    return found


def unrolled(ring: list[Point]) -> list[Point]:
    """A ring that goes on beyond the 180th meridian; one around a pole is closed by way of the pole."""
    found, turn = [ring[0]], 0.0
    for (was, _), (x, y) in pairwise(ring):
        turn += 360 * ((was - x > 180) - (x - was > 180))
        found.append((x + turn, y))
    (first, _), (last, y) = found[0], found[-1]
    pole = 90.0 if y > 0 else -90.0
    return [*found, (last, pole), (first, pole), found[0]] if turn else found


def simple(line: list[Point]) -> list[Point]:
    """A line without the points that hardly change it."""
    kept, waiting = {0, len(line) - 1}, [(0, len(line) - 1)]
    while waiting:
        start, end = waiting.pop()
        far, at = max(
            ((away(line[at], line[start], line[end]), at) for at in range(start + 1, end)), default=(0, 0)
        )
        if far > NEAR:
            kept.add(at)
            waiting += [(start, at), (at, end)]
    return [line[at] for at in sorted(kept)]


def away(point: Point, start: Point, end: Point) -> float:
    """Distance of a point from the stretch between two others, degrees."""
    (px, py), (ax, ay), (bx, by) = point, start, end
    dx, dy = bx - ax, by - ay
    length = dx * dx + dy * dy
    share = max(0.0, min(1.0, ((px - ax) * dx + (py - ay) * dy) / length)) if length else 0.0
    return float(((px - ax - share * dx) ** 2 + (py - ay - share * dy) ** 2) ** 0.5)


def packed(line: list[Point]) -> list[int]:
    """First point, then steps from point to point."""
    whole = [(round(x * STEPS), round(y * STEPS)) for x, y in line]
    steps = [(x - wx, y - wy) for (wx, wy), (x, y) in pairwise(whole)]
    return [number for point in (whole[0], *steps) for number in point]


def main() -> None:
    """Read the topology that is named and write the artefact."""
    topology = json.loads(Path(sys.argv[1]).read_bytes())
    large = [one for one in rings(topology) if max(x for x, _ in one) - min(x for x, _ in one) >= WIDE]
    found = [packed(simple(one)) for one in large]
    COAST.write_text(json.dumps([one for one in found if len(one) > 6], separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main()
