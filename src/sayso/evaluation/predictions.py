"""Predicted attributions: from a reading, and from JSON lines.

A line is ``{"id": stem, "attributions": [{"source": [[s, e], …] | null, "cue": …, "content": …}]}``.
"""

from __future__ import annotations

from pathlib import Path

import msgspec

from sayso.errors import BadGold
from sayso.evaluation.gold import Flat
from sayso.model.claim import Claim
from sayso.model.finding import Finding
from sayso.model.reading import Reading
from sayso.model.span import Excerpt, Span
from sayso.model.speaker import SpeakerKind


class _Attribution(msgspec.Struct):
    source: tuple[Span, ...] | None = None
    cue: tuple[Span, ...] | None = None
    content: tuple[Span, ...] = ()


class _Line(msgspec.Struct):
    id: str
    attributions: tuple[_Attribution, ...]


def flat(reading: Reading) -> tuple[Flat, ...]:
    """The attributions of a reading that stand in no other, since gold is flat.

    Claims in the report's own voice are no attributions and are left out too.
    """
    pairs = zip(reading.claims, reading.findings, strict=True)
    return tuple(
        Flat(_spans(claim.source), _spans(claim.cue), claim.content.spans)
        for claim, finding in pairs
        if finding.within is None and not _own_voice(claim, finding)
    )


def _own_voice(claim: Claim, finding: Finding) -> bool:
    published = finding.speaker is not None and finding.speaker.kind is SpeakerKind.PUBLISHER
    return published and claim.source is None and claim.cue is None


def _spans(excerpt: Excerpt | None) -> tuple[Span, ...]:
    return excerpt.spans if excerpt else ()


def predicted(path: Path) -> dict[str, tuple[Flat, ...]]:
    """Read a file of predictions: attributions by the stem of their article.

    Raises:
        BadGold: the file or a line of it cannot be read, or two lines name one article.
    """
    try:
        lines = path.read_bytes().splitlines()
    except OSError as error:
        raise BadGold(path, error.strerror or str(error)) from error
    found: dict[str, tuple[Flat, ...]] = {}
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            article = msgspec.json.decode(line, type=_Line)
        except msgspec.DecodeError as error:
            raise BadGold(path, f"line {number}: {error}") from error
        if article.id in found:
            raise BadGold(path, f"line {number}: a second line for article {article.id}")
        found[article.id] = tuple(Flat(a.source or (), a.cue or (), a.content) for a in article.attributions)
    return found
