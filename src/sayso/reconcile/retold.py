"""A headline tells what its report tells: one number of one thing in both is one statement.

What the headline leaves out (who says so, of which day, what befell whom) stands below it, and the place that
the body takes as known stands above. So each is filled in from the other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from sayso.model.speaker import SpeakerKind
from sayso.reconcile.days import Days
from sayso.reconcile.former import former
from sayso.reconcile.measure import ONCE, Measure, by_report
from sayso.reconcile.mode import Mode
from sayso.reconcile.past import past
from sayso.reconcile.thing import Fit, fit

#: characters from the beginning of a text in which its headline stands
_TOP = 400


def retold(measures: Iterable[Measure], texts: Mapping[str, str]) -> Iterator[Measure]:
    """The figures, those of a headline and those that tell the same below it filled in from one another.

    Args:
        measures: in any order; they come back in the order of their reports.
        texts: of the reports, by their ids.
    """
    for own in by_report(measures):
        end = _headline(own[0], texts.get(own[0].report, ""))
        yield from _dated(list(_told(own, end)) if end else own)


def _dated(own: list[Measure]) -> Iterator[Measure]:
    """What an event has once is of the day of which the report first tells the same."""
    for one in own:
        day = _day(one, own) if one.status in ONCE and one.when.event is None and not past(one.near) else None
        yield one if day is None else replace(one, when=replace(one.when, event=day, known=day, said=True))


def _day(one: Measure, own: list[Measure]) -> Days | None:
    told = [
        (other.measured.figure.spans[0][0], other.when.event.first, other.when.event)
        for other in own
        if other.status == one.status and other.when.event is not None and not past(other.near)
    ]
    return min(told, key=lambda each: each[:2])[2] if told else None


def _headline(one: Measure, text: str) -> int:
    """Where the headline ends in the text; 0 where the text does not begin with it."""
    headline = one.measured.stated.report.headline
    start = text.find(headline, 0, _TOP) if headline else -1
    return start + len(headline) if headline and start >= 0 else 0


def _told(own: list[Measure], end: int) -> Iterator[Measure]:
    top = [one for one in own if one.measured.figure.spans[0][0] < end]
    body = [one for one in own if one.measured.figure.spans[0][0] >= end]
    for one in own:
        others = body if one.measured.figure.spans[0][0] < end else top
        alike = [other for other in others if _again(one, other)]
        yield _filled(one, min(alike, key=_place)) if alike else one


def _place(one: Measure) -> tuple[bool, tuple[int, int], tuple[str, int]]:
    """What somebody else than the publisher says comes first, then what stands first."""
    return _own(one), one.measured.figure.spans[0], one.key


def _again(one: Measure, other: Measure) -> bool:
    """Whether two figures of one report are one number of one thing."""
    number = one.said == other.said if one.said is not None else one.interval == other.interval
    if not number or one.unit != other.unit or one.mode is not other.mode or one.mode is Mode.DENIED:
        return False
    if former(one.near) is not former(other.near):
        return False
    befell = one.family == other.family or not one.family or not other.family
    return befell and fit(one.thing, other.thing) in (Fit.SAME, Fit.LOOSE, Fit.UNKNOWN)


def _filled(one: Measure, other: Measure) -> Measure:
    """One with what only the other tells."""
    places = one.setting.places or other.setting.places
    setting = replace(
        one.setting,
        places=places,
        wide=one.setting.wide or other.setting.wide,
        events=one.setting.events | other.setting.events,
        sites=one.setting.sites or other.setting.sites,
    )
    return replace(
        one,
        speaker=other.speaker if _own(one) else one.speaker,
        thing=one.thing if one.thing.said or not other.thing.group else other.thing,
        status=one.status or other.status,
        basis=one.basis or other.basis,
        when=other.when if one.when.event is None and not one.when.said else one.when,
        setting=setting,
    )


def _own(one: Measure) -> bool:
    """Whether nobody but the publisher is known to say so."""
    speaker = one.measured.stated.finding.speaker
    publisher = speaker is None or speaker.kind is SpeakerKind.PUBLISHER
    return publisher and one.speaker in (speaker.name if speaker else "", *_unnamed(one))


def _unnamed(one: Measure) -> tuple[str, ...]:
    return (one.speaker,) if one.speaker.startswith("?") else ()
