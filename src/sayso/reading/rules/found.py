"""What a rule finds in a line, as ranges of words."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.reading.rules.line import Stretch

#: share of a pattern's attributions that were right on PolNeAR train, rounded
CONFIDENCE = {"quotation": 0.85, "according": 0.75, "clause": 0.65, "before": 0.75, "object": 0.45}


@dataclass(frozen=True, slots=True)
class Found:
    """One attribution of a line; ``pattern`` is a key of :data:`CONFIDENCE`."""

    source: tuple[Stretch, ...]
    cue: Stretch
    content: tuple[Stretch, ...]
    pattern: str
