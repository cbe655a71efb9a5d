"""Sentences and headlines of our own tell who says a figure and of what; half of them is held back."""

from __future__ import annotations

import pytest
from attributed import Marked, Seen, cases, measure, right

#: least shares with the reader by rules; they are raised when reading gets better, never lowered
FLOORS = {"open": {"read": 1.0, "speaker": 0.96, "status": 0.97, "both": 0.93}}


def test_no_text_stands_in_both_halves() -> None:
    texts = [{one.text for one in cases(part)} for part in ("open", "held")]
    assert not texts[0] & texts[1]
    assert min(map(len, texts)) > 60


def test_a_figure_not_read_has_neither_speaker_nor_status() -> None:
    marked = Marked(0, 2, "army", "killed")
    assert right(marked, None) == (False, False, False)
    assert right(marked, Seen("Brask's army", "killed")) == (True, True, True)


@pytest.mark.parametrize("part", FLOORS)
def test_figures_have_their_speaker_and_status(part: str) -> None:
    found = measure(part, "rules")
    assert {name: found[name] for name, least in FLOORS[part].items() if found[name] < least} == {}
