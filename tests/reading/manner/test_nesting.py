from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.model.claim import Claim, claim
from sayso.model.span import excerpt
from sayso.reading.manner import nest
from sayso.reading.manner.directness import directness
from sayso.testing import attributions, marked

DIRECT = """
direct: <content>"We left,"</content> she said.
direct: <content>“We left,</content> she said.
direct: <content id="1">"We left,"</content> she said. <content id="1">"It was late."</content>
indirect: She said <content>they left</content>.
indirect: "So," she said, <content>they left</content>.
mixed: She said <content>they left "in a hurry"</content>.
mixed: She said <content id="1">they left.</content> <content id="1">"It was late."</content>
"""
TEXT = "x" * 200


def made(cue: tuple[int, int] | None, content: tuple[int, int]) -> Claim:
    return claim("r", None, excerpt(TEXT, [cue]) if cue else None, excerpt(TEXT, [content]))


@pytest.mark.parametrize("case", DIRECT.strip().split("\n"))
def test_directness_is_how_much_of_the_content_is_quoted(case: str) -> None:
    wanted, told = case.split(": ", 1)
    text = marked(told)
    [one] = attributions(text)
    assert directness(one.content, text.text).value == wanted


def test_a_claim_stands_in_the_innermost_claim_around_it() -> None:
    outer, middle, inner = made((0, 4), (5, 100)), made((10, 14), (15, 90)), made((20, 24), (25, 60))
    assert nest([inner, outer, middle], {}) == {outer.id: None, middle.id: outer.id, inner.id: middle.id}


def test_a_claim_whose_cue_stands_outside_is_not_nested() -> None:
    outer, beside = made((0, 4), (5, 100)), made((110, 114), (15, 90))
    assert nest([outer, beside], {}) == {outer.id: None, beside.id: None}


def test_what_the_reader_proposed_counts_where_nothing_contains_the_claim() -> None:
    one, two = made((0, 4), (5, 20)), made((30, 34), (35, 60))
    assert nest([one, two], {two.id: one.id}) == {one.id: None, two.id: one.id}


def test_a_proposed_circle_or_stranger_is_left_out() -> None:
    one, two = made((0, 4), (5, 20)), made((30, 34), (35, 60))
    within = nest([one, two], {one.id: two.id, two.id: one.id})
    assert sorted(str(parent) for parent in within.values()) == sorted(["None", two.id])
    assert nest([one], {one.id: "stranger"}) == {one.id: None}


_PAIRS = st.lists(st.tuples(st.integers(0, 190), st.integers(1, 60), st.integers(1, 5)), max_size=12)


@given(_PAIRS)
def test_nesting_never_closes_a_circle_and_parents_hold_their_children(
    pairs: list[tuple[int, int, int]],
) -> None:
    claims = {
        one.id: one
        for start, size, cue in pairs
        for one in [made((max(start - cue, 0), max(start, 1)), (max(start, 1), min(start + size + 1, 200)))]
    }
    within = nest(list(claims.values()), {})
    for child, parent in within.items():
        if parent is not None:
            assert claims[parent].content.covers(*claims[child].content.spans[0])
            assert within[parent] != child
