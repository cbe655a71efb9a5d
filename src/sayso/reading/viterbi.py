"""Best role sequence and role probabilities of a linear-chain CRF (Lafferty et al. 2001)."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]

#: roles of a piece: outside, then begin and inside of source, cue and content
LABELS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")
SOURCE, CUE, CONTENT = 1, 3, 5

#: an inside may only follow its own begin or inside
ALLOWED = np.array(
    [[role % 2 == 1 or role == 0 or before in (role - 1, role) for role in range(7)] for before in range(7)]
)


def constrained(transitions: Floats) -> Floats:
    """Transition scores with forbidden moves at minus ten thousand."""
    return np.where(ALLOWED, transitions, np.float32(-1e4)).astype(np.float32)


def best_path(emissions: Floats, transitions: Floats) -> npt.NDArray[np.int64]:
    """Viterbi: the best sequence of roles for ``emissions`` ``[length, 7]``.

    >>> flat = np.zeros((2, 7), np.float32); flat[0, 3] = flat[1, 4] = 1
    >>> [LABELS[r] for r in best_path(flat, constrained(np.zeros((7, 7), np.float32)))]
    ['B-cue', 'I-cue']
    """
    length = len(emissions)
    back = np.zeros((length, emissions.shape[1]), dtype=np.int64)
    score = emissions[0] + np.where(ALLOWED[0], 0, -1e4)
    for step in range(1, length):
        moves = score[:, None] + transitions
        back[step] = moves.argmax(0)
        score = moves.max(0) + emissions[step]
    path = np.zeros(length, dtype=np.int64)
    path[-1] = int(score.argmax())
    for step in range(length - 1, 0, -1):
        path[step - 1] = back[step, path[step]]
    return path


def _log_sum(values: Floats, axis: int) -> Floats:
    top = values.max(axis, keepdims=True)
    total: Floats = np.log(np.exp(values - top).sum(axis)) + top.squeeze(axis)
    return total


def marginals(emissions: Floats, transitions: Floats) -> Floats:
    """Forward-backward: probability of each role at each piece, ``[length, 7]``, rows sum to 1."""
    length = len(emissions)
    forward = np.zeros_like(emissions)
    backward = np.zeros_like(emissions)
    forward[0] = emissions[0]
    for step in range(1, length):
        forward[step] = _log_sum(forward[step - 1][:, None] + transitions, 0) + emissions[step]
    for step in range(length - 2, -1, -1):
        backward[step] = _log_sum(transitions + (emissions[step + 1] + backward[step + 1])[None, :], 1)
    total = forward + backward
    total -= total.max(1, keepdims=True)
    odds = np.exp(total)
    return odds / odds.sum(1, keepdims=True)
