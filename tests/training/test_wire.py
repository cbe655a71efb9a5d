from __future__ import annotations

from pathlib import Path

import pytest

from sayso.training.corpora import Article, Spans
from sayso.training.wire import read_wire

REPORT = """<source id="1">Army</source> <cue id="1">says</cue> <content id="1">40 fell</content>

TARN, May 3 — <content id="2">“It is over,</content>” <source id="2">a major</source> <cue id="2">said</cue>.
A gate. Jane Doe/AP

<content id="2">“Go home.</content>”
"""


def words(article: Article, spans: Spans) -> list[str]:
    return [article.text[start:end] for start, end in spans]


@pytest.fixture
def articles(tmp_path: Path) -> list[Article]:
    (tmp_path / "one.txt").write_text(f"{REPORT}\n===\n{REPORT}", encoding="utf-8")
    return read_wire(tmp_path) + read_wire(tmp_path, held=True)


def test_headline_and_text_are_two_examples(articles: list[Article]) -> None:
    assert sorted(one.stem for one in articles) == ["one-1-0", "one-1-1", "one-2-0", "one-2-1"]


def test_marks_are_moved_to_what_the_reader_is_shown(articles: list[Article]) -> None:
    head, body = sorted(articles, key=lambda one: one.stem)[:2]
    (first,), (second,) = head.annotations["sayso"], body.annotations["sayso"]
    assert (words(head, first.source), words(head, first.content)) == (["Army"], ["40 fell"])
    assert (words(body, second.cue), words(body, second.content)) == (["said"], ["“It is over,", "“Go home."])
    assert "Jane Doe" not in body.text


def test_a_mark_that_is_not_closed_is_told_with_file_and_report(tmp_path: Path) -> None:
    (tmp_path / "two.txt").write_text('Fine.\n===\n<cue id="1">said', encoding="utf-8")
    with pytest.raises(ValueError, match=r"two\.txt, report 2: <cue> is not closed"):
        read_wire(tmp_path)


def test_our_own_copy_can_be_read(root: Path) -> None:
    found = [*read_wire(root / "corpora" / "wire"), *read_wire(root / "corpora" / "wire", held=True)]
    marked = [one for article in found for one in article.annotations["sayso"]]
    assert len(marked) > 1000
    assert all(one.content and (one.cue or one.source) for one in marked)
