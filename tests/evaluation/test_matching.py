"""Matchings are one-to-one and as heavy as can be."""

from __future__ import annotations

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from sayso.evaluation.matching import Edges, heaviest

EDGES = st.dictionaries(
    st.tuples(st.integers(0, 4), st.integers(0, 4)), st.integers(1, 9).map(lambda tenths: tenths / 10)
)


def by_trying_all(edges: Edges) -> float:
    """The weight of the heaviest matching of five nodes and five."""
    return max(
        sum(edges.get((left, right), 0.0) for left, right in enumerate(p)) for p in permutations(range(5))
    )


@given(EDGES)
def test_no_other_matching_is_heavier(edges: Edges) -> None:
    assert abs(sum(edges[pair] for pair in heaviest(edges)) - by_trying_all(edges)) < 1e-9


@given(EDGES)
def test_each_side_is_used_once(edges: Edges) -> None:
    pairs = heaviest(edges)
    assert len({left for left, _ in pairs}) == len({right for _, right in pairs}) == len(pairs)


def test_nothing_matches_nothing() -> None:
    assert heaviest({}) == []
