"""Marked text parts into words and marks, and is written again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.testing import Mark, attributions, marked, markup
from sayso.testing.strategies import marks, sentences

CASES = [
    ("no marks at all", "no marks at all", []),
    ("<cue>said</cue>", "said", [("cue", ((0, 4),), {})]),
    ("a <b>c <d>e</d></b> f", "a c e f", [("b", ((2, 5),), {}), ("d", ((4, 5),), {})]),
    ("<b>c</b> <b>d</b>", "c d", [("b", ((0, 1),), {}), ("b", ((2, 3),), {})]),
    ('<b id="1">c</b> x <b id="1">d</b>', "c x d", [("b", ((0, 1), (4, 5)), {})]),
    ('<b id="1">c</b> <d id="1">e</d>', "c e", [("b", ((0, 1),), {}), ("d", ((2, 3),), {})]),
    ("<b>one <c>two</b> three</c>", "one two three", [("b", ((0, 7),), {}), ("c", ((4, 13),), {})]),
    ('<f low="51" bound="at least">51</f>', "51", [("f", ((0, 2),), {"low": "51", "bound": "at least"})]),
    ("5 < 6 and <B> and a<b", "5 < 6 and <B> and a<b", []),
    ("<a>“no”\u00a0\n</a>", "“no”\u00a0\n", [("a", ((0, 6),), {})]),
]


@pytest.mark.parametrize(("source", "text", "expected"), CASES)
def test_a_marked_text_parts_into_its_words_and_its_marks(
    source: str, text: str, expected: list[tuple[str, tuple[tuple[int, int], ...], dict[str, str]]]
) -> None:
    told = marked(source)
    assert told.text == text
    assert [(mark.tag, mark.spans, mark.attributes) for mark in told.marks] == expected


BROKEN = [
    ("<cue>said", "<cue> is not closed"),
    ("said</cue>", "</cue> closes nothing"),
    ("<cue></cue>", "<cue> holds no words"),
]


@pytest.mark.parametrize(("source", "message"), BROKEN)
def test_a_broken_marked_text_is_refused_with_the_tag(source: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        marked(source)


@given(st.data())
def test_what_is_marked_up_parts_into_the_same_marks(data: st.DataObject) -> None:
    text = data.draw(sentences())
    found = data.draw(marks(text))
    told = marked(markup(text, found))
    assert told.text == text
    assert {(mark.tag, mark.id, mark.spans) for mark in told.marks} == {
        (mark.tag, mark.id, mark.spans) for mark in found
    }


def test_crossing_marks_and_attributes_are_written_as_they_were() -> None:
    source = '<a low="1">one <b id="x">two</a> three</b>'
    told = marked(source)
    assert markup(told.text, told.marks) == source


def test_a_mark_gives_its_words() -> None:
    told = marked('<content id="1">It is</content>, she said, <content id="1">over</content>.')
    assert told.excerpts("content")[0].exact == ("It is", "over")
    assert told.spans("content") == [(0, 5), (17, 21)]


def test_marks_without_ids_are_one_attribution() -> None:
    [found] = attributions(marked("<content>It rained</content>, <cue>said</cue> <source>she</source>."))
    assert found.content.text == "It rained"
    assert found.source is not None
    assert found.source.text == "she"


def test_a_source_can_be_shared_and_a_content_can_stand_in_another() -> None:
    told = marked(
        '<source id="1 2">He</source> <cue id="1">said</cue> <content id="1">it and '
        '<cue id="2">denied</cue> <content id="2" within="1">that</content></content>.'
    )
    outer, inner = attributions(told)
    assert outer.source == inner.source
    assert (outer.within, inner.within) == (None, 0)


def test_an_attribution_may_have_no_source_and_no_cue() -> None:
    [found] = attributions(marked("“<content>Go</content>.”"))
    assert (found.source, found.cue) == (None, None)


def test_a_mark_that_stands_alone_has_the_empty_id() -> None:
    assert Mark("cue", ((0, 1),)).ids == ("",)
    assert Mark("cue", ((0, 1),), "1 2").ids == ("1", "2")
