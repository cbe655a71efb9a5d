"""Best role sequence and role probabilities of a linear-chain CRF (Lafferty et al. 2001)."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]

#: roles of a piece: outside, then begin and inside of source, cue and content
LABELS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")
SOURCE, CUE, CONTENT = 1, 3, 5

#: how far below the best role of a piece another may lie; beyond it products would vanish
_FAINTEST = -60.0

#: an inside may only follow its own begin or inside
ALLOWED = np.array(
    [[role % 2 == 1 or role == 0 or before in (role - 1, role) for role in range(7)] for before in range(7)]
)


def constrained(transitions: Floats) -> Floats:
    """Transition scores with forbidden moves at minus ten thousand."""
    return np.where(ALLOWED, transitions, np.float32(-1e4)).astype(np.float32)


def best_paths(emissions: Floats, transitions: Floats) -> npt.NDArray[np.int64]:
    """Viterbi: the best sequence of roles of each window.

    Args:
        emissions: scores ``[windows, length, 7]``; padding stands at the end.
        transitions: ``[7, 7]``, constrained.

    Returns:
        Roles ``[windows, length]``.

    >>> flat = np.zeros((1, 2, 7), np.float32); flat[0, 0, 3] = flat[0, 1, 4] = 1
    >>> [LABELS[r] for r in best_paths(flat, constrained(np.zeros((7, 7), np.float32)))[0]]
    ['B-cue', 'I-cue']
    """
    count, length, _ = emissions.shape
    back = np.zeros(emissions.shape, dtype=np.int64)
    score = emissions[:, 0] + np.where(ALLOWED[0], 0, -1e4)
    for step in range(1, length):
        moves = score[:, :, None] + transitions
        back[:, step] = moves.argmax(1)
        score = moves.max(1) + emissions[:, step]
    path = np.zeros((count, length), dtype=np.int64)
    path[:, -1] = score.argmax(1)
    rows = np.arange(count)
    for step in range(length - 1, 0, -1):
        path[:, step - 1] = back[rows, step, path[:, step]]
    return path


def marginals(emissions: Floats, transitions: Floats) -> Floats:
    """Forward-backward: probability of each role at each piece, ``[windows, length, 7]``.

    Runs on probabilities scaled at every step, which is several times quicker than on logarithms.
    """
    length = emissions.shape[1]
    apart = (emissions - emissions.max(2, keepdims=True)).astype(np.float64)
    odds = np.exp(np.maximum(apart, _FAINTEST))
    moves = np.exp((transitions - transitions.max()).astype(np.float64))
    forward, backward = odds.copy(), np.ones_like(odds)
    for step in range(1, length):
        forward[:, step] *= forward[:, step - 1] @ moves
        forward[:, step] /= forward[:, step].sum(1, keepdims=True)
    for step in range(length - 2, -1, -1):
        backward[:, step] = (odds[:, step + 1] * backward[:, step + 1]) @ moves.T
        backward[:, step] /= backward[:, step].sum(1, keepdims=True)
    both = forward * backward
    chances: Floats = (both / both.sum(2, keepdims=True)).astype(np.float32)
    return chances
