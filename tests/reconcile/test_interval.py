"""Arithmetic on intervals, on any interval."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from sayso.reconcile.interval import Interval, point
from tests.reconcile.strategies import intervals, numbers


@given(intervals(), intervals(), numbers)
def test_what_lies_in_a_part_lies_in_the_whole(one: Interval, other: Interval, number: Decimal) -> None:
    if other.holds(one) and one.holds(point(number)):
        assert other.holds(point(number))


@given(intervals(), intervals())
def test_two_that_hold_each_other_are_one(one: Interval, other: Interval) -> None:
    assert (one.holds(other) and other.holds(one)) == (
        one.floor == other.floor and one.ceiling == other.ceiling
    )


@given(intervals(), intervals())
def test_two_meet_or_one_lies_below_the_other(one: Interval, other: Interval) -> None:
    assert [one.meets(other), one.below(other), other.below(one)].count(True) == 1


@given(intervals(), intervals())
def test_what_holds_meets_and_meeting_has_no_gap(one: Interval, other: Interval) -> None:
    assert one.meets(other) == other.meets(one)
    assert not one.holds(other) or one.meets(other)
    assert one.gap(other) == other.gap(one)
    assert not one.meets(other) or one.gap(other) == 0


@given(intervals(), intervals(), st.data())
def test_a_sum_holds_the_sums_of_its_numbers(one: Interval, other: Interval, data: st.DataObject) -> None:
    first, second = data.draw(numbers), data.draw(numbers)
    if one.holds(point(first)) and other.holds(point(second)):
        assert one.plus(other).holds(point(first + second))


def test_decimals_are_exact() -> None:
    assert point("0.1").plus(point("0.2")) == point("0.3")


def test_intervals_are_told_in_words() -> None:
    told = [
        Interval(Decimal(10), Decimal(20)),
        Interval(None, Decimal(40), high_open=True),
        Interval(Decimal("1330"), Decimal(1400), high_open=True),
    ]
    assert [one.told() for one in told] == ["10 to 20", "less than 40", "1,330 up to under 1,400"]
