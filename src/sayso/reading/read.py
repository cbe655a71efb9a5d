"""From a report to a reading: the stages of this room, in order.

1. The text is cut into tagged words and sentences, once for all that follows.
2. The reader finds attributions; they become claims, with those that stand plainly inside their contents.
3. Times, then figures (which lean on them) and places are found in the whole text.
4. Sentences with a figure that nobody is named for become claims of the publisher.
5. Every claim gets its speaker and its manner: act, modality, channel, hedges, framing.
6. Statements that something is not known become unknowns, with the time they hold for.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import version

from sayso.model.claim import Claim
from sayso.model.figure import Figure
from sayso.model.finding import Finding
from sayso.model.leftover import Leftover
from sayso.model.place import Place
from sayso.model.reading import Reading
from sayso.model.record import digest
from sayso.model.report import Report
from sayso.model.run import Run
from sayso.model.speaker import Speaker, SpeakerKind
from sayso.model.timex import Timex
from sayso.reading.claimed import Claimed, claimed
from sayso.reading.entities import Entities, listed, recognise
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
from sayso.reading.values import Values
from sayso.reading.voice import own_claims

#: stage of the leftover that says that a report is not in English
LANGUAGE = "reading.language"


@dataclass(frozen=True)
class _Values:
    """What stands in the whole text."""

    figures: Values[Figure]
    times: Values[Timex]
    places: Values[Place]


def read(report: Report, reader: AttributionReader, entities: Entities | None = None) -> Reading:
    """Read ``report`` with ``reader``; the same report, reader and entities give the same reading.

    ``entities`` tells speakers across reports; the shipped list where it is null.
    """
    known = entities or listed()
    text = prose(report.text, tag)
    values = _values(report, text)
    found = claimed(report, reader, text, values.figures.all)
    own = own_claims(report, text, found.claims, values.figures.all)
    claims = sorted(
        [*found.claims, *found.nested, *own], key=lambda one: (one.content.start, one.content.end, one.id)
    )
    speakers = _speakers(report, found, text) | {one.id: publisher(report) for one in own}
    return Reading(
        report=report,
        claims=tuple(claims),
        findings=_findings(claims, recognise(speakers, known), found.confidences, values, text),
        figures=values.figures.all,
        times=values.times.all,
        places=values.places.all,
        unknowns=tuple(unknowns(report, claims, text, values.times.all)),
        leftovers=(*_foreign(report), *found.leftovers),
        run=run_of(reader, entities),
    )


def run_of(reader: AttributionReader, entities: Entities | None = None) -> Run:
    """The run of what a reader makes with a list of entities; the shipped list where it is null."""
    told = [reader.name, *([entities.digest] if entities else [])]
    return Run(reader=reader.name, version=version("sayso"), settings=digest(*told), model=reader.digest)


def _values(report: Report, text: Prose) -> _Values:
    times = timexes(text, report.published)
    return _Values(
        Values(figures(text, report.published, times), lambda one: one.spans),
        Values(times, lambda one: one.spans),
        Values(places(text), lambda one: one.spans),
    )


def _speakers(report: Report, found: Claimed, text: Prose) -> dict[str, Speaker]:
    """The speakers of all claims; those that speak inside others do not change who the others are."""
    speakers = resolve(report, found.claims, text)
    if found.nested:
        every = sorted([*found.claims, *found.nested], key=lambda one: (one.content.start, -one.content.end))
        speakers = resolve(report, every, text) | speakers
    return speakers


def _foreign(report: Report) -> tuple[Leftover, ...]:
    """What there is to say where a report is not in English."""
    code = (report.language or "en").lower()
    if code.partition("-")[0] == "en":
        return ()
    told = f"the text is not in English but in {report.language!r}, which sayso does not read: expect little"
    return (Leftover(stage=LANGUAGE, reason=told),)


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
                figures=values.figures.inside(one.content),
                times=values.times.inside(one.content),
                places=values.places.inside(one.content),
                framings=framings(one, text),
            )
        )
    return tuple(found)
