"""Pieces carry what an uncased model does not see."""

from __future__ import annotations

import pytest

from sayso.reading.pieces import Ints, Pieces, load_tokenizer, to_pieces
from sayso.reading.tagger import WEIGHTS

TOKENIZER = load_tokenizer(WEIGHTS / "tokenizer.json")


def pieces(text: str) -> Pieces:
    return to_pieces(text, TOKENIZER)


def words(text: str, values: Ints, wanted: int) -> list[str]:
    found = pieces(text)
    return [text[s:e] for s, e, v in zip(found.starts, found.ends, values, strict=True) if v == wanted]


def test_pieces_stand_where_their_words_stand() -> None:
    text = "The\u00a0ICRC said\r\nso."
    found = pieces(text)
    assert [text[s:e].lower() for s, e in zip(found.starts, found.ends, strict=True)][:2] == ["the", "ic"]


@pytest.mark.parametrize(
    ("state", "expected"), [(2, ["“"]), (3, ["”"]), (1, ["no", "."]), (0, ["he", "said", "and", "left", "."])]
)
def test_quotation_states(state: int, expected: list[str]) -> None:
    text = "he said “no.” and left."
    assert words(text, pieces(text).quote, state) == expected


def test_starts_of_paragraphs_and_sentences() -> None:
    text = "One. Two said it.\n\nThree."
    assert words(text, pieces(text).place, 1) == ["One", "Three"]
    assert words(text, pieces(text).place, 2) == ["Two"]


def test_capitals_are_told_apart() -> None:
    text = "NATO Secretary said 12"
    found = pieces(text)
    assert [int(found.case[i]) for i in (0, -3, -2, -1)] == [2, 1, 0, 4]


def test_an_empty_text_has_no_pieces() -> None:
    assert len(pieces("")) == 0
