"""Windows cover all pieces, fit, and part paragraphs only where they must."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from sayso.reading.pieces import Pieces
from sayso.reading.windows import windows


def made(places: list[int], quote: list[int] | None = None) -> Pieces:
    length = len(places)
    blank = np.zeros(length, dtype=np.int64)
    states = np.array(quote, dtype=np.int64) if quote else blank
    return Pieces(
        blank, np.arange(length), np.arange(length) + 1, blank, states, np.array(places, dtype=np.int64)
    )


def test_no_pieces_no_windows() -> None:
    assert windows(made([])) == []


def test_paragraphs_that_fit_share_a_window() -> None:
    assert windows(made([1, 0, 0, 1, 0, 0]), width=6) == [(0, 6)]


def test_a_paragraph_that_does_not_fit_starts_the_next_window() -> None:
    assert windows(made([1, 0, 0, 1, 0, 0]), width=5) == [(0, 3), (3, 6)]


def test_a_long_paragraph_is_cut_at_the_last_sentence_that_fits() -> None:
    assert windows(made([1, 0, 2, 0, 2, 0, 0]), width=5) == [(0, 4), (4, 7)]


def test_a_long_sentence_is_cut_where_the_window_ends() -> None:
    assert windows(made([1, 0, 0, 0, 0]), width=2) == [(0, 2), (2, 4), (4, 5)]


def test_paragraphs_of_one_quotation_stay_together() -> None:
    quote = [0, 0, 2, 4, 2, 3]
    assert windows(made([1, 0, 1, 0, 1, 0], quote), width=4) == [(0, 2), (2, 6)]
    assert windows(made([1, 0, 1, 0, 1, 0], quote), width=3) == [(0, 2), (2, 4), (4, 6)]


@given(st.lists(st.sampled_from([0, 0, 0, 0, 1, 2, 3]), max_size=80), st.integers(1, 20))
def test_windows_cover_everything_once_and_fit(places: list[int], width: int) -> None:
    found = windows(made(places), width)
    assert [at for start, end in found for at in range(start, end)] == list(range(len(places)))
    assert all(0 < end - start <= width for start, end in found)
