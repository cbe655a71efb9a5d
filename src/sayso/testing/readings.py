"""Made readings: a reading from a marked text, without a reader."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from sayso.evaluation.mark import Mark, Marked, attributions
from sayso.evaluation.marked import marked
from sayso.model.claim import claim
from sayso.model.figure import Bound, Figure
from sayso.model.finding import Act, Directness, Finding
from sayso.model.reading import Reading
from sayso.model.record import digest
from sayso.model.report import Passage, PassageKind, Report
from sayso.model.run import Run
from sayso.model.speaker import Speaker
from sayso.model.unknown import Unknown, UnknownKind

_KINDS = {kind.value.replace(" ", "_"): kind for kind in PassageKind}


def made_reading(source: str, *, publisher: str | None = None, published: str | None = None) -> Reading:
    """Return the reading that a marked text tells.

    Claims are its ``source``, ``cue`` and ``content`` marks (see :func:`sayso.testing.attributions`); a
    content may carry ``speaker``, ``act``, ``directness`` and ``confidence``. ``unknown`` marks (``kind``,
    ``who``) and ``figure`` marks (``said``, ``bound``) become unknowns and figures. A line in a tag named
    as a kind of passage (``<caption>``, ``<agency_note>``) is one, any other line with words a paragraph.

    >>> made = made_reading('<source>She</source> <cue>said</cue> <content act="deny">no</content>.')
    >>> made.claims[0].content.text, made.findings[0].act.value, made.findings[0].speaker.name
    ('no', 'deny', 'She')
    """
    told = marked(source)
    report = _report(told, publisher, published)
    found = attributions(told)
    claims = tuple(claim(report.id, one.source, one.cue, one.content) for one in found)
    figures = {mark.spans[0]: _figure(told, mark) for mark in told.of("figure")}
    findings = tuple(
        Finding(
            claim=made.id,
            speaker=_speaker(made.source.text if made.source else None, mark),
            act=Act(mark.attributes.get("act", "assert")),
            directness=Directness(mark.attributes.get("directness", "indirect")),
            confidence=float(mark.attributes.get("confidence", "1")),
            within=None if one.within is None else claims[one.within].id,
            figures=tuple(figure for span, figure in figures.items() if made.content.covers(*span)),
        )
        for made, one, mark in zip(claims, found, told.of("content"), strict=True)
    )
    return Reading(
        report=report,
        claims=claims,
        findings=findings,
        figures=tuple(figures.values()),
        unknowns=tuple(_unknown(told, mark) for mark in told.of("unknown")),
        run=Run(reader="made", version="0", settings="0"),
    )


def _report(told: Marked, publisher: str | None, published: str | None) -> Report:
    headline = next((words.text for words in told.excerpts("headline")), None)
    return Report(
        id=digest("report", publisher, None, headline, told.text),
        publisher=publisher,
        published=published,
        headline=headline,
        language="en",
        text=told.text,
        passages=tuple(_passages(told)),
    )


def _passages(told: Marked) -> Iterator[Passage]:
    kinds = {mark.spans[0][0]: _KINDS[mark.tag] for mark in told.marks if mark.tag in _KINDS}
    start = 0
    for line in told.text.split("\n"):
        if line.strip():
            yield Passage(kind=kinds.get(start, PassageKind.PARAGRAPH), start=start, end=start + len(line))
        start += len(line) + 1


def _speaker(source: str | None, mark: Mark) -> Speaker | None:
    name = mark.attributes.get("speaker", source)
    return Speaker(name=name, resolved="speaker" in mark.attributes) if name else None


def _figure(told: Marked, mark: Mark) -> Figure:
    words, attributes = told.excerpt(mark), mark.attributes
    said = Decimal(attributes["said"]) if "said" in attributes else None
    bound = Bound(attributes.get("bound", "exact"))
    return Figure(spans=words.spans, exact=words.exact, said=said, low=said, high=said, bound=bound)


def _unknown(told: Marked, mark: Mark) -> Unknown:
    words = told.excerpt(mark)
    kind = UnknownKind(mark.attributes.get("kind", "unknown"))
    return Unknown(spans=words.spans, exact=words.exact, kind=kind, who=mark.attributes.get("who"))
