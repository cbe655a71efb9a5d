"""Verdicts on pairs of figures: the table, and what holds of any pair."""

from __future__ import annotations

from decimal import Decimal

import pytest

from sayso.model.figure import Basis, Bound
from sayso.model.judgement import Verdict
from sayso.reconcile.figures import Terms, compare_figures
from sayso.testing import Told, made_measured
from tests.reconcile.cases_figures import CASES, OTHER


@pytest.mark.parametrize(
    ("told", "left", "right", "verdict", "field"), CASES, ids=[case[0] for case in CASES]
)
def test_a_pair_gets_its_verdict_for_its_reason(
    told: str, left: Told, right: Told, verdict: Verdict, field: str
) -> None:
    found = compare_figures(made_measured(left), made_measured(right))
    assert (found.verdict, found.reasons[0].field) == (verdict, field), found.reasons[0].says


@pytest.mark.parametrize(
    ("told", "left", "right", "verdict", "field"), CASES, ids=[case[0] for case in CASES]
)
def test_it_makes_no_difference_which_one_is_handed_in_first(
    told: str, left: Told, right: Told, verdict: Verdict, field: str
) -> None:
    one, other = made_measured(left), made_measured(right)
    assert compare_figures(one, other) == compare_figures(other, one)


def test_the_later_figure_stands_left_of_an_update() -> None:
    early = made_measured(Told(low=180, basis=Basis.TOTAL))
    late = made_measured(Told(low=600, basis=Basis.TOTAL, published="2030-05-03"))
    found = compare_figures(early, late)
    assert (found.left.claim, found.right.claim) == (late.key[0], early.key[0])


def test_the_wider_interval_stands_left_of_the_contained_one() -> None:
    wide, narrow = (
        made_measured(Told(low=900, bound=Bound.AT_LEAST)),
        made_measured(Told(low=959, speaker=OTHER)),
    )
    assert compare_figures(narrow, wide).left.claim == wide.key[0]


def test_reasons_show_both_values_of_every_field_that_was_told() -> None:
    found = compare_figures(made_measured(Told(low=180)), made_measured(Told(low=40, speaker=OTHER)))
    told = {reason.field: {reason.left, reason.right} for reason in found.reasons}
    assert told["interval"] == {"180", "40"}
    assert told["speaker"] == {"Norland ministry", "Southland army"}
    assert told["place"] == {"tarn"}


def test_the_tolerance_is_the_callers() -> None:
    pair = made_measured(Told(low=180)), made_measured(Told(low=181, speaker=OTHER))
    assert compare_figures(*pair, terms=Terms(tolerance=Decimal(0))).verdict is Verdict.DISJOINT


def test_a_copy_is_told_to_be_no_second_confirmation() -> None:
    one, other = made_measured(Told(low=180)), made_measured(Told(low=180, publisher="Daily Lamp"))
    reports = sorted(each.stated.report.id for each in (one, other))
    found = compare_figures(one, other, Terms(copies=frozenset({(reports[0], reports[1])})))
    assert "copy" in [reason.field for reason in found.reasons]


def test_a_share_of_a_known_number_is_compared_as_a_count() -> None:
    share = Told(low="0.4", bound=Bound.SHARE, unit="1", base=2000, basis=Basis.SHARE)
    found = compare_figures(made_measured(share), made_measured(Told(low=800, speaker=OTHER, base=2000)))
    assert found.verdict is Verdict.SAME
