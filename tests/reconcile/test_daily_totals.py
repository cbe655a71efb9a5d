"""A claimant's daily totals (shared data): one series a measure, each revision flagged, and no other."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from sayso.model.figure import Basis, Bound
from sayso.model.judgement import Verdict
from sayso.model.series import Series
from sayso.model.shelf import Shelf
from sayso.pipeline import read_text
from sayso.reconcile import series
from sayso.testing import Told, made_view

#: how the data marks a number -> how words would
BOUNDS = {"about": "about", "more": "more than"}


@pytest.fixture(scope="module")
def days(shared: Path) -> list[dict[str, Any]]:
    """The totals of people lost, day by day."""
    path = shared / "data" / "series" / "russia_losses_personnel.json"
    if not path.is_file():
        pytest.skip("the daily totals are not in the shared data")
    found: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
    return found


@pytest.fixture(scope="module")
def things(shared: Path) -> list[dict[str, Any]]:
    """The totals of equipment lost, day by day."""
    path = shared / "data" / "series" / "russia_losses_equipment.json"
    if not path.is_file():
        pytest.skip("the daily totals are not in the shared data")
    found: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
    return found


def _revised(numbers: list[int]) -> list[int]:
    """Places at which a total is lower than the one before."""
    return [at for at in range(1, len(numbers)) if numbers[at] < numbers[at - 1]]


def _flagged(found: Series) -> list[int]:
    return [event.points[-1] for event in found.events if event.kind is not Verdict.UPDATES]


def _told(day: dict[str, Any], number: int, **more: Any) -> Told:
    common = {"speaker": "General Staff of Norland", "status": "lost", "place": None, "basis": Basis.TOTAL}
    return Told(
        low=number,
        published=day["date"],
        publisher=f"Paper {day['day'] % 7}",
        url=day["date"],
        **(common | more),
    )


def test_made_totals_of_people_are_one_series_without_a_revision(days: list[dict[str, Any]]) -> None:
    told = [
        _told(
            day,
            day["personnel"],
            counted="soldiers",
            bound=Bound.MORE_THAN if day["personnel*"] == "more" else Bound.EXACT,
        )
        for day in days
    ]
    (found,) = series(made_view(*told))
    assert [int(point.said or 0) for point in found.points] == [day["personnel"] for day in days]
    assert _flagged(found) == _revised([day["personnel"] for day in days])


@pytest.mark.parametrize(
    ("kind", "counted"), [("APC", "carriers"), ("tank", "tanks"), ("helicopter", "helicopters")]
)
def test_made_totals_of_equipment_flag_what_the_claimant_took_back(
    things: list[dict[str, Any]], kind: str, counted: str
) -> None:
    (found,) = series(
        made_view(*[_told(day, day[kind], counted=counted, class_="vehicle") for day in things])
    )
    assert len(found.points) == len(things)
    assert _flagged(found) == _revised([day[kind] for day in things])


#: sentences of our own around the numbers
LINES = [
    "Norland has lost {bound} {number:,} soldiers so far, the general staff of Southland said.",
    "The general staff of Southland said Norland had lost a total of {bound} {number:,} soldiers.",
    "In all, {bound} {number:,} Norland soldiers have been lost, the general staff of Southland said.",
]


def test_a_line_a_day_is_read_as_one_series_without_a_revision(days: list[dict[str, Any]]) -> None:
    readings = []
    for at, day in enumerate(days):
        line = LINES[at % len(LINES)].format(bound=BOUNDS[day["personnel*"]], number=day["personnel"])
        readings.append(read_text(line, published=day["date"], publisher=f"Paper {at % 7}", reader="rules"))
    found = series(Shelf(readings))
    assert [len(one.points) for one in found] == [len(days)]
    assert _flagged(found[0]) == []
