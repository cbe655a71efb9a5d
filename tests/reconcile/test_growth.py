"""When a later, higher number is growth, and when it is a contradiction."""

from __future__ import annotations

import pytest

from sayso.model.judgement import Judgement, Verdict
from sayso.reconcile import compare_view
from sayso.testing import Told, made_view

FIRST, SECOND, THIRD = "2030-05-01", "2030-05-02", "2030-05-03"
ARMY, UNION = "Norland army", "dockers' union"


def told(low: int, speaker: str, published: str, **more: str) -> Told:
    fields = {"publisher": f"Post of {published}", **more}
    return Told(low=low, speaker=speaker, published=published, **fields)  # type: ignore[arg-type]  # by name


def dead(low: int, speaker: str, published: str) -> Told:
    return told(low, speaker, published, counted="people", class_="person", status="killed")


def downed(low: int, speaker: str, published: str) -> Told:
    drones = {"counted": "drones", "class_": "weapon", "status": "intercepted"}
    return told(low, speaker, published, headline="Drones over Tarn harbour in the night", **drones)


def found(*told: Told) -> dict[frozenset[str | None], Judgement]:
    view = made_view(*told)
    heads = {one.id: one.published for one in view.reports()}
    return {frozenset((heads[one.left.report], heads[one.right.report])): one for one in compare_view(view)}


def test_a_higher_number_of_a_later_day_may_have_grown() -> None:
    pairs = found(dead(40, ARMY, FIRST), dead(90, UNION, SECOND))
    assert pairs[frozenset((FIRST, SECOND))].verdict is Verdict.INCOMPARABLE


def test_a_higher_number_that_was_told_before_the_lower_one_did_not_grow() -> None:
    pairs = found(dead(90, UNION, FIRST), dead(40, ARMY, SECOND), dead(90, UNION, THIRD))
    assert pairs[frozenset((SECOND, THIRD))].verdict is Verdict.DISJOINT


def test_weapons_of_one_attack_do_not_grow_in_number_as_days_go_by() -> None:
    pairs = found(downed(15, ARMY, FIRST), downed(47, "Southland air force", SECOND))
    assert pairs[frozenset((FIRST, SECOND))].verdict is Verdict.DISJOINT


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Tarn officials", "Tarn health ministry", Verdict.INCOMPARABLE),
        ("Tarn officials", "Harn health ministry", Verdict.DISJOINT),
        ("dockers' union", "Tarn health ministry", Verdict.DISJOINT),
    ],
)
def test_two_names_that_may_be_for_one_body_do_not_contradict_one_another(
    one: str, other: str, expected: Verdict
) -> None:
    pairs = found(dead(90, one, FIRST), dead(40, other, SECOND))
    assert pairs[frozenset((FIRST, SECOND))].verdict is expected
