"""Whatever the scores are, what is decoded from them is sound."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from hypothesis import given as each
from hypothesis import settings
from hypothesis import strategies as st

from sayso.reading.decode import Dials, Found, Range, Scores, decode

#: all alike, as a network gives them, and further apart than it ever does
SCALES = (0.0, 1e-3, 1.0, 4.0, 8.0)


@st.composite
def windows(draw: st.DrawFn) -> list[Scores]:
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    lengths = draw(st.lists(st.integers(2, 24), min_size=1, max_size=4))
    scale, transitions = draw(st.sampled_from(SCALES)), rng.normal(size=(7, 7)).astype(np.float32)

    def scores(*shape: int) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
        return (rng.normal(size=shape) * scale).astype(np.float32)

    return [Scores(scores(length, 7), scores(length, length), transitions) for length in lengths]


def dials() -> st.SearchStrategy[Dials]:
    near = st.floats(-6, 6)
    bias = st.tuples(near, near, near, near, near, near, near)
    return st.builds(Dials, bias, near, near, st.floats(0, 1))


def sound(spans: tuple[Range, ...], length: int) -> bool:
    """Within the window, not on its special tokens, in order, apart."""
    inside = all(1 <= start < end <= length - 1 for start, end in spans)
    return inside and all(one[1] <= two[0] for one, two in pairwise(spans))


def overlap(one: tuple[Range, ...], two: tuple[Range, ...]) -> bool:
    return any(a < d and c < b for a, b in one for c, d in two)


@settings(deadline=None)
@each(windows(), dials())
def test_spans_are_in_range_sorted_and_of_one_role(given: list[Scores], dial: Dials) -> None:
    for scores, found in zip(given, decode(given, dial), strict=True):
        for one in found:
            parts = (one.source, one.cue, one.content)
            assert one.content
            assert all(sound(part, len(scores.roles)) for part in parts)
            assert not any(overlap(*pair) for pair in ((parts[0], parts[1]), (parts[1], parts[2])))


@settings(deadline=None)
@each(windows(), dials())
def test_a_content_is_said_once_and_a_cue_has_one_source(given: list[Scores], dial: Dials) -> None:
    for found in decode(given, dial):
        contents = [span for one in found for span in one.content]
        assert len(contents) == len(set(contents))
        assert found == sorted(found, key=lambda one: one.content[0])
        sources: dict[tuple[Range, ...], tuple[Range, ...]] = {}
        assert all(sources.setdefault(one.cue, one.source) == one.source for one in found if one.cue)


@settings(deadline=None)
@each(windows(), dials())
def test_what_is_decoded_depends_on_its_window_alone(given: list[Scores], dial: Dials) -> None:
    together = decode(given, dial)
    assert together == decode(given, dial)
    alone = [decode([one], dial)[0] for one in given]
    assert [[_spans(one) for one in found] for found in together] == [
        [_spans(one) for one in found] for found in alone
    ]


@settings(deadline=None)
@each(windows(), dials())
def test_evidence_is_of_shares(given: list[Scores], dial: Dials) -> None:
    evidence = [value for found in decode(given, dial) for one in found for value in one.evidence]
    assert all(-1e-3 <= value <= 1 + 1e-3 for value in evidence)


def _spans(one: Found) -> tuple[tuple[Range, ...], ...]:
    return one.source, one.cue, one.content


def test_nothing_is_decoded_from_special_tokens_alone() -> None:
    roles = np.zeros((2, 7), np.float32)
    roles[:, 5] = 9
    flat = np.zeros((7, 7), np.float32)
    assert decode([Scores(roles, np.zeros((2, 2), np.float32), flat)], Dials()) == [[]]
    assert decode([], Dials()) == []
