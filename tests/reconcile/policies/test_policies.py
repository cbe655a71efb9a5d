"""Policies: one answer of many figures, whatever their order."""

from __future__ import annotations

from itertools import permutations

import pytest

from sayso.model.figure import Bound
from sayso.model.stated import Measured
from sayso.reconcile.policies import POLICIES, Known
from sayso.testing.views import Told, made_measured


def _figure(low: int | None, day: int = 1, **told: object) -> Measured:
    return made_measured(Told(low=low, published=f"2030-05-{day:02}", **told))  # type: ignore[arg-type]


CAMP = _figure(53, publisher="Lamp", speaker="Camp office")
COPY = _figure(53, publisher="Post", speaker="Camp office")
LATER = _figure(58, day=2, publisher="Lamp", speaker="Camp office")
OTHER = _figure(70, publisher="Voice", speaker="Ministry", bound=Bound.AT_LEAST)
ALL = [CAMP, COPY, LATER, OTHER]
COPIED = {COPY.stated.report.id: "Lamp"}

ANSWERS = [
    ("range", ALL, Known(), "at least 53"),
    ("range", [CAMP, LATER], Known(), "53 to 58"),
    ("latest", ALL, Known(), "58"),
    ("latest", [CAMP, OTHER], Known(), "at least 53"),
    ("majority", [CAMP, COPY, OTHER], Known(), "53"),
    ("majority", [CAMP, COPY, OTHER], Known(origins=COPIED), None),
    ("trust", ALL, Known(trust={"Ministry": "B", "Camp office": "D"}), "at least 70"),
    ("trust", ALL, Known(trust={"Lamp": "A"}), "53 to 58"),
    ("trust", ALL, Known(trust={"Ministry": "F"}), None),
    ("trust", ALL, Known(), None),
    ("conservative", ALL, Known(), "53"),
]


@pytest.mark.parametrize(("policy", "figures", "known", "told"), ANSWERS)
def test_a_policy_answers_by_its_rule(
    policy: str, figures: list[Measured], known: Known, told: str | None
) -> None:
    found = POLICIES[policy](figures, known)
    assert (found.interval.told() if found.interval else None) == told
    assert found.policy == policy
    assert found.why


@pytest.mark.parametrize("policy", POLICIES)
def test_the_order_of_figures_changes_no_answer(policy: str) -> None:
    known = Known(trust={"Camp office": "C", "Ministry": "C"}, origins=COPIED)
    assert len({POLICIES[policy](told, known) for told in permutations(ALL)}) == 1


@pytest.mark.parametrize("policy", POLICIES)
def test_no_figures_give_no_answer_but_a_reason(policy: str) -> None:
    assert POLICIES[policy]([]).interval is None


def test_bounds_agree_with_the_number_in_them() -> None:
    figures = [
        _figure(10, publisher="Lamp", bound=Bound.AT_LEAST),
        _figure(12, publisher="Post"),
        _figure(30, publisher="Voice"),
    ]
    found = POLICIES["majority"](figures)
    assert found.interval is not None
    assert (found.interval.told(), found.why) == ("12 to 30", "2 of 3 origins agree")


def test_an_answer_names_the_figures_it_rests_on() -> None:
    assert POLICIES["latest"](ALL).figures == (LATER.key,)
