"""Where quotations open and close."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.reading.quotes import MARKS, quotations

CASES = [
    ("“Go,” he said. “Now.”", ["“Go,”", "“Now.”"]),
    ('"Go," he said. "Now."', ['"Go,"', '"Now."']),
    ('He called it a "mistake" and left.', ['"mistake"']),
    ("no marks here", []),
    ("“First paragraph.\n“Second paragraph.”", ["“First paragraph.", "“Second paragraph.”"]),
    ('It was 6" wide and dull.', []),
    ("«Нет», сказал он.", ["«Нет»"]),
    ('"One."\n"Two', ['"One."', '"Two']),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_quotations_are_found_paragraph_by_paragraph(text: str, expected: list[str]) -> None:
    assert [text[q.start : q.end] for q in quotations(text)] == expected


def test_a_quotation_open_at_the_end_of_its_paragraph_is_not_closed() -> None:
    assert [q.closed for q in quotations("“First.\n“Second.”")] == [False, True]


@given(st.text(alphabet="ab \n.," + MARKS))
def test_quotations_are_in_order_and_start_with_a_mark(text: str) -> None:
    end = 0
    for quotation in quotations(text):
        assert end <= quotation.start < quotation.end <= len(text)
        assert text[quotation.start] in MARKS
        assert "\n" not in text[quotation.start : quotation.end]
        end = quotation.end
