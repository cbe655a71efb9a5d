"""Scores of pieces become attributions."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pytest

from sayso.reading.decode import Dials, Found, Scores, decode
from sayso.reading.viterbi import CONTENT, CUE, SOURCE

ROLE = {"s": SOURCE, "q": CUE, "c": CONTENT}
FLAT = np.zeros((7, 7), dtype=np.float32)
PLAIN = Dials()


def scores(roles: str, points: Mapping[int, int | tuple[int, ...]]) -> Scores:
    """One letter a piece: s, q, c begin a source, cue, content; capitals go on; dot is outside.

    ``points`` maps a piece to what it points to; 0 is the root. Piece 1 is the first letter.
    """
    emissions = np.full((len(roles) + 2, 7), -8, dtype=np.float32)
    emissions[[0, -1], 0] = 8
    for at, letter in enumerate(roles, 1):
        emissions[at, 0 if letter == "." else ROLE[letter.lower()] + letter.isupper()] = 8
    pointers = np.zeros((len(roles) + 2,) * 2, dtype=np.float32)
    for piece, targets in points.items():
        for target in targets if isinstance(targets, tuple) else (targets,):
            pointers[piece, target] = 12
    return Scores(emissions, pointers, FLAT)


def one(given: Scores, dials: Dials = PLAIN) -> list[Found]:
    (found,) = decode([given], dials)
    return found


def ranges(found: list[Found]) -> list[tuple[object, ...]]:
    return [(each.source, each.cue, each.content) for each in found]


CASES = [
    pytest.param("sqcC", {2: 1, 3: 2, 4: 2}, [(((1, 2),), ((2, 3),), ((3, 5),))], id="plain"),
    pytest.param("csqc", {1: 3, 3: 2, 4: 3}, [(((2, 3),), ((3, 4),), ((1, 2), (4, 5)))], id="split content"),
    pytest.param(
        "sqcqc",
        {2: 1, 3: 2, 4: 1, 5: 4},
        [(((1, 2),), ((2, 3),), ((3, 4),)), (((1, 2),), ((4, 5),), ((5, 6),))],
        id="two claims share a source",
    ),
    pytest.param("qc", {1: 0, 2: 1}, [((), ((1, 2),), ((2, 3),))], id="no source"),
    pytest.param("sc", {2: 1}, [(((1, 2),), (), ((2, 3),))], id="no cue"),
    pytest.param("cc", {1: 0, 2: 0}, [((), (), ((1, 2),)), ((), (), ((2, 3),))], id="neither"),
    pytest.param("qsqc", {1: 2, 3: 2, 4: (1, 3)}, [(((2, 3),), ((1, 2), (3, 4)), ((4, 5),))], id="split cue"),
    pytest.param("sq.", {2: 1}, [], id="nothing said"),
    pytest.param(
        "sqcsqc",
        {2: 1, 3: (2, 5), 5: 4, 6: (2, 5)},
        [(((1, 2), (4, 5)), ((2, 3), (5, 6)), ((3, 4), (6, 7)))],
        id="a cue that no content goes to is part of the other",
    ),
]


@pytest.mark.parametrize(("roles", "points", "expected"), CASES)
def test_decode(roles: str, points: dict[int, int], expected: list[tuple[object, ...]]) -> None:
    assert ranges(one(scores(roles, points))) == expected


def test_evidence_is_made_of_probabilities() -> None:
    (found,) = one(scores("sqcC", {2: 1, 3: 2, 4: 2}))
    assert all(0 <= chance <= 1.0001 for chance in found.evidence)


def test_a_dial_that_favours_the_root_takes_the_source_away() -> None:
    given = scores("sqc", {2: (0, 1), 3: 2})
    (plain,), (rooted,) = one(given, Dials(root_cue=-1)), one(given, Dials(root_cue=3))
    assert plain.source == ((1, 2),)
    assert rooted.source == ()


def test_windows_decoded_together_are_decoded_as_if_alone() -> None:
    short, long = scores("sqc", {2: 1, 3: 2}), scores("csqcC", {1: 3, 3: 2, 4: 3, 5: 3})
    together = [ranges(found) for found in decode([short, long], Dials())]
    assert together == [ranges(one(short)), ranges(one(long))]


def test_no_windows_no_attributions() -> None:
    assert decode([], Dials()) == []
