"""The map: land without borders, circles that lead to claims, the same in a table."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Any

import pytest
from litestar.testing import TestClient

from sayso.ledger.places import Spot
from sayso.web.box import WORLD, Box
from sayso.web.chart import chart, frame
from sayso.web.coast import rings, within

Client = TestClient[Any]
NORTH = Spot(name="North", latitude=60.0, longitude=20.0, precision="settlement", claims=9)
SOUTH = Spot(name='<b>"South', latitude=-30.0, longitude=25.0, precision="country", claims=1)
NOWHERE = Spot(name="Nowhere", claims=4)


def inside(x: float, y: float) -> bool:
    """Whether a point is on land, by the crossings of a line to the east."""
    found = False
    for _, ring in rings():
        for (ax, ay), (bx, by) in pairwise(ring):
            if (ay > y) != (by > y) and x < ax + (y - ay) / (by - ay) * (bx - ax):
                found = not found
    return found


@pytest.mark.parametrize(
    ("x", "y", "land"),
    [(10, 50, True), (-30, 40, False), (135, -25, True), (-60, -10, True), (80, -20, False), (20, 60, False)],
)
def test_land_is_where_it_is(x: float, y: float, land: bool) -> None:
    assert inside(x, y) is land


def test_a_box_shows_less_land_than_the_world() -> None:
    assert sum(map(len, within(Box(5, 45, 15, 50)))) < sum(map(len, within(WORLD)))


def test_circles_lead_to_claims_and_grow_with_them() -> None:
    drawn = chart([NORTH, SOUTH, NOWHERE], WORLD)
    radii = [float(one) for one in re.findall(r' r="([\d.]+)"', drawn)]
    assert re.findall(r'href="([^"]+)"', drawn)[0] == "/claims?place=North"
    assert (len(radii), radii[0] > radii[1]) == (2, True)


def test_a_name_is_written_once_and_few_claims_make_no_large_circle() -> None:
    other = Spot(name="North", latitude=-50.0, longitude=-60.0, precision="settlement", claims=1)
    drawn = chart([NORTH, other], WORLD)
    assert drawn.count(">North</text>") == 1
    assert max(float(one) for one in re.findall(r' r="([\d.]+)"', drawn)) < 20


def test_names_are_escaped() -> None:
    assert "<b>" not in chart([SOUTH], WORLD)


def test_a_place_lies_where_its_coordinates_say() -> None:
    drawn = chart([NORTH], WORLD)
    x, y, height = (
        float(one[0])
        for one in (
            re.findall(r'cx="([\d.]+)"', drawn),
            re.findall(r'cy="([\d.]+)"', drawn),
            re.findall(r'viewBox="0 0 1000 ([\d.]+)"', drawn),
        )
    )
    assert x == pytest.approx(1000 * 200 / 360, abs=0.1)
    assert y / height == pytest.approx(24 / 142, abs=0.01)


def test_the_frame_holds_every_known_place() -> None:
    box = frame([NORTH, SOUTH, NOWHERE])
    assert (box.west < 20, box.east > 25, box.south < -30, box.north > 60) == (True,) * 4


def test_without_a_known_place_the_world_is_shown() -> None:
    assert frame([NOWHERE]) == WORLD


def test_the_page_says_so_where_nothing_is_placed(client: Client) -> None:
    assert "No claim that fits names a place." in client.get("/map").text


def test_no_outline_jumps_across_the_world() -> None:
    assert max(abs(bx - ax) for _, ring in rings() for (ax, ay), (bx, _) in pairwise(ring) if ay > -85) < 20
