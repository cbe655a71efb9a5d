"""The report's own voice: a sentence with a figure that nobody is named for is the publisher's claim."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from sayso.model.attribution import Attribution
from sayso.model.claim import Claim, claim
from sayso.model.figure import Figure
from sayso.model.report import RUNNING, PassageKind, Report
from sayso.model.span import Span, excerpt
from sayso.reading.prose import Prose

#: passages whose figures the publisher answers for, besides those that are read for claims
_VOICED = frozenset({PassageKind.CAPTION, PassageKind.TABLE})

#: parts of speech that a stretch does not end with
_JOINING = frozenset({"CCONJ", "SCONJ", "ADP"})


def taken(claims: Sequence[Claim | Attribution]) -> list[Span]:
    """All stretches that stand in a source, cue or content, sorted; those that meet are one."""
    parts = (part for one in claims for part in (one.source, one.cue, one.content) if part)
    joined: list[Span] = []
    for start, end in sorted(span for part in parts for span in part.spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(joined[-1][1], end)
        else:
            joined.append((start, end))
    return joined


def _meeting(span: Span, holes: Sequence[Span]) -> Sequence[Span]:
    """The holes that share characters with the span; holes are sorted and apart."""
    return holes[bisect_right(holes, span[0], key=_end) : bisect_left(holes, span[1], key=_start)]


def _start(span: Span) -> int:
    return span[0]


def _end(span: Span) -> int:
    return span[1]


def _without(span: Span, holes: Sequence[Span]) -> Iterator[Span]:
    start, end = span
    for low, high in _meeting(span, holes):
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


def _closed(prose: Prose, span: Span) -> Span:
    """The span without a joining word at its end: "They fled (as)" another claim goes on."""
    words = prose.between(*span)
    at = len(words)
    while at and (words[at - 1].tag in _JOINING or words[at - 1].text in ",;:"):
        at -= 1
    joined = at and any(word.tag in _JOINING for word in words[at:])
    return (span[0], words[at - 1].end) if joined else span


def _ground(report: Report, at: int) -> Span | None:
    """The passage around ``at`` where it is one that the publisher answers for."""
    if not report.passages:
        return 0, len(report.text)
    place = bisect_right(report.passages, at, key=lambda passage: passage.start) - 1
    if place < 0 or at >= report.passages[place].end:
        return None
    passage = report.passages[place]
    spoken = passage.kind in RUNNING or passage.kind in _VOICED
    return (passage.start, passage.end) if spoken else None


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
        ground = _ground(report, start)
        if ground is None or _meeting((start, end), holes):
            continue
        low, high = prose.sentence_at(start)
        sentence = max(low, ground[0]), min(high, ground[1])  # a dateline is no part of what is said
        if sentence in found or not sentence[0] <= start < sentence[1]:
            continue
        spans = (_trimmed(report.text, _closed(prose, span)) for span in _without(sentence, holes))
        kept = [span for span in spans if span[1] > span[0] + 1]
        if kept:
            found[sentence] = claim(report.id, None, None, excerpt(report.text, kept))
    return list(found.values())
