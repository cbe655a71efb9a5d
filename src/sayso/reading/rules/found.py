"""What a rule finds in a line, as ranges of words."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.reading.rules.line import Stretch

#: share of a pattern's attributions that were right on PolNeAR train, rounded
CONFIDENCE = {
    "quotation": 0.9,
    "before": 0.82,
    "according": 0.8,
    "clause": 0.7,
    "label": 0.75,
    "object": 0.55,
}


@dataclass(frozen=True, slots=True)
class Found:
    """One attribution of a line; ``pattern`` is a key of :data:`CONFIDENCE`."""

    source: tuple[Stretch, ...]
    cue: Stretch
    content: tuple[Stretch, ...]
    pattern: str
