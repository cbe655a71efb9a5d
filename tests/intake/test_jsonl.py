from __future__ import annotations

import json
from pathlib import Path

import pytest

from sayso.errors import BadLine
from sayso.intake import Given, Taken, intake
from sayso.model.report import PassageKind


def lines(*rows: object) -> bytes:
    return "\n".join(row if isinstance(row, str) else json.dumps(row) for row in rows).encode()


def read(data: bytes, given: Given | None = None) -> list[Taken | Exception]:
    return list(intake(data, given or Given(source="in.jsonl"), kind="application/jsonl"))


def test_the_example_gives_two_reports(root: Path) -> None:
    one, two = read((root / "examples/reports/river.jsonl").read_bytes())
    assert isinstance(one, Taken)
    assert isinstance(two, Taken)
    assert (one.report.publisher, one.report.published) == ("The Lersk Courier", "2022-05-19")
    assert two.report.published == "2022-05-20"
    assert "Fourteen people" in two.report.text


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("{", "not a report in JSON"),
        ("[1]", "not a report in JSON"),
        ({"text": 5}, "not a report in JSON"),
        ({"url": "https://example.org"}, "needs text, html or a headline"),
        ({"text": "a", "html": "<p>a"}, "needs text, html or a headline"),
        ({"text": "  "}, "no text in it"),
        ({"html": "<p></p>"}, "no text in the page"),
        ({"text": "It fell.", "published": "soon"}, "not a date"),
        ('{"text": ' + "[" * 100_000, "JSON"),
    ],
)
def test_a_bad_line_is_told_by_its_number_and_loses_no_other(row: object, reason: str) -> None:
    first, bad, last = read(lines({"text": "One fell."}, "", row, {"text": "Two fell."}))
    assert isinstance(bad, BadLine)
    assert bad.line == 3
    assert str(bad).startswith("in.jsonl:3: ")
    assert reason in str(bad)
    assert "\n" not in str(bad)
    assert isinstance(first, Taken)
    assert isinstance(last, Taken)


@pytest.mark.parametrize("row", [{}, {"text": ""}, {"text": " \n"}])
def test_a_headline_without_words_beside_it_is_a_report_of_that_headline(row: dict[str, str]) -> None:
    (taken,) = read(lines({"headline": "Army says 40 fell"} | row))
    assert isinstance(taken, Taken)
    assert taken.report.text == taken.report.headline == "Army says 40 fell"
    assert [one.kind for one in taken.report.passages] == [PassageKind.HEADLINE]


def test_fields_that_are_not_known_are_passed_over() -> None:
    (taken,) = read(lines({"text": "It fell.", "score": 5}))
    assert isinstance(taken, Taken)


def test_a_line_break_inside_the_words_is_kept() -> None:
    (taken,) = read(lines({"text": "It\u2028fell.\u0085 So\r\nwhat?"}))
    assert isinstance(taken, Taken)
    assert taken.report.text == "It\u2028fell.\u0085 So\r\nwhat?"


def test_what_is_given_wins_over_the_line() -> None:
    given = Given(source="in", publisher="Us")
    (taken,) = read(lines({"text": "It fell.", "publisher": "Them", "headline": "Fall"}), given)
    assert isinstance(taken, Taken)
    assert (taken.report.publisher, taken.report.headline) == ("Us", "Fall")


def test_the_identity_is_of_publisher_address_headline_and_text() -> None:
    same = {"text": "It fell.", "publisher": "Us"}
    found = read(lines(same, same, {**same, "publisher": "Them"}, {**same, "published": "2022"}))
    ids = [taken.report.id for taken in found if isinstance(taken, Taken)]
    assert ids[0] == ids[1] == ids[3] != ids[2]
