"""A claim: source, cue and content at one place of one report; nothing else is in its identity."""

from __future__ import annotations

from sayso.model.record import Record, digest
from sayso.model.span import Excerpt


class Claim(Record, kw_only=True):
    """What stands there. Make one with :func:`claim`, which gives it its id.

    Attributes:
        id: digest of the report's id and the three excerpts' spans.
        report: id of the report.
        source: the words that say who speaks; null where none do.
        cue: the words that mark the saying; null where none do.
        content: the words said.
    """

    id: str
    report: str
    source: Excerpt | None
    cue: Excerpt | None
    content: Excerpt


def claim(report: str, source: Excerpt | None, cue: Excerpt | None, content: Excerpt) -> Claim:
    """Return the claim of these excerpts with its content identity."""
    spans = [part.spans if part else None for part in (source, cue, content)]
    return Claim(id=digest("claim", report, *spans), report=report, source=source, cue=cue, content=content)
