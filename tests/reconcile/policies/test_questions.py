"""Figures by the question that they answer: the fields put them together, never their numbers."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from sayso.model.figure import Basis
from sayso.model.finding import Act
from sayso.model.shelf import Shelf
from sayso.reconcile.mode import Mode
from sayso.reconcile.policies import POLICIES
from sayso.reconcile.policies.ask import answers, figures
from sayso.reconcile.policies.questions import day, fits, questions, series_of
from sayso.testing import Told, made_told, made_view
from tests.reconcile.strategies import told


def _groups(*reports: Told) -> list[list[int]]:
    groups = questions(figures(made_view(*reports)))
    return sorted(sorted(int(one.interval.low or 0) for one in group) for group in groups)


def test_numbers_that_exclude_each_other_answer_one_question() -> None:
    assert _groups(Told(low=180), Told(low=40, speaker="Southland army", publisher="Lamp")) == [[40, 180]]


APART = [
    Told(low=40, place="Harn", publisher="Lamp"),
    Told(low=40, status="killed", publisher="Lamp"),
    Told(low=40, published="2030-05-02", publisher="Lamp"),
    Told(low=40, counted="trucks", class_="vehicle", publisher="Lamp"),
    Told(low=40, basis=Basis.INCREMENT, publisher="Lamp"),
]


def test_another_place_state_day_noun_or_kind_of_count_is_another_question() -> None:
    for other in APART:
        assert _groups(Told(low=180), other) == [[40], [180]], other


def test_the_latest_answer_is_of_the_last_day_of_each_measure() -> None:
    days = [Told(low=low, published=f"2030-05-{at:02}") for at, low in enumerate((100, 150, 140), 1)]
    other = Told(low=7, place="Harn", publisher="Lamp")
    found = answers(figures(made_view(*days, other)), "latest")
    assert sorted(
        (one.place, one.as_of, one.answer.interval.told()) for one in found if one.answer.interval
    ) == [
        ("Harn", "2030-05-01", "7"),
        ("Tarn", "2030-05-03", "140"),
    ]
    assert [len(one.aside) for one in sorted(found, key=lambda one: one.place or "")] == [0, 2]


def test_a_measure_is_not_followed_over_a_gap_of_weeks() -> None:
    view = made_view(Told(low=100), Told(low=5, published="2030-07-01"))
    assert [len(days) for days in series_of(questions(figures(view)))] == [1, 1]


def test_a_number_that_nobody_stands_by_is_left_aside_by_every_policy() -> None:
    view = made_view(Told(low=180), Told(low=900, act=Act.DENY, speaker="Southland army", publisher="Lamp"))
    for policy in POLICIES:
        (one,) = answers(figures(view), policy)
        assert ("denied" in {each.why for each in one.aside}) is True, policy
        assert all(each.measure.mode is Mode.STATED for each in one.rests)


@given(st.lists(told(), max_size=10), st.randoms(use_true_random=False), st.sampled_from(sorted(POLICIES)))
def test_every_figure_is_behind_one_answer_whatever_the_order(
    reports: list[Told], chance: random.Random, policy: str
) -> None:
    readings = [made_told(one) for one in reports]
    found = answers(figures(Shelf(readings)), policy)
    shuffled = answers(figures(Shelf(chance.sample(readings, len(readings)))), policy)
    assert found == shuffled
    keys = [each.measure.key for one in found for each in (*one.rests, *one.aside)]
    assert len(keys) == len(set(keys))
    if policy != "latest":
        assert set(keys) == {one.key for one in figures(Shelf(readings))}


@given(st.lists(told(), max_size=10))
def test_figures_of_one_question_fit_each_other_and_are_of_one_day(reports: list[Told]) -> None:
    for group in questions(figures(Shelf(made_told(one) for one in reports))):
        assert len({day(one) for one in group}) == 1
        assert all(fits(one, other) for one in group for other in group if one is not other)
