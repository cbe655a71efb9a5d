"""When a wider noun with the higher number may be for more, and when it is for the same ones."""

from __future__ import annotations

import pytest

from sayso.model.figure import Bound
from sayso.model.judgement import Verdict
from sayso.reconcile import compare_view
from sayso.testing import Told, made_view

OTHER = "Southland army"


def verdict(left: Told, right: Told) -> Verdict:
    return compare_view(made_view(left, right))[0].verdict


def guards(low: int, bound: Bound, counted: str) -> Told:
    return Told(low=low, bound=bound, counted=counted, class_="person", status="wounded", speaker=OTHER)


@pytest.mark.parametrize(
    ("counted", "expected"), [("guards", Verdict.INCOMPARABLE), ("people", Verdict.DISJOINT)]
)
def test_nobody_of_some_is_not_nobody_of_all(counted: str, expected: Verdict) -> None:
    people = Told(low=75, counted="people", class_="person", status="wounded")
    assert verdict(people, guards(0, Bound.ZERO, counted)) is expected


@pytest.mark.parametrize(
    ("status", "expected"),
    [("detained", Verdict.DISJOINT), ("killed", Verdict.INCOMPARABLE), ("wounded", Verdict.INCOMPARABLE)],
)
def test_a_wider_word_is_for_more_only_where_it_befalls_others_as_well(
    status: str, expected: Verdict
) -> None:
    fighters = Told(low=180, status=status)
    people = Told(low=300, counted="people", class_="person", status=status, speaker=OTHER)
    assert verdict(fighters, people) is expected


def test_the_dead_of_a_strike_on_soldiers_are_soldiers() -> None:
    soldiers = Told(low=63, counted="soldiers", status="killed")
    dead = Told(low=400, counted="dead", class_="dead", status="killed", speaker=OTHER)
    assert verdict(soldiers, dead) is Verdict.DISJOINT
