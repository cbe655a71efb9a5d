"""Two speakers side by side, the second set against the first, answer one question."""

from __future__ import annotations

import pytest

from sayso.model.judgement import Verdict
from sayso.model.shelf import Shelf
from sayso.pipeline import read_text
from sayso.reconcile import compare_view


def verdicts(text: str) -> list[Verdict]:
    return [
        one.verdict for one in compare_view(Shelf([read_text(text, published="2030-05-07", reader="rules")]))
    ]


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        ("The Southland army admits to having lost nine.", True),
        ("The Southland army sent nine engineers to Harn.", False),
    ],
)
def test_a_number_that_is_set_against_another_needs_no_noun(second: str, expected: bool) -> None:
    told = verdicts(f"The Norland army claims 58 Southland tanks. {second}")
    assert (Verdict.DISJOINT in told) is expected


def test_what_is_done_is_stated_though_it_is_insisted_on() -> None:
    told = verdicts(
        "The Norland army insisted that nobody had died in Tarn. "
        "The Relief Committee said 71 people had died in Tarn."
    )
    assert Verdict.DISJOINT in told
