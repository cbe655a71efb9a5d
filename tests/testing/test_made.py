"""Made reports hold together, and the strategies make what they promise."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.model.report import PassageKind, Report
from sayso.testing import made_report, plain_report
from sayso.testing.strategies import excerpts, reports, spans, texts


def test_passages_of_a_made_report_hold_the_words_handed_in() -> None:
    made = made_report((PassageKind.DATELINE, "KYIV"), "He left.", "She stayed.", publisher="Post")
    assert [made.text[p.start : p.end] for p in made.passages] == ["KYIV", "He left.", "She stayed."]
    assert (made.publisher, made.headline) == ("Post", None)


def test_a_passage_without_words_is_refused() -> None:
    with pytest.raises(ValueError, match="out of place"):
        made_report("One.", "")


def test_the_id_of_a_made_report_is_its_content() -> None:
    assert made_report("One.").id == made_report("One.").id
    assert made_report("One.").id != made_report("One.", publisher="Post").id


def test_a_plain_report_keeps_the_offsets_of_its_text() -> None:
    made = plain_report("One.\n \n\nTwo.\n", published="2022-05-19")
    assert [(p.start, p.end) for p in made.passages] == [(0, 4), (8, 12)]
    assert made.published == "2022-05-19"


@given(reports())
def test_passages_of_drawn_reports_are_in_order_and_in_the_text(report: Report) -> None:
    assert report.passages
    assert all(report.text[p.start : p.end] for p in report.passages)


@given(st.data())
def test_drawn_excerpts_stand_in_their_text(data: st.DataObject) -> None:
    text = data.draw(texts().filter(lambda text: len(text) > 1))
    start, end = data.draw(spans(text))
    assert 0 <= start < end <= len(text)
    assert data.draw(excerpts(text)).stands_in(text)
