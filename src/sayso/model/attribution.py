"""An attribution: what a reader proposes before identities are given."""

from __future__ import annotations

from sayso.model.record import Record
from sayso.model.span import Excerpt


class Attribution(Record, kw_only=True):
    """Source, cue and content as a reader found them.

    Attributes:
        source, cue: null where the text has none.
        content: the words said; several spans where source and cue stand in between.
        confidence: probability that it is right, in [0, 1].
        within: index, in the reader's list, of the attribution that this one stands in.
    """

    source: Excerpt | None = None
    cue: Excerpt | None = None
    content: Excerpt
    confidence: float = 1.0
    within: int | None = None
