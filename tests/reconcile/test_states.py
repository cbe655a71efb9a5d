"""A state named alone speaks with its only body's mouth."""

from __future__ import annotations

import json
from pathlib import Path

from sayso.model.judgement import Verdict
from sayso.model.shelf import Shelf
from sayso.pipeline import read_all
from sayso.reconcile import compare_view, series
from sayso.settings import Settings

FALL = [
    ("2022-05-17", "265 Halm militants surrendered, says Russian defence ministry"),
    ("2022-05-18", "Halm: 694 more fighters surrender in past 24 hours - Moscow"),
    ("2022-05-18", "Russia says 959 fighters have surrendered at Halm works"),
    ("2022-05-19", "1,730 Halm fighters have now surrendered, Moscow claims"),
]


def view(folder: Path, *more: tuple[str, str]) -> Shelf:
    lines = [
        json.dumps({"headline": words, "text": words, "published": day, "publisher": f"Paper {at}"})
        for at, (day, words) in enumerate([*FALL, *more])
    ]
    path = folder / "reports.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    outcomes = read_all([path], settings=Settings(threads=1))
    return Shelf([one.reading for one in outcomes if one.reading is not None])


def test_headlines_of_a_surrender_are_one_series_of_the_state(tmp_path: Path) -> None:
    found = series(view(tmp_path))
    assert [str(point.said) for point in found[0].points] == ["265", "694", "959", "1730"]
    assert Verdict.DISJOINT not in {one.verdict for one in compare_view(view(tmp_path))}


def test_where_two_bodies_tell_one_measure_the_name_alone_stays_open(tmp_path: Path) -> None:
    other = ("2022-05-19", "1,900 Halm fighters surrendered, the Russian army says")
    assert len(series(view(tmp_path, other))[0].points) < 4
