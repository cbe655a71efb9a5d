"""Movers: the figures that changed most of late, from one day to a later one, by one speaker."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from math import log

from sayso.model.figure import Basis
from sayso.model.judgement import Verdict
from sayso.model.record import Record
from sayso.model.series import Point, Series

#: days before the newest figure that count as of late
LATE = 7
#: what is no level that could be compared with an earlier one
_APART = (Basis.INCREMENT, Basis.RATE, Basis.SHARE)


class Mover(Record, kw_only=True):
    """A figure that changed.

    Attributes:
        speaker, counted, status, place: of the series.
        was, now: its points before and after; their intervals do not meet.
        share: by how much it changed, of what it was; null where that was nothing.
        shrank: whether it went down, which a total does not by itself.
    """

    speaker: str | None
    counted: str | None
    status: str | None
    place: str | None
    was: Point
    now: Point
    share: float | None
    shrank: bool


def movers(series: Sequence[Series], most: int) -> tuple[Mover, ...]:
    """The last change of each series, of the last days that there are figures of: by ratio, widest first."""
    days = [day for one in series for point in one.points if (day := _day(point)) is not None]
    if not days:
        return ()
    found = [mover for one in series for mover in _last(one, max(days).toordinal() - LATE)]
    return tuple(sorted(found, key=lambda one: (-_ratio(one), one.speaker or "", one.now.exact))[:most])


def _last(one: Series, since: int) -> Iterator[Mover]:
    """The change to the last level of a series from that of an earlier day, where it is late and is one."""
    levels = [(day, point) for point in one.points if (day := _day(point)) and point.basis not in _APART]
    if len(levels) < 2:
        return
    day, now = levels[-1]
    before = [point for earlier, point in levels if earlier < day]
    if not before or day.toordinal() < since or _meet(before[-1], now):
        return
    was, low = before[-1], _middle(before[-1])
    unlike = [event for event in one.events if event.kind is Verdict.OTHER_BASE]
    if unlike and len(one.points) - 1 in unlike[-1].points:
        return
    share = float((_middle(now) - low) / low) if low else None
    yield Mover(
        speaker=one.speaker,
        counted=one.counted,
        status=one.status,
        place=one.place,
        was=was,
        now=now,
        share=share,
        shrank=_middle(now) < low,
    )


def _day(point: Point) -> date | None:
    """The day of a point that has one and a number."""
    if point.as_of is None or len(point.as_of) < 10 or (point.low is None and point.high is None):
        return None
    try:
        return date.fromisoformat(point.as_of[:10])
    except ValueError:
        return None


def _meet(was: Point, now: Point) -> bool:
    """Whether the two may be one number: open ends reach for ever."""
    return not _below(was, now) and not _below(now, was)


def _below(left: Point, right: Point) -> bool:
    if left.high is None or right.low is None:
        return False
    return left.high < right.low or (left.high == right.low and (left.high_open or right.low_open))


def _middle(point: Point) -> Decimal:
    """The number as said; for words without one the middle of what they may mean."""
    if point.said is not None:
        return point.said
    ends = [end for end in (point.low, point.high) if end is not None]
    return sum(ends, Decimal(0)) / len(ends)


def _ratio(one: Mover) -> float:
    return abs(log((float(_middle(one.now)) + 1) / (float(_middle(one.was)) + 1)))
