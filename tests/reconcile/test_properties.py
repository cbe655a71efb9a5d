"""What holds of any reports: their order changes nothing, and verdicts follow the arithmetic."""

from __future__ import annotations

import random
from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from sayso.model.judgement import Verdict
from sayso.model.shelf import Shelf
from sayso.model.stated import Measured, Stated
from sayso.model.view import EVERYTHING, Query
from sayso.reconcile import compare_view, series
from sayso.reconcile.figures import compare_figures
from sayso.reconcile.interval import interval
from sayso.testing import Told, made_measured, made_told
from tests.reconcile.strategies import told

MEETING = {Verdict.SAME, Verdict.CONTAINED, Verdict.COMPATIBLE}


@given(told(), told())
def test_the_verdict_is_the_same_from_both_sides(left: Told, right: Told) -> None:
    one, other = made_measured(left), made_measured(right)
    assert compare_figures(one, other) == compare_figures(other, one)


@given(told(), told())
def test_verdicts_follow_the_intervals(left: Told, right: Told) -> None:
    one, other = made_measured(left), made_measured(right)
    verdict = compare_figures(one, other).verdict
    first, second = interval(one.figure), interval(other.figure)
    if verdict in MEETING:
        assert first.meets(second)
    if verdict in (Verdict.DISJOINT, Verdict.CLOSE):
        assert not first.meets(second)
    if verdict is Verdict.CONTAINED:
        assert first.holds(second) != second.holds(first)


@given(told(), told())
def test_one_report_never_contradicts_itself_by_one_speaker(left: Told, right: Told) -> None:
    one, other = made_measured(left), made_measured(right)
    if one.stated.report.id == other.stated.report.id:
        assert compare_figures(one, other).verdict not in (Verdict.DISJOINT, Verdict.SHRANK, Verdict.UPDATES)


@given(st.lists(told(), max_size=12), st.randoms(use_true_random=False))
def test_the_order_of_reports_changes_no_verdict_and_no_series(
    reports: list[Told], chance: random.Random
) -> None:
    readings = [made_told(one) for one in reports]
    shuffled = chance.sample(readings, len(readings))
    assert compare_view(Shelf(readings)) == compare_view(Shelf(shuffled))
    assert series(Shelf(readings)) == series(Shelf(shuffled))


class Backwards(Shelf):
    """A view that tells its claims in another order."""

    def stated(self, query: Query = EVERYTHING) -> Iterator[Stated]:
        """The claims, last first."""
        return iter(reversed(list(super().stated(query))))

    def measured(self, query: Query = EVERYTHING) -> Iterator[Measured]:
        """The figures, last first."""
        return iter(reversed(list(super().measured(query))))


@given(st.lists(told(), max_size=12))
def test_the_order_of_rows_changes_nothing_either(reports: list[Told]) -> None:
    readings = [made_told(one) for one in reports]
    assert compare_view(Shelf(readings)) == compare_view(Backwards(readings))
    assert series(Shelf(readings)) == series(Backwards(readings))
