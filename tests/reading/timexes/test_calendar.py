from __future__ import annotations

from datetime import date

import pytest

from sayso.reading.timexes.calendar import easter, last_weekday, next_weekday, opening, part, shift


@pytest.mark.parametrize(
    ("start", "count", "unit", "end"),
    [
        (date(2022, 1, 31), 1, "MO", date(2022, 2, 28)),
        (date(2024, 2, 29), -1, "Y", date(2023, 2, 28)),
        (date(2022, 1, 1), -1, "D", date(2021, 12, 31)),
        (date(2022, 5, 20), 2, "W", date(2022, 6, 3)),
        (date(2022, 5, 20), -1, "Q", date(2022, 2, 20)),
        (date(2022, 5, 20), -3, "C", date(1722, 5, 20)),
        (date(2022, 5, 20), 9000, "Y", None),
        (date(2022, 5, 20), -(10**9), "D", None),
    ],
)
def test_steps_keep_to_the_calendar(start: date, count: float, unit: str, end: date | None) -> None:
    assert shift(start, count, unit) == end


@pytest.mark.parametrize("value", ["2022", "2022-05", "2022-05-19", "2022-W20", "2022-Q2", "2022-W20-WE"])
def test_a_prefix_opens_with_a_day_that_it_holds(value: str) -> None:
    found = opening(value)
    assert found is not None
    assert part(*found) == value


@pytest.mark.parametrize(
    "value", ["", "PAST_REF", "P2D", "XXXX-05-19", "2022-13", "2022-02-30", "199", "2022-W60"]
)
def test_what_is_no_date_opens_nothing(value: str) -> None:
    assert opening(value) is None


def test_iso_weeks_at_the_turn_of_the_year_keep_their_own_year() -> None:
    assert part(date(2021, 1, 1), "W") == "2020-W53"


def test_the_day_itself_counts_as_its_last_and_next_weekday() -> None:
    friday = date(2022, 5, 20)
    assert last_weekday(4, friday) == next_weekday(4, friday) == friday


@pytest.mark.parametrize("day", [date(2000, 4, 23), date(2019, 4, 21), date(2024, 3, 31), date(2038, 4, 25)])
def test_easter_falls_on_its_known_days(day: date) -> None:
    assert easter(day.year) == day
