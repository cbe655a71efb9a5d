"""The report's own voice: a sentence with a figure that nobody is named for is the publisher's claim."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from sayso.model.attribution import Attribution
from sayso.model.claim import Claim, claim
from sayso.model.figure import Figure
from sayso.model.report import PassageKind, Report
from sayso.model.span import Span, excerpt
from sayso.reading.prose import Prose

#: passages whose figures the publisher answers for, besides those that are read for claims
_VOICED = frozenset({PassageKind.CAPTION, PassageKind.TABLE})


def taken(claims: Sequence[Claim | Attribution]) -> list[Span]:
    """All stretches that stand in a source, cue or content, sorted."""
    parts = (part for one in claims for part in (one.source, one.cue, one.content) if part)
    return sorted(span for part in parts for span in part.spans)


def _without(span: Span, holes: Sequence[Span]) -> Iterator[Span]:
    start, end = span
    for low, high in holes:
        if high <= start or low >= end:
            continue
        if low > start:
            yield start, low
        start = max(start, high)
    if end > start:
        yield start, end


def _trimmed(text: str, span: Span) -> Span:
    """The span without white space, commas and quotation marks that stand alone at its ends."""
    start, end = span
    while start < end and not text[start].isalnum() and text[start] not in "$€£(":
        start += 1
    while end > start and not text[end - 1].isalnum() and text[end - 1] not in ".?!)%":
        end -= 1
    return start, end


def _voiced(report: Report, at: int) -> bool:
    if not report.passages:
        return True
    place = bisect_right([p.start for p in report.passages], at) - 1
    if place < 0 or at >= report.passages[place].end:
        return False
    return report.passages[place] in report.running() or report.passages[place].kind in _VOICED


def own_claims(
    report: Report, prose: Prose, claims: Sequence[Claim], figures: Sequence[Figure]
) -> list[Claim]:
    """One claim for every sentence with a figure that stands in no source, cue or content.

    Its content is the sentence without what belongs to other claims.
    """
    holes = taken(claims)
    found: dict[Span, Claim] = {}
    for figure in figures:
        start, end = figure.spans[0]
        if any(low < end and start < high for low, high in holes) or not _voiced(report, start):
            continue
        sentence = prose.sentence_at(start)
        if sentence in found or not sentence[0] <= start < sentence[1]:
            continue
        spans = (_trimmed(report.text, span) for span in _without(sentence, holes))
        kept = [span for span in spans if span[1] > span[0] + 1]
        if kept:
            found[sentence] = claim(report.id, None, None, excerpt(report.text, kept))
    return list(found.values())
