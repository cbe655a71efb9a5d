"""A heaviest one-to-one matching of gold and predicted attributions."""

from __future__ import annotations

from collections import defaultdict

Edges = dict[tuple[int, int], float]

#: gains below this are rounding
_TINY = 1e-9


def heaviest(edges: Edges) -> list[tuple[int, int]]:
    """Pairs (left, right), each side used once, whose weights sum to the most.

    Left nodes come in one by one, in order; each takes the best augmenting path there is, that is,
    the one that gains most when earlier pairs may be changed, or stays alone. Weights must be
    positive. Graphs here are small and sparse (an attribution overlaps with a few others), so paths
    are found by plain relaxation.

    >>> heaviest({(0, 0): 0.9, (0, 1): 0.8, (1, 0): 0.7})
    [(0, 1), (1, 0)]
    """
    beside: dict[int, dict[int, float]] = defaultdict(dict)
    for (left, right), weight in sorted(edges.items()):
        beside[left][right] = weight
    owner: dict[int, int] = {}
    for left in beside:
        _insert(left, beside, owner)
    return sorted((left, right) for right, left in owner.items())


def _insert(root: int, beside: dict[int, dict[int, float]], owner: dict[int, int]) -> None:
    """Match ``root`` along the best path; ``owner`` (right to left) is brought up to date."""
    gain = {root: 0.0}  # what a left node's losing its partner has gained so far
    came: dict[int, tuple[int, int]] = {}  # left node -> (right node it lost, left node that took it)
    queue = [root]
    while queue:
        left = queue.pop(0)
        for right, weight in beside[left].items():
            loser = owner.get(right)
            if loser is None or loser == left:
                continue
            reached = gain[left] + weight - beside[loser][right]
            if reached > gain.get(loser, float("-inf")) + _TINY:
                gain[loser], came[loser] = reached, (right, left)
                queue.append(loser)
    node, taken = _best_end(gain, beside, owner)
    while node is not None:
        if taken is not None:
            owner[taken] = node
        taken, node = came.get(node, (None, None))


def _best_end(
    gain: dict[int, float], beside: dict[int, dict[int, float]], owner: dict[int, int]
) -> tuple[int | None, int | None]:
    """Where the best path ends: a left node with a free right node, or one that stays alone."""
    best, end, free = 0.0, None, None
    for left, reached in gain.items():
        if reached > best + _TINY:
            best, end, free = reached, left, None
        for right, weight in beside[left].items():
            if right not in owner and reached + weight > best + _TINY:
                best, end, free = reached + weight, left, right
    return end, free
