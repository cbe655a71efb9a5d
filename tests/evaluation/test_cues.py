"""Kinds of cue."""

from __future__ import annotations

import pytest

from sayso.evaluation.cues import CUE_KINDS, cue_kind


@pytest.mark.parametrize(
    ("cue", "kind"),
    [
        ("said", "say, tell"),
        ("has been telling", "say, tell"),
        ("according\nto", "according to"),
        ("Announced", "common reporting verb"),
        ("sayings of", "other"),
        ("fears", "other"),
        ("", "no cue"),
    ],
)
def test_a_cue_is_of_the_first_kind_that_it_has_a_word_of(cue: str, kind: str) -> None:
    assert cue_kind(cue) == kind
    assert kind in CUE_KINDS
