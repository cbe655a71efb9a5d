"""Whose the fallen are: a side's own are never those of another."""

from __future__ import annotations

import pytest

from sayso.model.judgement import Verdict
from sayso.model.shelf import Shelf
from sayso.pipeline import read_text
from sayso.reconcile import compare_view
from sayso.reconcile.nearby import Nearby
from sayso.reconcile.own import is_own


@pytest.mark.parametrize(
    ("before", "behind", "expected"),
    [
        ("It reports ", " of its soldiers killed.", True),
        ("The ministry put its own dead at ", ".", True),
        ("An officer gave his side's losses as ", ".", True),
        ('"We have lost ', ' men," she said.', True),
        ("The army killed ", " of the rebels.", False),
        ("The army killed ", " soldiers.", False),
    ],
)
def test_words_around_a_number_tell_whose_they_are(before: str, behind: str, expected: bool) -> None:
    assert is_own(Nearby(before, behind)) is expected


def test_the_fallen_of_two_sides_contradict_none() -> None:
    text = (
        "The Norland army said on Monday that 62 of its soldiers had been killed at Tarn.\n\n"
        "The Southland army said that 118 of its soldiers had been killed at Tarn."
    )
    view = Shelf([read_text(text, published="2030-05-07", reader="rules")])
    assert Verdict.DISJOINT not in [one.verdict for one in compare_view(view)]
