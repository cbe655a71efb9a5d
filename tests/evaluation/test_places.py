from __future__ import annotations

from pathlib import Path

import pytest

from sayso.errors import BadGold
from sayso.evaluation.places import Toponym, distance, marked, pair
from sayso.model.place import Place

GOLD = """<articles><article docid="1"><text><![CDATA[A bus left Lviv for Odesa.]]></text><toponyms>
<toponym><start>11</start><end>15</end><phrase>Lviv</phrase>
<gaztag geonameid="702550"><lat>49.8</lat><lon>24.0</lon></gaztag></toponym>
<toponym><start>22</start><end>27</end><phrase>Odesa</phrase></toponym>
</toponyms></article></articles>"""


def place(start: int, end: int) -> Place:
    return Place(spans=((start, end),), exact=("x",), latitude=49.0, longitude=24.0)


def test_a_span_that_stands_off_is_moved_to_its_phrase(tmp_path: Path) -> None:
    (tmp_path / "gold.xml").write_text(GOLD, encoding="utf-8")
    (one,) = marked(tmp_path)
    assert one.places == (Toponym((11, 15), "702550", 49.8, 24.0), Toponym((20, 25), None, None, None))


def test_overlapping_spans_are_paired_once() -> None:
    gold = [Toponym((0, 4), None, None, None), Toponym((4, 8), None, None, None)]
    assert pair(gold, [place(2, 6)]) == [(gold[0], place(2, 6))]


def test_distance_is_that_of_the_great_circle() -> None:
    assert distance((0, 0), (0, 90)) == pytest.approx(10007.5, abs=1)


def test_a_folder_without_gold_is_told(tmp_path: Path) -> None:
    with pytest.raises(BadGold, match="no XML files"):
        list(marked(tmp_path))
