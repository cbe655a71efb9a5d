"""What keeps figures of one speaker in series of their own."""

from __future__ import annotations

import pytest

from sayso.model.shelf import Shelf
from sayso.pipeline import read_text
from sayso.reconcile import series

OPENING = "The health ministry of Norland said on Monday that 32 people had been killed in Tarn."


def points(*texts: str) -> list[list[str]]:
    readings = [
        read_text(text, published=f"2030-05-0{day}", reader="rules") for day, text in enumerate(texts, 7)
    ]
    return sorted([str(point.said) for point in one.points] for one in series(Shelf(readings)))


@pytest.mark.parametrize(
    "more",
    [
        " It said that seven civilians had been killed.",
        " It said that 3,400 people had been killed since the war began.",
    ],
)
def test_another_noun_or_scale_in_one_report_is_another_series(more: str) -> None:
    later = "The health ministry of Norland said on Tuesday that 41 people had been killed in Tarn."
    assert ["32", "41"] in points(OPENING + more, later)


def test_some_of_those_counted_are_in_no_series() -> None:
    assert points(
        "The health ministry said that 32 people had been wounded in Tarn, four of them badly."
    ) == [["32"]]


def test_words_of_one_kin_are_one_series() -> None:
    left = "The governor's office of Harn said on Monday that 8,500 people had left Tarn."
    fled = "The governor's office of Harn said on Tuesday that 30,000 people had been displaced from Tarn."
    assert points(left, fled) == [["8500", "30000"]]
