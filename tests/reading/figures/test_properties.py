"""What holds of figures whatever the text is."""

from __future__ import annotations

from decimal import Decimal
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.model.figure import Figure
from sayso.model.timex import Timex, TimexType
from sayso.reading.figures import figures
from sayso.reading.prose import prose
from sayso.reading.tags import tag
from tests.reading.cost import cost

ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
TENS = "zero ten twenty thirty forty fifty sixty seventy eighty ninety".split()
#: pieces that numbers are told in, so that arbitrary text is not all chaff
PIECES = st.sampled_from(
    "at least|more than|12|1,730|dozens|of|the|959|men|were|killed|and|half|a|third|%|$|to|-|–|from|between|"
    "million|no one|two|one|in|five|May|2022|aged|,|(|)|.|km|hundreds|more|or|some|\n|wounded|per|day|since|"
    "°|5.2bn|T-72|half a dozen|1/2|½|several hundred|none of|up to|900-plus|the port's|"
    "number of|toll|by|fell|about a fifth|per 100,000|18- to|year-olds|held|killing|her|children under|"
    "0|1.5|,2|'|\u0663|\uff11".split("|")
)
SPACED = st.lists(PIECES, max_size=16).map(" ".join)
TEXTS = st.one_of(st.text(max_size=80), SPACED, st.lists(PIECES, max_size=9).map("".join))


def spell(number: int) -> str:
    """A number in words, as in British usage: one hundred and five."""
    if number < 20:
        return ONES[number]
    if number < 100:
        return TENS[number // 10] + (f"-{ONES[number % 10]}" if number % 10 else "")
    for size, name in ((10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if number >= size:
            rest = number % size
            link = " and " if size == 100 or (size == 1000 and rest < 100) else " "
            return f"{spell(number // size)} {name}" + (link + spell(rest) if rest else "")
    raise AssertionError(number)


def read(text: str) -> list[Figure]:
    return figures(prose(text, tag))


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_the_words_stand_where_the_spans_say(text: str) -> None:
    for figure in read(text):
        assert figure.exact == tuple(text[start:end] for start, end in figure.spans)
        for part in (figure.counted, figure.status, figure.base):
            assert part is None or part.span is None or text[part.span[0] : part.span[1]] == part.exact


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_an_interval_is_never_upside_down_and_figures_are_in_order(text: str) -> None:
    found = read(text)
    for figure in found:
        assert figure.low is None or figure.high is None or figure.low <= figure.high
        assert figure.low is not None or figure.high is not None
    assert [figure.spans for figure in found] == sorted(figure.spans for figure in found)


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_reading_twice_gives_the_same(text: str) -> None:
    assert read(text) == read(text)


@given(st.integers(min_value=2, max_value=10**12 - 1))
@settings(max_examples=300, deadline=None)
def test_a_number_spelled_out_is_read_back(number: int) -> None:
    (figure,) = read(f"Police counted {spell(number)} shells.")
    assert (figure.said, figure.bound) == (Decimal(number), "exact")


@given(st.integers(min_value=2200, max_value=10**12))
@settings(max_examples=100, deadline=None)
def test_a_number_with_group_marks_is_read_back(number: int) -> None:
    for mark in (",", "\u00a0", "\u202f"):
        (figure,) = read(f"Police counted {number:,} shells.".replace(",", mark))
        assert figure.said == number


def test_a_number_within_a_time_expression_is_no_count() -> None:
    text = "They left on the 12th day of 30 men."
    taken = Timex(spans=((29, 31),), exact=("30",), type=TimexType.DATE)
    assert not figures(prose(text, tag), None, [taken])


def test_since_and_as_of_are_taken_from_the_times_that_were_read() -> None:
    text = "Since Monday 40 men have been freed, as of Friday."
    monday = Timex(spans=((6, 12),), exact=("Monday",), type=TimexType.DATE, value="2022-05-16")
    friday = Timex(spans=((43, 49),), exact=("Friday",), type=TimexType.DATE, value="2022-05-20")
    (figure,) = figures(prose(text, tag), None, [monday, friday])
    assert (figure.since, figure.as_of, figure.basis) == ("2022-05-16", "2022-05-20", "total")


def test_a_relative_day_without_a_value_is_not_guessed() -> None:
    text = "Since Monday 40 men have been freed."
    monday = Timex(spans=((6, 12),), exact=("Monday",), type=TimexType.DATE)
    assert figures(prose(text, tag), None, [monday])[0].since is None


def test_units_are_kept_as_said_beside_the_normalised_ones() -> None:
    (figure,) = read("The fire burned about 12 km of pipeline.")
    assert (figure.unit, figure.unit_si, figure.low) == ("kilometre", "m", Decimal("11.4"))
    assert (figure.low_si, figure.high_si) == (Decimal(11400), Decimal(12600))


def test_percent_and_half_meet_in_the_normalised_ends() -> None:
    (percent,), (half,) = read("The quake hit 50% of homes."), read("The quake hit half of the homes.")
    assert (percent.low, half.low) == (Decimal(50), Decimal("0.5"))
    assert percent.low_si == half.low_si == Decimal("0.5")


def test_a_currency_that_no_country_is_named_for_stays_without_a_normal_one() -> None:
    (figure,) = read("The family got 300 pesos.")
    assert (figure.unit, figure.unit_si, figure.low_si) == ("pesos", None, None)


@pytest.mark.parametrize(
    "line",
    [
        "At least 51 of the 959 men were killed on 12 May 2022, and dozens fled to two towns. ",
        "3 of the port's 5 ",  # one sentence without an end, each piece of which leans on the next
        "from 10 to 20 or 30 ",
        "killed a man and her 2 men, ",
        "the number of men still held and of the 7 ",
        "one hundred and five thousand ",
        "1,2,",
        "more than about up to 9 ",
        "12-",
    ],
)
def test_reading_grows_with_the_length_of_the_text_and_not_with_its_square(line: str) -> None:
    texts = [prose(line * times, tag) for times in (100, 1000)]
    costs = [cost(partial(figures, text)) for text in texts]
    assert costs[1] < 25 * max(costs[0], 0.01)
