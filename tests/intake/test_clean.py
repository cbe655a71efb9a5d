from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given as each
from hypothesis import strategies as st

from sayso.intake.clean import clean

ODD = st.text(
    st.sampled_from("ab \u00a0\u00ad\u200b\ufb01\ufb03\r\n\u2028e\u0301\ufeff\u202f\u0085“"), max_size=40
)


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("more\u00a0than", "more than"),
        ("co\u00adoperate\u200b", "cooperate"),
        ("o\ufb03ce", "office"),
        ("cafe\u0301", "café"),
        ("a\r\nb\u2028c", "a\nb\nc"),
        ("“so-called” 5–6", "“so-called” 5–6"),
    ],
)
def test_readers_see_plain_characters(text: str, seen: str) -> None:
    assert clean(text).text == seen


def test_a_range_of_the_view_is_the_range_of_the_original() -> None:
    text = "the o\ufb03\u00adcers\u00a0said"
    view = clean(text)
    start = view.text.index("officers")
    assert text[slice(*view.back(start, start + 8))] == "o\ufb03\u00adcers"


def test_line_breaks_are_joined_only_where_told() -> None:
    assert clean("a\r\nb\nc", [(0, 4)]).text == "a b\nc"


@each(ODD)
def test_every_character_of_the_view_comes_from_one_place_in_order(text: str) -> None:
    view = clean(text)
    spans = [view.back(at, at + 1) for at in range(len(view.text))]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(one[0] <= two[0] and one[1] <= two[1] for one, two in pairwise(spans))
    assert all(clean(text[start:end]).text for start, end in spans)


@each(ODD)
def test_there_and_back_is_where_one_was(text: str) -> None:
    view = clean(text)
    for at in range(len(view.text)):
        start, end = view.back(at, at + 1)
        assert view.forth(start) <= at < max(view.forth(end), at + 1)


@each(st.text(st.characters(codec="ascii", min_codepoint=32, max_codepoint=126)))
def test_plain_ascii_is_its_own_view(text: str) -> None:
    view = clean(text)
    assert view.text == text
    assert all(view.back(at, at + 1) == (at, at + 1) for at in range(len(text)))
