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


SHARED_SUBJECTS = [
    ("The mayor closed the bridge and said it was unsafe.", "The mayor", "said", "it was unsafe"),
    ("She defended the plan, saying it had saved lives.", "She", "saying", "it had saved lives"),
    ("Officials who met him said the plan had failed.", "Officials", "said", "the plan had failed"),
    ("Ann Bell (Halden), who votes today, said she was undecided.", "Ann Bell", "said", "she was undecided"),
    ("The army in recent weeks said it was ready.", "The army", "said", "it was ready"),
    ("The mayor on Friday claimed on Telegram that it was open.", "The mayor", "claimed", "that it was open"),
    ("They also said the bridge was open.", "They", "also said", "the bridge was open"),
    ("The road was closed for days, said the mayor.", "the mayor", "said", "The road was closed for days"),
    ("“Is it open?” the mayor asked.", "the mayor", "asked", "“Is it open?”"),
    ("“We need hands,” Bell told the council.", "Bell", "told", "“We need hands,”"),
    ("ANN BELL: The bridge will open again in June.", "ANN BELL", ":", "The bridge will open again in June"),
]


@pytest.mark.parametrize(("text", "source", "cue", "content"), SHARED_SUBJECTS)
def test_a_subject_is_found_where_it_does_not_stand_beside_the_verb(
    text: str, source: str, cue: str, content: str
) -> None:
    found = [one for one in read(text) if one.cue and one.cue.text == cue]
    assert [one.content.text for one in found] == [content]
    assert found[0].source is not None
    assert found[0].source.text.startswith(source)


def test_a_sentence_behind_a_quotation_is_not_taken_for_its_speaker() -> None:
    found = read("“It fell.” The mayor said nobody was hurt.")
    assert [one.content.text for one in found] == ["nobody was hurt"]


def test_a_quotation_of_several_sentences_is_not_cut() -> None:
    (found,) = read("The mayor said: “It fell. Nobody was hurt.”")
    assert found.content.text == "“It fell. Nobody was hurt.”"


def test_what_another_verb_says_is_not_part_of_the_first_content() -> None:
    found = read("The mayor said the bridge was safe and added that it would open.")
    assert [one.content.text for one in found] == ["the bridge was safe", "that it would open"]


@pytest.mark.parametrize("text", ["Note: two of the bridges are closed.", "That means the bridge is open."])
def test_what_nobody_says_is_left_alone(text: str) -> None:
    assert read(text) == []
