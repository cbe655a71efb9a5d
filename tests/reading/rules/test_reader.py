"""The rule-based reader on marked sentences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.model.attribution import Attribution
from sayso.model.report import Passage, PassageKind, Report
from sayso.reading.rules import RulesReader


def read(text: str) -> list[Attribution]:
    return RulesReader().attributions(Report(id="r", text=text))


CASES = [
    ("The mayor said the bridge was open.", "The mayor", "said", "the bridge was open"),
    ("The mayor said that the bridge was open.", "The mayor", "said", "that the bridge was open"),
    ("“The bridge is open,” the mayor said.", "the mayor", "said", "“The bridge is open,”"),
    ("“The bridge is open,” said Ann Bell.", "Ann Bell", "said", "“The bridge is open,”"),
    ("She told reporters that nobody was hurt.", "She", "told", "that nobody was hurt"),
    ("According to the ministry, two people died.", "the ministry", "According to", "two people died"),
    ("Two people died, according to the ministry.", "the ministry", "according to", "Two people died"),
    ("The army claimed it had taken the town.", "The army", "claimed", "it had taken the town"),
    ("The road was closed for days, officials said.", "officials", "said", "The road was closed for days"),
    ("The army denied the report.", "The army", "denied", "the report"),
]


@pytest.mark.parametrize(("text", "source", "cue", "content"), CASES)
def test_plain_patterns(text: str, source: str, cue: str, content: str) -> None:
    (found,) = read(text)
    assert found.source is not None
    assert found.cue is not None
    assert (found.source.text, found.cue.text, found.content.text) == (source, cue, content)


def test_a_quotation_around_its_speaker_is_one_content_of_two_parts() -> None:
    (found,) = read("“We stay,” the governor said. “We have food.”")
    assert found.content.exact == ("“We stay,”", "“We have food.”")


def test_an_apposition_belongs_to_the_source() -> None:
    (found,) = read("Ann Bell, the mayor of Halden, said the bridge was open.")
    assert found.source is not None
    assert found.source.text == "Ann Bell, the mayor of Halden"


def test_a_quotation_of_two_paragraphs_stays_with_its_speaker() -> None:
    (found,) = read("The governor said: “We stay.\n“We have food.”")
    assert found.content.exact[-1] == "“We have food.”"


def test_captions_are_not_read() -> None:
    text = "The mayor said so on Monday."
    passages = (Passage(kind=PassageKind.CAPTION, start=0, end=len(text)),)
    assert RulesReader().attributions(Report(id="r", text=text, passages=passages)) == []


def test_where_nobody_speaks_nothing_is_found() -> None:
    assert read("The bridge is open. It rained for two days.") == []


def test_it_has_no_weights() -> None:
    assert RulesReader().digest is None


@given(
    st.lists(
        st.sampled_from(
            ["“", "”", '"', "said", "He", "the army", ",", ".", "\n", "according to", "told us", "that"]
        )
    )
)
def test_any_text_is_read_and_every_excerpt_stands_in_it(parts: list[str]) -> None:
    text = " ".join(parts)
    for one in read(text):
        assert one.content.stands_in(text)
        assert all(part is None or part.stands_in(text) for part in (one.source, one.cue))
