"""What keeps two numbers apart that look alike: other places, other times, other causes, and growth."""

from __future__ import annotations

import pytest

from sayso.model.judgement import Verdict
from sayso.model.shelf import Shelf
from sayso.pipeline import read_text
from sayso.reconcile import compare_view
from sayso.reconcile.figures.tie import tie
from sayso.reconcile.measure import measure
from sayso.reconcile.thing import Fit
from sayso.testing import Told, made_measured, made_view

OTHER = "Southland army"
DAY, NEXT, THIRD = "2030-05-01", "2030-05-02", "2030-05-03"


def verdicts(*told: Told) -> list[Verdict]:
    return [one.verdict for one in compare_view(made_view(*told))]


def crowd(low: int, speaker: str, **more: object) -> Told:
    fields = {"status": "took_part", "counted": "people", "class_": "person", "publisher": speaker}
    return Told(low=low, speaker=speaker, **{**fields, **more})  # type: ignore[arg-type]  # fields by name


def dead(low: int, speaker: str, **more: object) -> Told:
    return crowd(low, speaker, **{"status": "killed", **more})


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (crowd(45_000, "Norland police"), crowd(90_000, OTHER, published=NEXT), Verdict.DISJOINT),
        (dead(45, "Norland police"), dead(90, OTHER, published=NEXT), Verdict.INCOMPARABLE),
        (dead(90, "Norland police"), dead(45, OTHER, published=NEXT), Verdict.DISJOINT),
        (dead(4, "Norland police"), dead(400, OTHER), Verdict.DISJOINT),
        (
            dead(4, "Norland police", place=None, rest="at the mill"),
            dead(400, OTHER, place=None, rest="at the mill"),
            Verdict.INCOMPARABLE,
        ),
        (dead(52, "Norland police"), dead(312, OTHER, rest="four years ago"), Verdict.INCOMPARABLE),
        (
            dead(52, "Norland police", rest="in the flood"),
            dead(15, OTHER, rest="of cholera"),
            Verdict.INCOMPARABLE,
        ),
    ],
)
def test_a_contradiction_is_told_only_where_nothing_parts_the_numbers(
    left: Told, right: Told, expected: Verdict
) -> None:
    assert verdicts(left, right) == [expected]


def test_a_number_that_is_still_told_has_not_grown() -> None:
    first, other = dead(23, "Norland police"), dead(40, OTHER, published=NEXT)
    again = dead(23, "Norland police", published=THIRD, publisher="Bay News")
    assert Verdict.DISJOINT not in verdicts(first, other)
    assert verdicts(first, other, again).count(Verdict.DISJOINT) == 2


@pytest.mark.parametrize(
    ("taken", "held", "expected"), [(230, 702, Verdict.DISJOINT), (702, 230, Verdict.INCOMPARABLE)]
)
def test_no_more_are_held_than_were_captured_but_some_may_be_free(
    taken: int, held: int, expected: Verdict
) -> None:
    captured = Told(low=taken, status="captured")
    detained = Told(low=held, status="detained", speaker=OTHER, publisher="Lamp")
    assert verdicts(captured, detained) == [expected]


def test_a_state_and_its_ministry_revise_and_do_not_contradict_one_another() -> None:
    state = Told(low=250, speaker="Ravany", published=DAY)
    ministry = Told(low=235, speaker="Ravany's justice ministry", published=NEXT, publisher="Lamp")
    assert verdicts(state, ministry) == [Verdict.SHRANK]


@pytest.mark.parametrize(("name", "expected"), [("Council", Fit.UNKNOWN), ("Mirador", Fit.LOOSE)])
def test_two_councils_are_no_name_in_common(name: str, expected: Fit) -> None:
    left = dead(45, "Norland police", place=None, rest=f"when the {name} met about winter barley")
    right = dead(90, OTHER, place=None, rest=f"beneath the {name} under heavy snow")
    found = tie(measure(made_measured(left)), measure(made_measured(right))).fit
    assert found is expected


def test_the_two_banks_of_a_river_are_two_places() -> None:
    text = (
        "In Tarn 29 people had drowned, the army said. "
        "On the right bank nine people had drowned, the interior ministry said."
    )
    view = Shelf([read_text(text, published=DAY, reader="rules")])
    assert Verdict.DISJOINT not in [one.verdict for one in compare_view(view)]


def test_a_number_that_nobody_is_known_to_say_contradicts_none_where_not_both_name_the_place() -> None:
    text = (
        "The Norland army said that 45 people had died in the raid on Tarn.\n\n"
        "The raid left more than 90 people dead."
    )
    view = Shelf([read_text(text, published=DAY, publisher="Daily Lamp", reader="rules")])
    assert Verdict.DISJOINT not in [one.verdict for one in compare_view(view)]
