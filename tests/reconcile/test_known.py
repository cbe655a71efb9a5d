"""Doubts that the words of who counts raise: what was checked, what a count takes in or leaves out."""

from __future__ import annotations

import pytest

from sayso.model.judgement import Verdict
from sayso.model.shelf import Shelf
from sayso.pipeline import read_text
from sayso.reconcile import compare_view
from sayso.testing import Told, made_view

STATED = {"status": "killed", "place": "Tarn"}


def verdict(left: Told, right: Told) -> list[Verdict]:
    return [one.verdict for one in compare_view(made_view(left, right))]


@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        ("in the raid", Verdict.DISJOINT),
        ("by those who verified the deaths", Verdict.INCOMPARABLE),
        ("in the raid, not counting those who died later", Verdict.INCOMPARABLE),
    ],
)
def test_a_count_of_what_was_checked_or_with_a_reach_of_its_own_contradicts_none(
    rest: str, expected: Verdict
) -> None:
    low = Told(low=40, speaker="Norland monitors", rest=rest, **STATED)  # type: ignore[arg-type]
    high = Told(low=90, speaker="Southland army", rest="in the raid", **STATED)  # type: ignore[arg-type]
    assert verdict(low, high) == [expected]


def test_two_numbers_of_one_claim_are_no_contradiction() -> None:
    reading = read_text("Second swap frees 90 for 83, says the Norland army.", reader="rules")
    assert Verdict.DISJOINT not in [one.verdict for one in compare_view(Shelf([reading]))]


def test_those_who_remain_are_no_other_count_of_all() -> None:
    text = (
        "Hospitals in Tarn treated 57 people for injuries, the health department said on Monday.\n\n"
        "Fourteen people remain in hospital in Tarn, its director, Ann Bell, said."
    )
    reading = read_text(text, published="2030-05-07", reader="rules")
    assert Verdict.DISJOINT not in [one.verdict for one in compare_view(Shelf([reading]))]


def test_what_will_be_contradicts_nothing_that_was() -> None:
    text = (
        'The ministry said 9,000 people marched in Tarn. "Next week we will be 200,000 people," '
        "said Ann Bell, who led the march in Tarn."
    )
    reading = read_text(text, published="2030-05-07", reader="rules")
    assert Verdict.DISJOINT not in [one.verdict for one in compare_view(Shelf([reading]))]
