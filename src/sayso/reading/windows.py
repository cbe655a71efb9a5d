"""Windows: runs of whole paragraphs that fit the model.

A paragraph longer than a window is cut at the last sentence start that fits, or, where there is
none, where the window ends. Paragraphs that one quotation runs through stay together as long as they
fit, since only the first or the last of them names who speaks.
"""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from sayso.reading.pieces import Pieces

#: pieces in a window, the two special tokens not counted
WIDTH = 254
_UNCLOSED = 4


def _cut(pieces: Pieces, start: int, end: int, width: int) -> list[int]:
    """Where the parts of one paragraph start."""
    cuts = [start]
    while end - cuts[-1] > width:
        inner = np.flatnonzero(np.isin(pieces.place[cuts[-1] + 1 : cuts[-1] + width + 1], (1, 2)))
        cuts.append(cuts[-1] + 1 + int(inner[-1]) if len(inner) else cuts[-1] + width)
    return cuts


def _units(pieces: Pieces, width: int) -> list[int]:
    """Starts of the smallest stretches that may not be parted (paragraphs, long ones cut)."""
    begins = np.flatnonzero(pieces.place == 1)
    free = begins[(begins > 0) & (pieces.quote[begins - 1] != _UNCLOSED)]
    starts = [0, *(int(at) for at in free), len(pieces)]
    return [cut for start, end in pairwise(starts) for cut in _cut(pieces, start, end, width)]


def windows(pieces: Pieces, width: int = WIDTH) -> list[tuple[int, int]]:
    """Cut into half-open ranges of pieces, each at most ``width`` long, covering all.

    Paragraphs are packed greedily, so a window holds as much of its surroundings as fits.
    """
    if not len(pieces):
        return []
    cuts = [*_units(pieces, width), len(pieces)]
    found: list[tuple[int, int]] = []
    start = 0
    for here, following in pairwise(cuts):
        if following - start > width:
            found.append((start, here))
            start = here
    found.append((start, len(pieces)))
    return found
