"""The best path is the best of all paths; the marginals are those of all paths."""

from __future__ import annotations

from itertools import pairwise, product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from sayso.reading.viterbi import ALLOWED, Floats, best_paths, constrained, marginals


def made(seed: int, length: int) -> tuple[Floats, Floats]:
    rng = np.random.default_rng(seed)
    emissions = rng.normal(0, 2, (length, 7)).astype(np.float32)
    return emissions, constrained(rng.normal(0, 1, (7, 7)).astype(np.float32))


def worth(path: tuple[int, ...], emissions: Floats, transitions: Floats) -> float:
    moves = sum(float(transitions[a, b]) for a, b in pairwise(path))
    return moves + sum(float(emissions[at, role]) for at, role in enumerate(path))


@given(st.integers(0, 1000))
def test_no_lawful_path_beats_the_best_one(seed: int) -> None:
    emissions, transitions = made(seed, 4)
    lawful = [path for path in product(range(7), repeat=4) if ALLOWED[0][path[0]]]
    best = max(worth(path, emissions, transitions) for path in lawful)
    found = tuple(int(role) for role in best_paths(emissions[None], transitions)[0])
    assert abs(worth(found, emissions, transitions) - best) < 1e-3


@given(st.integers(0, 1000), st.integers(1, 40))
def test_an_inside_never_stands_without_its_begin(seed: int, length: int) -> None:
    emissions, transitions = made(seed, length)
    path = best_paths(emissions[None], transitions)[0]
    assert ALLOWED[0][path[0]]
    assert all(ALLOWED[before, after] for before, after in pairwise(path))


def test_marginals_are_sums_over_all_paths() -> None:
    emissions, transitions = made(3, 3)
    weights = {path: np.exp(worth(path, emissions, transitions)) for path in product(range(7), repeat=3)}
    expected = np.zeros((3, 7))
    for path, weight in weights.items():
        for at, role in enumerate(path):
            expected[at, role] += weight
    assert np.allclose(
        marginals(emissions[None], transitions)[0], expected / sum(weights.values()), atol=1e-4
    )


def test_scores_that_lie_far_apart_still_give_probabilities() -> None:
    rng = np.random.default_rng(5)
    emissions = (rng.normal(0, 1, (1, 30, 7)) * 1e4).astype(np.float32)
    chances = marginals(emissions, constrained(np.zeros((7, 7), dtype=np.float32)))
    assert np.allclose(chances.sum(2), 1, atol=1e-5)
