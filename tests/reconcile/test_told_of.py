"""What the words around a number tell of its place, its day and who says it, and what follows for a pair."""

from __future__ import annotations

import pytest

from sayso.model.figure import Basis
from sayso.model.judgement import Verdict
from sayso.reconcile import compare_view
from sayso.reconcile.nearby import Nearby
from sayso.reconcile.setting import OPENS, setting
from sayso.testing import Told, made_measured, made_view


@pytest.mark.parametrize(
    ("words", "places"),
    [
        ("were killed in Norlandian strikes", set()),
        ("were killed in Norland", {"norland"}),
        ("were killed in Tarn harbour", {"tarn"}),
    ],
)
def test_a_people_before_a_noun_is_no_place(words: str, places: set[str]) -> None:
    assert setting(made_measured(Told(low=180)), near=Nearby("", f" {words}")).local == places


def test_a_sentence_that_turns_to_another_place_is_told_by_how_it_begins() -> None:
    found = OPENS.match("In Harn some ")
    assert found is not None
    assert found["place"] == "Harn"


def told(low: int, speaker: str, **more: object) -> Told:
    fields = {"counted": "pupils", "class_": "civilian", "status": "released", "day": "2030-05-01"}
    return Told(low=low, speaker=speaker, **{**fields, **more})  # type: ignore[arg-type]  # fields by name


@pytest.mark.parametrize(
    ("headline", "expected"),
    [("Blast at Tarn hospital", Verdict.DISJOINT), ("Blast in Tarn", Verdict.INCOMPARABLE)],
)
def test_a_hospital_that_was_hit_is_no_part_of_what_was_hit(headline: str, expected: Verdict) -> None:
    dead = {"counted": "people", "status": "killed", "day": None, "headline": headline}
    here = told(50, "Southland army", rest="at the hospital", **dead)
    view = made_view(told(471, "Norland ministry", **dead), here)
    assert [one.verdict for one in compare_view(view)] == [expected]


@pytest.mark.parametrize(
    ("day", "expected"), [("2030-05-01", Verdict.DISJOINT), ("2030-05-02", Verdict.INCOMPARABLE)]
)
def test_an_increment_and_a_count_of_one_day_are_two_numbers_of_one_thing(
    day: str, expected: Verdict
) -> None:
    more = told(70, "Norland ministry", basis=Basis.INCREMENT)
    view = made_view(more, told(31, "parents' union", day=day))
    assert [one.verdict for one in compare_view(view)] == [expected]
