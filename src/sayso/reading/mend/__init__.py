"""What readers leave crooked, put straight before anything leans on it: whatever the reader.

1. Two sayings taken for one are parted, and so is one that stands inside a source.
2. A source ends before words of when, and is no lone adjective.
3. A second deed promised or threatened belongs to what is said: "to charge some *and put them on trial*".
"""

from __future__ import annotations

from collections.abc import Sequence

from sayso.model.attribution import Attribution
from sayso.reading.mend.braids import unbraided
from sayso.reading.mend.deeds import lengthened
from sayso.reading.mend.sources import sourced
from sayso.reading.prose import Prose


def mended(text: Prose, found: Sequence[Attribution]) -> list[Attribution]:
    """What a reader ``found``, put straight, in the same order."""
    plain = [sourced(text, part) for one in found for part in unbraided(text, one)]
    return lengthened(text, plain)


__all__ = ["mended"]
