"""Forms of output: what stands alone, what is an array, what is a line."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest

from sayso.cli.formats import FORMS, Paper
from sayso.testing import made_reading


def written(form: str, count: int, *, alone: bool) -> str:
    """What a form writes of so many readings."""
    page = io.BytesIO()
    out = FORMS[form](Paper(page, alone))
    for number in range(count):
        out.add(made_reading(f"Report {number}."), f"{number}.txt")
    out.end()
    return page.getvalue().decode()


def texts(told: Any) -> list[str]:
    """The texts of a document or of an array of documents."""
    documents = told if isinstance(told, list) else [told]
    return [document["report"]["text"] for document in documents]


@pytest.mark.parametrize(
    ("count", "alone", "kind"),
    [(1, True, dict), (1, False, list), (2, True, list), (3, False, list), (0, False, list)],
)
def test_json_is_one_document_or_an_array(count: int, alone: bool, kind: type) -> None:
    told = json.loads(written("json", count, alone=alone))
    assert isinstance(told, kind)
    assert texts(told) == [f"Report {number}." for number in range(count)]


def test_json_of_one_input_that_failed_is_nothing() -> None:
    assert written("json", 0, alone=True) == ""


def test_jsonl_is_a_document_a_line() -> None:
    lines = written("jsonl", 2, alone=False).splitlines()
    assert [texts(json.loads(line)) for line in lines] == [["Report 0."], ["Report 1."]]


def test_html_is_one_page_with_an_index() -> None:
    page = written("html", 2, alone=False)
    assert page.count("<!doctype html>") == 1
    assert 'href="#r2-report"' in page


def test_text_names_each_input_where_there_are_many() -> None:
    lines = written("text", 2, alone=False).splitlines()
    assert [line.strip("─ ") for line in lines if ".txt" in line] == ["0.txt", "1.txt"]
    assert not [line for line in lines if line != line.rstrip()]
