from __future__ import annotations

import pytest

from sayso.model.timex import Timex
from sayso.reading.prose import prose
from sayso.reading.timexes import timexes


def read(text: str, published: str | None = None) -> dict[str, Timex]:
    return {timex.exact[0]: timex for timex in timexes(prose(text, list), published)}


@pytest.mark.parametrize(
    ("text", "words", "anchor"),
    [
        ("It fell on Monday.", "Monday", "published"),
        ("It fell on 3 May 2022.", "3 May 2022", None),
        ("It fell on 3 May. Two days later it rose.", "Two days later", "3 May"),
        ("It fell two days after the 3 May strike.", "two days after", "the 3 May"),
        ("It fell two days ago.", "two days ago", "published"),
        ("It stood for two days.", "two days", None),
        ("It stood for the past two days.", "the past two days", "published"),
    ],
)
def test_an_anchor_names_what_was_counted_from(text: str, words: str, anchor: str | None) -> None:
    assert read(text, "2022-05-20")[words].anchor == anchor


@pytest.mark.parametrize(
    ("words", "modifier"),
    [
        ("mid-May", "MID"),
        ("early May", "START"),
        ("late 2014", "END"),
        ("the end of April", "END"),
        ("at least two weeks", "EQUAL_OR_MORE"),
        ("more than a year", "MORE_THAN"),
        ("about two years", "APPROX"),
        ("nearly two months", "LESS_THAN"),
        ("two years or so", "APPROX"),
        ("19 May", None),
    ],
)
def test_words_of_edge_and_bound_set_the_modifier(words: str, modifier: str | None) -> None:
    assert read(f"It stood still in {words}.", "2022-05-20")[words].modifier == modifier


def test_an_anchor_in_the_text_serves_where_no_date_of_publication_is_known() -> None:
    found = read("It fell on 3 May 2022. A week later, on Monday, it rose.")
    assert found["A week later"].value == "2022-W19"
    assert found["Monday"].value is None
