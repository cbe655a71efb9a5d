"""The days that a figure holds for: when it happened, as of when it was known, since when it counts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from sayso.model.figure import Basis
from sayso.model.stated import Measured
from sayso.model.timex import Timex, TimexType
from sayso.reconcile.days import Days, days
from sayso.reconcile.former import former
from sayso.reconcile.nearby import NO_WORDS, Nearby

_DURATION = re.compile(r"PT?(\d+)([HDW])")
_SINCE = re.compile(
    r"\b(?:since|from|between|after|before|until|for)\s+(?:the\s+|last\s+|late\s+|early\s+)*$", re.IGNORECASE
)
_BETWEEN = re.compile(
    r"\b(?:between|from)\s+\S+(?:\s+\S+)?\s+(?:and|to|through|until)\s+(?:\S+\s+)?$", re.IGNORECASE
)
_AS_OF = re.compile(
    r"\b(?:as\s+of|as\s+at|by|up\s+to|through)\s+(?:the\s+|late\s+|early\s+|noon\s+on\s+)*$", re.IGNORECASE
)
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DAY = re.compile(rf"^\s(?:[\w'\u2019-]+\s+){{0,6}}?(?:on\s+)?({'|'.join(_DAYS)})\b", re.IGNORECASE)
#: a day behind these words, or as a noun's owner, is that of the event that a number is of
_OF_EVENT = re.compile(r"\b(?:that|which|who)\b[^,;]*$", re.IGNORECASE)
#: "that night": a day told before, which need not be the last one told
_THAT = re.compile(r"(?:that|the\s+same|the\s+other)\s", re.IGNORECASE)
_FROM = re.compile(r"\b(?:from|than)\s+(?:the\s+|an?\s+)?$", re.IGNORECASE)
_OWNS = re.compile(r"['\u2019]s\b")


@dataclass(frozen=True, slots=True)
class When:
    """Days of a figure; each is null where nothing tells it.

    Attributes:
        event: when what is counted happened, from a date in the claim.
        known: as of when it was known: said, else the event where it is a running total, else publication.
        since: from when on a total counts.
        said: whether ``known`` is said in the words and not taken from publication.
        moment: date and time of publication, as far as told; orders what one day brings.
    """

    event: Days | None = None
    known: Days | None = None
    since: Days | None = None
    said: bool = False
    moment: str = ""


def when(measured: Measured, *, late: bool = True, near: Nearby = NO_WORDS) -> When:
    """The days of a figure, from its own dates, those of its claim and publication.

    ``late`` is whether more may be found after the event: then its day is not that as of which it was known.
    ``near`` are the words around the figure, which may name a weekday outside of what is said.
    """
    figure, head = measured.figure, measured.stated.report
    published = days(head.published)
    told = days(figure.as_of)
    since = days(figure.since)
    event = _event(measured, since, published, near)
    if told is None:
        told = _leading(measured)
    if former(near) and event is not None:
        told, event = told or event, None  # "up from 388 on Friday": as of when it was told
    if figure.basis is Basis.TOTAL and event is not None:
        if told is None and event.first == event.last and not _of_event(measured, event):
            told = event  # "on Tuesday the total rose to …"
        event = None  # and a week that is told ("this week") is the week of the total
    if told is None and event is not None and not late and event.first == event.last:
        return When(event, event, since, True, head.published or "")
    known = told or published or event
    return When(event if event != told else None, known, since, told is not None, head.published or "")


def _dates(measured: Measured) -> list[tuple[Timex, Days]]:
    """Dates of the claim as days, with their words."""
    kinds = (TimexType.DATE, TimexType.TIME)
    found = ((timex, days(timex.value)) for timex in measured.stated.finding.times if timex.type in kinds)
    return [(timex, told) for timex, told in found if told is not None]


def _event(measured: Measured, since: Days | None, published: Days | None, around: Nearby) -> Days | None:
    """The date that stands nearest to the figure; increments of "the past 24 hours" end at publication."""
    found = [
        (timex, told)
        for timex, told in _dates(measured)
        if told != since
        and not any(_led(measured, timex, lead) for lead in (_SINCE, _BETWEEN, _AS_OF))
        and not _THAT.match(" ".join(timex.exact))
        and not (published and published.before(told))
        and not _of_former(measured, timex)
    ]
    place = measured.figure.spans[0][0]
    near = min(found, key=lambda one: (abs(one[0].spans[0][0] - place), one[0].spans), default=None)
    if near is not None:
        return near[1]
    if not _dates(measured) and published and (day := _weekday(around)):
        return _last(published, day)
    span = _window(measured)
    return Days(published.last - span, published.last) if published and span else None


def _of_former(measured: Measured, timex: Timex) -> bool:
    """Whether a day is that of the number before a change: "531, up from 388 on Friday"."""
    start, end = measured.figure.spans[-1][1], timex.spans[0][0]
    others = (one.spans[0][0] for one in measured.stated.finding.figures)
    return any(_FROM.search(_before(measured, place)) for place in others if start <= place < end)


def _weekday(near: Nearby) -> int | None:
    """The weekday that the words right behind a figure name, Monday being 0."""
    found = _DAY.search(near.clause[1])
    return _DAYS.index(found[1].lower()) if found else None


def _last(published: Days, day: int) -> Days:
    """The last such weekday up to publication."""
    last = published.last - (date.fromordinal(published.last).weekday() - day) % 7
    return Days(last, last)


def _leading(measured: Measured) -> Days | None:
    """An "as of" that stands anywhere in a claim with one figure."""
    if len(measured.stated.finding.figures) > 1:
        return None
    return next((told for timex, told in _dates(measured) if _led(measured, timex, _AS_OF)), None)


def _of_event(measured: Measured, event: Days) -> bool:
    """Whether a day only tells of which event a total is: "in the flood that came on Monday"."""
    found = [timex for timex, told in _dates(measured) if told == event]
    return bool(found) and all(
        _OWNS.search(" ".join(timex.exact))
        or _OWNS.match(_behind(measured, timex))
        or _led(measured, timex, _OF_EVENT)
        for timex in found
    )


def _behind(measured: Measured, timex: Timex) -> str:
    """The words of the claim behind a time."""
    content, end = measured.stated.claim.content, timex.spans[-1][1]
    parts = zip(content.spans, content.exact, strict=True)
    return next((words[end - first :] for (first, last), words in parts if first <= end <= last), "")


def _led(measured: Measured, timex: Timex, lead: re.Pattern[str]) -> bool:
    return bool(lead.search(_before(measured, timex.spans[0][0])))


def _before(measured: Measured, start: int) -> str:
    """The words of the claim before a place of the report."""
    content = measured.stated.claim.content
    parts = zip(content.spans, content.exact, strict=True)
    return next((words[: start - first] for (first, last), words in parts if first <= start < last), "")


def _window(measured: Measured) -> int:
    """Days of "in the past 24 hours"; 0 where no such words stand there."""
    if measured.figure.basis is not Basis.INCREMENT:
        return 0
    for timex in measured.stated.finding.times:
        if timex.type is TimexType.DURATION and (found := _DURATION.fullmatch(timex.value or "")):
            scale = {"H": 24, "D": 1, "W": 0}[found[2]]
            return int(found[1]) * 7 if scale == 0 else -(-int(found[1]) // scale)
    return 0
