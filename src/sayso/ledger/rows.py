"""From a reading to the rows that tell it in plain columns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, TypeVar

import msgspec

from sayso.ledger.fold import fold
from sayso.model.claim import Claim
from sayso.model.figure import Figure
from sayso.model.finding import Finding
from sayso.model.place import Place
from sayso.model.reading import Reading
from sayso.model.timex import Timex

Row = dict[str, Any]
Value = TypeVar("Value")
#: kind, words, and the words as they are looked for
Name = tuple[str, str, str]


@dataclass(frozen=True)
class Keys:
    """What the database numbered: the reading, its names, its claims and their findings by position."""

    reading: int
    names: Mapping[tuple[str, str], int]
    claims: Mapping[str, int]
    findings: Sequence[int] = ()


def names(reading: Reading) -> list[Name]:
    """Names of speakers, publisher and places, in one order, so that two writers cannot wait crosswise."""
    found: set[Name] = set()
    if reading.report.publisher:
        found.add(_name("publisher", reading.report.publisher))
    for finding in reading.findings:
        if finding.speaker:
            found.add(_name("speaker", finding.speaker.name))
        found |= {_name("place", figure.place) for figure in finding.figures if figure.place}
    every = (*reading.places, *(place for finding in reading.findings for place in finding.places))
    found |= {_name("place", toponym(place)) for place in every}
    figures = (*reading.figures, *(figure for finding in reading.findings for figure in finding.figures))
    found |= {_name("place", figure.place) for figure in figures if figure.place}
    return sorted(found)


def _name(kind: str, name: str) -> Name:
    return kind, name, fold(name)


def toponym(place: Place) -> str:
    """The words of a place with the gazetteer's name where that is another: what it is looked for by."""
    words = " ".join(place.exact)
    return words if place.name in (None, words) else f"{words} ({place.name})"


def passage_rows(reading: Reading, number: int) -> list[Row]:
    """A row for each passage."""
    return [
        {
            "reading": number,
            "position": at,
            "kind": passage.kind.value,
            "start": passage.start,
            "stop": passage.end,
            "credit": passage.credit.text if passage.credit else None,
            "agency": passage.credit.agency if passage.credit else None,
            "handout": passage.credit.handout if passage.credit else None,
        }
        for at, passage in enumerate(reading.report.passages)
    ]


def claim_row(claim: Claim) -> Row:
    """What stands there."""
    parts = (claim.source, claim.cue, claim.content)
    source, cue, content = (part.text if part else None for part in parts)
    spans = words_of([part.spans if part else None for part in parts])
    return {
        "id": claim.id,
        "report": claim.report,
        "source": source,
        "cue": cue,
        "content": content,
        "start": claim.content.start,
        "stop": claim.content.end,
        "spans": spans,
    }


def finding_rows(reading: Reading, keys: Keys) -> list[Row]:
    """What this run made of each claim."""
    report = reading.report
    publisher = keys.names.get(("publisher", report.publisher or ""))
    return [
        {
            "reading": keys.reading,
            "claim": keys.claims[finding.claim],
            "report": report.id,
            "position": at,
            "published": report.published,
            "publisher": publisher,
            **_spoken(finding, keys),
            "act": finding.act.value,
            "negated": finding.negated,
            "modality": finding.modality.value if finding.modality else None,
            "rule": finding.rule,
            "directness": finding.directness.value,
            "channel": finding.channel.text if finding.channel else None,
            "within": finding.within,
            "confidence": finding.confidence,
        }
        for at, finding in enumerate(reading.findings)
    ]


def _spoken(finding: Finding, keys: Keys) -> Row:
    speaker = finding.speaker
    return {
        "speaker": keys.names[("speaker", speaker.name)] if speaker else None,
        "speaker_kind": speaker.kind.value if speaker else None,
        "role": speaker.role if speaker else None,
        "affiliation": speaker.affiliation if speaker else None,
        "resolved": speaker.resolved if speaker else None,
    }


def searched(reading: Reading) -> list[str]:
    """For each claim the folded words that full-text search finds it by: content, headline, speaker."""
    headline = reading.report.headline or ""
    return [
        fold(f"{claim.content.text} {headline} {finding.speaker.name if finding.speaker else ''}")
        for claim, finding in zip(reading.claims, reading.findings, strict=True)
    ]


def figure_rows(reading: Reading, keys: Keys) -> list[Row]:
    """Figures of the claims, then those of the report that stand in no claim (with no finding)."""
    held = {figure.spans for finding in reading.findings for figure in finding.figures}
    loose = [figure for figure in reading.figures if figure.spans not in held]
    rows = _of_claims([finding.figures for finding in reading.findings], loose, keys)
    return [{**place, **_figure(figure, keys)} for place, figure in rows]


def time_rows(reading: Reading, keys: Keys) -> list[Row]:
    """Times of the claims, then those that stand in no claim."""
    held = {timex.spans for finding in reading.findings for timex in finding.times}
    loose = [timex for timex in reading.times if timex.spans not in held]
    rows = _of_claims([finding.times for finding in reading.findings], loose, keys)
    return [{**place, **_time(timex)} for place, timex in rows]


def place_rows(reading: Reading, keys: Keys) -> list[Row]:
    """Places of the claims, then those that stand in no claim."""
    held = {place.spans for finding in reading.findings for place in finding.places}
    loose = [place for place in reading.places if place.spans not in held]
    rows = _of_claims([finding.places for finding in reading.findings], loose, keys)
    return [{**where, **_place(place, keys)} for where, place in rows]


def unknown_rows(reading: Reading, keys: Keys) -> list[Row]:
    """What is said not to be known."""
    report = reading.report
    return [
        {
            "reading": keys.reading,
            "report": report.id,
            "position": at,
            "published": report.published,
            "publisher": keys.names.get(("publisher", report.publisher or "")),
            "exact": " ".join(unknown.exact),
            "kind": unknown.kind.value,
            "about": unknown.about,
            "who": unknown.who,
            "as_of": unknown.as_of,
            "claim": unknown.claim,
            "key": fold(" ".join((*unknown.exact, unknown.about or ""))),
            "who_key": fold(unknown.who or ""),
        }
        for at, unknown in enumerate(reading.unknowns)
    ]


def leftover_rows(reading: Reading, keys: Keys) -> list[Row]:
    """What fell by the wayside, and why."""
    return [
        {
            "reading": keys.reading,
            "position": at,
            "stage": leftover.stage,
            "reason": leftover.reason,
            "spans": words_of(leftover.spans),
        }
        for at, leftover in enumerate(reading.leftovers)
    ]


def words_of(value: object) -> str:
    """A value as JSON, for a column that people read."""
    return msgspec.json.encode(value).decode()


def _of_claims(
    claimed: Sequence[Sequence[Value]], loose: Sequence[Value], keys: Keys
) -> Iterator[tuple[Row, Value]]:
    for finding, values in zip(keys.findings, claimed, strict=True):
        for at, value in enumerate(values):
            yield {"reading": keys.reading, "finding": finding, "position": at}, value
    for at, value in enumerate(loose):
        yield {"reading": keys.reading, "finding": None, "position": at}, value


def _figure(figure: Figure, keys: Keys) -> Row:
    counted, status, base = figure.counted, figure.status, figure.base
    return {
        "exact": " ".join(figure.exact),
        "said": _exact(figure.said),
        "low": _exact(figure.low),
        "high": _exact(figure.high),
        "low_number": _number(figure.low),
        "high_number": _number(figure.high),
        "low_open": figure.low_open,
        "high_open": figure.high_open,
        "bound": figure.bound.value,
        "unit": figure.unit,
        "unit_si": figure.unit_si,
        "counted": counted.exact if counted else None,
        "counted_head": counted.head.casefold() if counted else None,
        "counted_class": counted.class_ if counted else None,
        "status": status.exact if status else None,
        "status_class": status.class_ if status else None,
        "basis": figure.basis.value if figure.basis else None,
        "base": base.exact if base else None,
        "base_low": _exact(base.low) if base else None,
        "base_high": _exact(base.high) if base else None,
        "since": figure.since,
        "as_of": figure.as_of,
        "place": figure.place,
        "toponym": keys.names[("place", figure.place)] if figure.place else None,
    }


def _time(timex: Timex) -> Row:
    return {
        "exact": " ".join(timex.exact),
        "type": timex.type.value,
        "value": timex.value,
        "anchor": timex.anchor,
        "modifier": timex.modifier,
    }


def _place(place: Place, keys: Keys) -> Row:
    return {
        "exact": " ".join(place.exact),
        "name": place.name,
        "gazetteer": place.gazetteer,
        "gazetteer_id": place.id,
        "latitude": place.latitude,
        "longitude": place.longitude,
        "precision": place.precision.value if place.precision else None,
        "toponym": keys.names[("place", toponym(place))],
    }


def _exact(value: Decimal | None) -> str | None:
    """All digits, without an exponent."""
    return None if value is None else format(value, "f")


def _number(value: Decimal | None) -> float | None:
    return None if value is None else float(value)
