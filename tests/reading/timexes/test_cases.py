from __future__ import annotations

from pathlib import Path

import pytest

from sayso.model.timex import Timex
from sayso.reading.prose import prose
from sayso.reading.tags import tag
from sayso.reading.timexes import timexes

TABLE = Path(__file__).parents[2] / "cases" / "times.txt"
CASES = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]


def read(text: str, published: str | None) -> list[Timex]:
    return timexes(prose(text, tag), published)


@pytest.mark.parametrize("case", CASES)
def test_a_marked_expression_is_found_with_its_type_and_value(case: str) -> None:
    marked, published, meaning = (cell.strip() for cell in case.split("|"))
    start, end = marked.find("["), marked.find("]") - 1
    text = marked.replace("[", "", 1).replace("]", "", 1)
    found = {
        t.spans[0]: f"{t.type} {t.value or 'null'}"
        for t in read(text, None if published == "-" else published)
    }
    if meaning == "none":
        assert found == {}
    else:
        assert found.get((start, end)) == meaning, found


def test_the_table_has_more_than_two_hundred_cases() -> None:
    assert len(CASES) > 200
