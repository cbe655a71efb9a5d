from __future__ import annotations

import re
from datetime import date, timedelta
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.model.timex import Timex
from sayso.reading.prose import prose
from sayso.reading.timexes import timexes
from sayso.reading.timexes.lexicon import lexicon
from tests.reading.cost import cost

DAY = r"\d{4}-\d\d-\d\d"
VALUE = re.compile(
    rf"(?:PAST|PRESENT|FUTURE)_REF|P(?:(?:\d+|X)(?:\.\d+)?[YMWDQEC]){{1,3}}(?:T\d+[HMS])?|PT(?:(?:\d+|X)(?:\.\d+)?[HMS]){{1,2}}"
    rf"|\d{{2,4}}|\d{{4}}-(?:\d\d|Q[1-4]|H[12]|SP|SU|FA|WI|W\d\d(?:-WE)?)|{DAY}(?:T.*)?"
    r"|XXXX-(?:\d\d|\d\d-\d\d|Q[1-4]|H[12])|XXXX-XX-XXT.*|XXXX-(?:SP|SU|FA|WI)|XXXX-WXX-(?:[1-7]|WE|WD)(?:T(?:MO|AF|EV|NI))?"
)
WORDS = [*sorted(lexicon().classes), *"Monday May 12 1989 2022 3rd . , - fell will and".split()]
SOUP = st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join)
DAYS = st.dates(date(1950, 1, 1), date(2090, 12, 31))
NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def read(text: str, published: str | None = None) -> list[Timex]:
    return timexes(prose(text, list), published)


@given(st.text(max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    for timex in read(text, "2022-05-20"):
        (start, end), (words,) = timex.spans[0], timex.exact
        assert text[start:end] == words


@given(SOUP, st.one_of(st.none(), DAYS.map(str)))
@settings(max_examples=300)
def test_values_have_the_form_of_timex3(text: str, published: str | None) -> None:
    for timex in read(text, published):
        assert timex.value is None or VALUE.fullmatch(timex.value), (text, timex)


@given(SOUP)
@settings(max_examples=300)
def test_expressions_are_sorted_and_apart(text: str) -> None:
    ends = [edge for timex in read(text, "2022-05-20") for edge in timex.spans[0]]
    assert ends == sorted(ends)


@given(DAYS, st.sampled_from(NAMES))
def test_a_past_weekday_lies_at_most_six_days_back(published: date, name: str) -> None:
    (timex,) = read(f"The port was hit on {name}.", str(published))
    assert timex.value is not None
    day = date.fromisoformat(timex.value)
    assert timedelta(0) <= published - day <= timedelta(days=6)
    assert NAMES[day.weekday()] == name


@given(DAYS, st.sampled_from(NAMES))
def test_a_weekday_to_come_lies_at_most_six_days_ahead(published: date, name: str) -> None:
    (timex,) = read(f"The port will be opened on {name}.", str(published))
    assert timex.value is not None
    assert timedelta(0) <= date.fromisoformat(timex.value) - published <= timedelta(days=6)


RELATIVE = (
    "Monday",
    "last week",
    "yesterday",
    "two days ago",
    "next month",
    "this year",
    "last night",
    "tonight",
)


@given(st.lists(st.sampled_from(RELATIVE), min_size=1, max_size=5))
def test_without_a_date_of_publication_nothing_relative_has_a_value(chosen: list[str]) -> None:
    found = read(". ".join(f"It burned {words}" for words in chosen) + ".")
    assert found
    assert all(timex.value is None and timex.anchor is None for timex in found)


@given(SOUP)
def test_a_coarse_date_of_publication_never_gives_a_finer_value(text: str) -> None:
    for timex in read(text, "2022"):
        assert (
            timex.anchor != "published"
            or timex.value is None
            or not re.match(r"\d{4}-\d\d-\d\d", timex.value)
        )


def test_reading_is_the_same_each_time() -> None:
    text = "On 3 May it fell. Two days later, on Thursday, it was retaken after three weeks."
    assert read(text, "2022-05-20") == read(text, "2022-05-20")


def test_time_grows_with_the_length_of_the_text_and_no_faster() -> None:
    line = (
        "On Monday 40 shells fell within two hours, three days after 3 May 2022, officials said last week. "
    )
    made = [prose(line * count, list) for count in (40, 400)]
    spent = [cost(partial(timexes, one, "2022-05-20")) for one in made]
    assert spent[1] < 40 * max(spent[0], 0.002)


def test_a_month_of_twos_and_hyphens_is_not_slow() -> None:
    made = prose("two-" * 5000 + " days", list)
    assert cost(partial(timexes, made)) < 5


HOSTILE = (
    "1" * 200_000,
    "1 " * 60_000,
    "1/1/" * 30_000,
    "10:10:" * 30_000,
    "the of in " * 30_000,
    "May " * 40_000,
    "two days after the " * 12_000,
    "first and second and " * 15_000,
    "a year and " * 30_000,
    "last next this " * 20_000,
    "1990-" * 30_000,
    "the day before " * 20_000,
)


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:12])
def test_hostile_lines_are_read_in_time_that_grows_with_their_length(text: str) -> None:
    made = [prose(part, list) for part in (text[: len(text) // 8], text)]
    spent = [cost(partial(timexes, one, "2022-05-20")) for one in made]
    assert spent[1] < 24 * max(spent[0], 0.02)
