"""Sums, shares and bare counts exclude each other only where words tell that they are of one thing."""

from __future__ import annotations

import pytest

from sayso.model.judgement import Verdict
from sayso.model.shelf import Shelf
from sayso.pipeline import read_text
from sayso.reconcile import compare_view
from sayso.reconcile.nearby import Nearby
from sayso.reconcile.partial import partial
from sayso.testing import Told, made_view


def verdicts(left: str, right: str, unit: str | None, counted: str | None) -> list[Verdict]:
    view = made_view(
        Told(low=900, status="", unit=unit, counted=counted, class_=None, rest=left),
        Told(
            low=400,
            status="",
            unit=unit,
            counted=counted,
            class_=None,
            rest=right,
            speaker="Southland union",
            publisher="Lamp",
        ),
    )
    return [one.verdict for one in compare_view(view)]


OTHERS = [
    ("for the repair of the harbour wall", "in gifts to village schools", "USD", None),
    ("of voters backed the tax", "of farms lost their cattle", "percent", None),
    ("signed the letter", "waited at the gate", None, "teachers"),
]


@pytest.mark.parametrize(("left", "right", "unit", "counted"), OTHERS)
def test_numbers_of_other_things_are_no_contradiction(
    left: str, right: str, unit: str | None, counted: str | None
) -> None:
    assert Verdict.DISJOINT not in verdicts(left, right, unit, counted)


ONE = [
    ("for the repair of the harbour wall", "for repairing the harbour wall", "USD", None),
    ("stayed away from school on strike", "stayed away from school", None, "teachers"),
]


@pytest.mark.parametrize(("left", "right", "unit", "counted"), ONE)
def test_numbers_of_one_thing_are(left: str, right: str, unit: str | None, counted: str | None) -> None:
    assert verdicts(left, right, unit, counted) == [Verdict.DISJOINT]


PARTS = [
    (" of the dead were children", ""),
    (" more than the day before", ""),
    (" of them", "Of these, "),
    ("", "300 people, including "),
    (" seriously hurt among them", ""),
]


@pytest.mark.parametrize(("behind", "before"), PARTS)
def test_some_of_those_counted_are_told_from_all(behind: str, before: str) -> None:
    assert partial(Nearby(before, behind))


@pytest.mark.parametrize(
    "behind", [" of them", " members of the guard", " people and more than 40 goats", " dead"]
)
def test_counts_of_their_own_are_no_parts(behind: str) -> None:
    assert not partial(Nearby("killing ", behind))


def test_numbers_of_one_noun_in_one_claim_meet_no_others() -> None:
    texts = (
        "Officers back Vidal 46 percent to 32 percent, the Norland survey office said.",
        "Soldiers back Vidal 58 percent to 21 percent, the Southland survey office said.",
    )
    view = Shelf(read_text(text, reader="rules", published="2030-05-01") for text in texts)
    assert Verdict.DISJOINT not in {one.verdict for one in compare_view(view)}
