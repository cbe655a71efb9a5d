"""Floors hold what was measured, and go one way."""

from __future__ import annotations

from pathlib import Path

import msgspec
from gate import FLOORS, Floor, digest, raised, verdicts
from gauges import GAUGES

BEFORE = Floor("a", {"f1": 0.8})


def test_a_number_below_its_floor_fails() -> None:
    assert verdicts("times", {"f1": 0.79}, BEFORE, "a") == ["times: f1 0.7900 is below its floor 0.8000"]


def test_a_number_at_its_floor_holds() -> None:
    assert verdicts("times", {"f1": 0.8}, BEFORE, "a") == []


def test_other_gold_fails_whatever_the_numbers() -> None:
    assert "the gold is not that of the floors" in verdicts("times", {"f1": 1.0}, BEFORE, "b")[0]


def test_a_number_that_is_measured_no_more_fails() -> None:
    assert verdicts("times", {}, BEFORE, "a") == ["times: f1 is measured no more"]


def test_a_number_without_a_floor_fails() -> None:
    assert verdicts("times", {"f1": 0.9, "new": 1.0}, BEFORE, "a") == ["times: new has no floor"]


def test_raising_never_lowers() -> None:
    assert raised({"f1": 0.5}, BEFORE, "a").floors == {"f1": 0.8}


def test_raising_keeps_a_small_slack() -> None:
    assert raised({"f1": 0.9}, BEFORE, "a").floors == {"f1": 0.896}


def test_the_digest_sees_bytes_and_names(tmp_path: Path) -> None:
    (tmp_path / "one").write_bytes(b"1")
    first = digest((tmp_path,))
    (tmp_path / "one").rename(tmp_path / "two")
    second = digest((tmp_path,))
    (tmp_path / "two").write_bytes(b"2")
    assert len({first, second, digest((tmp_path,))}) == 3


def test_every_gauge_has_floors_and_every_floor_a_gauge() -> None:
    floors = msgspec.json.decode(FLOORS.read_bytes(), type=dict[str, Floor])
    assert set(floors) == set(GAUGES)
