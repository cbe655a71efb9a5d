"""From a reader's attributions to claims.

The headline is read by itself: it is no sentence of the text below it, and a reader that sees both in one
window takes what the headline says and the first paragraph together.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from sayso.model.attribution import Attribution
from sayso.model.claim import Claim, claim
from sayso.model.figure import Figure
from sayso.model.leftover import Leftover
from sayso.model.report import PassageKind, Report
from sayso.reading.mend import mended
from sayso.reading.prose import Prose
from sayso.reading.readers import AttributionReader
from sayso.reading.rules.inner import inner
from sayso.reading.tallies import tallied


@dataclass(frozen=True)
class Claimed:
    """What a reader found.

    Attributes:
        claims: in the order of the reader.
        nested: those found inside the content of another; they are no part of ``claims``.
        confidences: by the claim's id.
        leftovers: what was found twice.
    """

    claims: tuple[Claim, ...]
    nested: tuple[Claim, ...]
    confidences: dict[str, float]
    leftovers: tuple[Leftover, ...]


def parts(report: Report) -> Iterator[Report]:
    """The headline and the rest of a report as two reports with the same text."""
    heads = tuple(p for p in report.passages if p.kind is PassageKind.HEADLINE)
    if not heads:
        yield report
        return
    for passages in (heads, tuple(p for p in report.passages if p.kind is not PassageKind.HEADLINE)):
        if passages:
            yield replace(report, passages=passages)


def claimed(report: Report, reader: AttributionReader, text: Prose, figures: Sequence[Figure]) -> Claimed:
    """Read ``report`` with ``reader``; ``text`` is the prose of its text, ``figures`` what stands in it."""
    found = [one for part in parts(report) for one in reader.attributions(part)]
    outer, twice = _made(report, tallied(report, text, mended(text, found), figures))
    inside, _ = _made(report, inner(text, [one.content for one, _ in outer.values()]))
    cues = {span for one, _ in outer.values() if one.cue for span in one.cue.spans}
    new = {key: pair for key, pair in inside.items() if pair[0].cue and not cues & set(pair[0].cue.spans)}
    return Claimed(
        claims=tuple(one for one, _ in outer.values()),
        nested=tuple(one for one, _ in new.values()),
        confidences={key: sure for key, (_, sure) in (outer | new).items()},
        leftovers=tuple(twice),
    )


def _made(
    report: Report, found: Sequence[Attribution]
) -> tuple[dict[str, tuple[Claim, float]], list[Leftover]]:
    claims: dict[str, tuple[Claim, float]] = {}
    twice: list[Leftover] = []
    for one in found:
        made = claim(report.id, one.source, one.cue, one.content)
        if made.id in claims:
            twice.append(Leftover(spans=made.content.spans, stage="reading.read", reason="found twice"))
        claims[made.id] = made, one.confidence
    return claims, twice
