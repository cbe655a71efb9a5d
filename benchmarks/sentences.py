"""Sentences for labelling figures: drawn from the shared corpora by a fixed seed, known by file and place."""

from __future__ import annotations

import random
import re
from pathlib import Path

from sayso.evaluation.corpora import texts
from sayso.reading.words import sentences

__all__ = ["SHARES", "draw", "texts"]

#: sentences drawn from each corpus
SHARES = {"polnear/dev": 60, "polnear/train": 60, "muc4": 50, "basil": 36, "re3d": 34}
SEED = 20261122
_NUMBER = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty"
    r"|sixty|seventy|eighty|ninety|hundreds?|thousands?|[mb]illions?|trillions?|dozens?|scores|half|thirds?"
    r"|quarters?|couple|pair|none|nobody|no one|several|few|single|twice)\b",
    re.I,
)


def draw(shared: Path, corpus: str, count: int) -> list[tuple[str, int, int]]:
    """Return ``count`` sentences with a number word, as (document, start, end), at random by the seed."""
    found = [
        (name, start, end)
        for name, text in texts(shared, corpus)
        for start, end in sentences(text)
        if 20 < end - start < 600 and _NUMBER.search(text, start, end)
    ]
    return sorted(random.Random(f"{SEED}{corpus}").sample(found, count))
