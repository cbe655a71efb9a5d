"""Pairs of reports that may be copies, found without comparing all with all.

Of the shingles of every report those are kept whose number falls into one of :data:`KEPT` parts of all
numbers: always the same ones, so that a report and a part of it keep the same shingles where they share
text. (MinHash keeps so many of each report, whatever its length, and loses what was cut short.) Reports that
share enough of the kept ones are a pair. A shingle of very many reports (a legal notice, a title) tells
nothing and is passed over.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import combinations

import numpy as np

from sayso.reconcile.copies.shingles import Numbers

#: one shingle in so many is kept
KEPT = 4
#: a shingle of more reports than this is no sign
COMMON = 60
#: so many kept shingles must be shared
ENOUGH = 2


def candidates(texts: Sequence[Numbers], kept: int = KEPT, enough: int = ENOUGH) -> list[tuple[int, int]]:
    """Pairs of places in ``texts``, the lower first, in order.

    Args:
        texts: shingles, sorted.
        kept: one shingle in so many is looked at; 1 for texts of a sentence.
        enough: how many of these must be shared.

    >>> import numpy as np
    >>> alike = np.arange(0, 400, dtype=np.uint64)
    >>> candidates([alike, alike + np.uint64(1000), alike[:50]])
    [(0, 2)]
    """
    looked = [text[text % np.uint64(kept) == 0] for text in texts]
    if not sum(map(len, looked)):
        return []
    numbers = np.concatenate(looked)
    places = np.repeat(np.arange(len(looked), dtype=np.uint32), [len(one) for one in looked])
    order = np.argsort(numbers, kind="stable")
    numbers, places = numbers[order], places[order]
    starts = np.flatnonzero(np.concatenate(([True], numbers[1:] != numbers[:-1])))
    ends = np.append(starts[1:], len(numbers))
    told = (ends - starts > 1) & (ends - starts <= COMMON)
    counts: Counter[tuple[int, int]] = Counter()
    for start, end in zip(starts[told].tolist(), ends[told].tolist(), strict=True):
        counts.update(combinations(places[start:end].tolist(), 2))
    return sorted(pair for pair, count in counts.items() if count >= enough)
