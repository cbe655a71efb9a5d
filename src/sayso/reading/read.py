"""From a report to a reading: the stages of this room, in order.

1. The reader finds attributions; they become claims.
2. The text is cut into tagged words and sentences, once for all that follows.
3. Times, then figures (which lean on them) and places are found in the whole text.
4. Sentences with a figure that nobody is named for become claims of the publisher.
5. Every claim gets its speaker and its manner: act, modality, channel, hedges, framing.
6. Statements that something is not known become unknowns.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from typing import TypeVar

from sayso.model.claim import Claim, claim
from sayso.model.figure import Figure
from sayso.model.finding import Finding
from sayso.model.leftover import Leftover
from sayso.model.place import Place
from sayso.model.reading import Reading
from sayso.model.record import digest
from sayso.model.report import Report
from sayso.model.run import Run
from sayso.model.span import Excerpt, Span
from sayso.model.speaker import Speaker, SpeakerKind
from sayso.model.timex import Timex
from sayso.reading.figures import figures
from sayso.reading.framing import framings
from sayso.reading.manner import manner, nest
from sayso.reading.places import places
from sayso.reading.prose import Prose, prose
from sayso.reading.readers import AttributionReader
from sayso.reading.speakers import resolve
from sayso.reading.tags import tag
from sayso.reading.timexes import timexes
from sayso.reading.unknowns import unknowns
from sayso.reading.voice import own_claims

Value = TypeVar("Value")


@dataclass(frozen=True)
class _Values:
    """What stands in the whole text."""

    figures: Sequence[Figure]
    times: Sequence[Timex]
    places: Sequence[Place]


def read(report: Report, reader: AttributionReader) -> Reading:
    """Read ``report`` with ``reader``; the same report and reader give the same reading."""
    said, confidences, leftovers = _claims(report, reader)
    text = prose(report.text, tag)
    times = timexes(text, report.published)
    values = _Values(figures(text, report.published, times), times, places(text))
    own = own_claims(report, text, said, values.figures)
    claims = sorted([*said, *own], key=lambda one: (one.content.start, one.content.end, one.id))
    speakers = resolve(report, said, text) | {one.id: publisher(report) for one in own}
    findings = _findings(claims, speakers, confidences, values, text)
    return Reading(
        report=report,
        claims=tuple(claims),
        findings=findings,
        figures=tuple(values.figures),
        times=tuple(values.times),
        places=tuple(values.places),
        unknowns=tuple(unknowns(report, claims, text)),
        leftovers=tuple(leftovers),
        run=Run(
            reader=reader.name, version=version("sayso"), settings=digest(reader.name), model=reader.digest
        ),
    )


def _claims(
    report: Report, reader: AttributionReader
) -> tuple[list[Claim], dict[str, float], list[Leftover]]:
    claims: dict[str, Claim] = {}
    confidences: dict[str, float] = {}
    leftovers: list[Leftover] = []
    for one in reader.attributions(report):
        made = claim(report.id, one.source, one.cue, one.content)
        if made.id in claims:
            leftovers.append(Leftover(spans=made.content.spans, stage="reading.read", reason="found twice"))
        claims[made.id] = made
        confidences[made.id] = one.confidence
    return list(claims.values()), confidences, leftovers


def publisher(report: Report) -> Speaker:
    """The report's own voice as a speaker; without a publisher it is unresolved and says so."""
    name = report.publisher
    return Speaker(
        name=name or "the publisher",
        kind=SpeakerKind.PUBLISHER,
        resolved=name is not None,
        how="publisher" if name else None,
    )


def _findings(
    claims: Sequence[Claim],
    speakers: dict[str, Speaker],
    confidences: dict[str, float],
    values: _Values,
    text: Prose,
) -> tuple[Finding, ...]:
    within = nest(claims, {})
    found = []
    for one in claims:
        how = manner(one, text)
        found.append(
            Finding(
                claim=one.id,
                speaker=speakers.get(one.id),
                directness=how.directness,
                act=how.act,
                negated=how.negated,
                modality=how.modality,
                rule=how.rule,
                channel=how.channel,
                hedges=how.hedges,
                within=within.get(one.id),
                confidence=confidences.get(one.id, 1.0),
                figures=tuple(_in(one.content, values.figures, lambda figure: figure.spans)),
                times=tuple(_in(one.content, values.times, lambda timex: timex.spans)),
                places=tuple(_in(one.content, values.places, lambda place: place.spans)),
                framings=framings(one, text),
            )
        )
    return tuple(found)


def _in(content: Excerpt, values: Sequence[Value], spans: Callable[[Value], Sequence[Span]]) -> list[Value]:
    """The values whose every span stands in the content."""
    return [value for value in values if all(content.covers(start, end) for start, end in spans(value))]
