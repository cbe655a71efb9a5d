"""Which figures meet: by the kins of what befell them, and with or without a noun."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.model.figure import Bound
from sayso.model.judgement import Verdict
from sayso.reconcile.candidates import candidates
from sayso.reconcile.figures import compare_figures
from sayso.reconcile.kin import kin
from sayso.reconcile.measure import Measure, measure
from sayso.testing import Told, made_measured

CASES = [
    ("arrested", "captured", 1),  # held and taken, taken and given up: one of them is shared
    ("arrested", "arrested", 1),
    ("arrested", None, 1),
    ("arrested", "destroyed", 0),
]


@pytest.mark.parametrize(("one", "other", "pairs"), CASES)
def test_figures_meet_where_one_kin_of_what_is_said_is_shared(
    one: str, other: str | None, pairs: int
) -> None:
    told = (
        Told(low=180, status=one, place="Tarn"),
        Told(low=40, status=other, place="Tarn", speaker="Southland army", publisher="Daily Lamp"),
    )
    measures = [measure(made_measured(each)) for each in told]
    assert len(list(candidates(measures))) == pairs


def made(counted: str | None, class_: str | None, status: str, speaker: str) -> Measure:
    return measure(
        made_measured(Told(low=40, counted=counted, class_=class_, status=status, speaker=speaker))
    )


def meet(one: Measure, other: Measure) -> bool:
    return bool(list(candidates([one, other])))


@pytest.mark.parametrize(
    ("status", "other", "expected"),
    [
        ("evacuated", "displaced", True),
        ("evacuated", "captured", True),
        ("displaced", "captured", False),
        ("wounded", "hospitalised", True),
        ("wounded", "killed", False),
    ],
)
def test_words_of_one_kin_meet_and_a_word_may_be_of_several(status: str, other: str, expected: bool) -> None:
    left, right = (
        made("people", "person", one, who) for one, who in ((status, "Norland army"), (other, "Ann Bell"))
    )
    assert meet(left, right) is expected


def test_a_number_without_a_noun_meets_those_of_any_noun() -> None:
    drones = made("drones", "weapon", "destroyed", "Norland army")
    assert meet(made(None, None, "destroyed", "Southland army"), drones)
    assert not meet(made("tanks", "vehicle", "destroyed", "Southland army"), drones)


def test_a_village_that_one_side_takes_the_other_gives_up() -> None:
    taken, given = kin("captured", "gave_up", "settlement"), kin("lost", "lost", "settlement")
    assert taken & given
    assert not kin("captured", "gave_up", "people") & kin("lost", "lost", "people")


@pytest.mark.parametrize(("low", "expected"), [(0, Verdict.DISJOINT), (20, Verdict.INCOMPARABLE)])
def test_nobody_in_one_word_is_nobody_in_another_of_its_kin(low: int, expected: Verdict) -> None:
    people = replace(Told(low=180), counted="people", class_="person")
    bound = Bound.ZERO if low == 0 else Bound.EXACT
    none = replace(people, low=low, high=low, bound=bound, status="expelled")
    some = replace(people, status="returned", speaker="Ann Bell")
    assert compare_figures(made_measured(none), made_measured(some)).verdict is expected
