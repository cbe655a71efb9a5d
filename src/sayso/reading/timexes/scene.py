"""What is known where an expression stands, and what an expression is found to mean."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from sayso.model.timex import TimexType
from sayso.reading.timexes.calendar import opening, part

_FINENESS = {"D": 0, "N": 0, "W": 1, "WE": 1, "F": 1, "MO": 2, "Q": 3, "Y": 4, "E": 5, "C": 6}

#: words for which a quarter is what "a year earlier" is about
_COMPARED_WORDS = 250
#: words for which a date of another year gives its year to the dates behind it
_TOLD_WORDS = 60

#: anchor of what is counted from the date of publication
PUBLISHED = "published"


@dataclass(frozen=True, slots=True)
class Point:
    """A known date: first day, precision (a unit of the calendar), and the words it comes from."""

    day: date
    unit: str
    words: str

    def part(self, unit: str, inside: date | None) -> str | None:
        """ISO prefix of the unit that holds ``inside``; null where the point is too coarse to tell."""
        if inside is None or _FINENESS[unit] < _FINENESS[self.unit]:
            return None
        return part(inside, unit)


def point(value: str | None, words: str) -> Point | None:
    """The point an ISO prefix stands for; null where it is none."""
    found = opening(value) if value else None
    return Point(found[0], found[1], words) if found else None


@dataclass(frozen=True, slots=True)
class Scene:
    """What is known where an expression stands.

    Attributes:
        published: date of publication.
        focus: the last date that the text has named, without the date of publication.
        quarter: the last quarter it has named, as ``1989-Q3``.
        compared: that quarter while it is near, for "a year earlier" to be counted from.
        told: a past date, with its own year, that the text is telling of, while it is near.
        compared_at, told_at: places in the line where they were named.
    """

    published: Point | None = None
    focus: Point | None = None
    quarter: str | None = None
    compared: str | None = None
    told: Point | None = None
    compared_at: int = 0
    told_at: int = 0

    def at(self, place: int) -> Scene:
        """The scene at a place further on, where what is no longer near has faded."""
        compared = self.compared if place - self.compared_at <= _COMPARED_WORDS else None
        told = self.told if place - self.told_at <= _TOLD_WORDS else None
        return (
            self
            if (compared, told) == (self.compared, self.told)
            else replace(self, compared=compared, told=told)
        )

    @property
    def year_ago(self) -> str | None:
        """The compared quarter, a year back."""
        return f"{int(self.compared[:4]) - 1}{self.compared[4:]}" if self.compared else None

    @property
    def today(self) -> date | None:
        """The day of publication; null where it is not known to the day."""
        return self.published.day if self.published and self.published.unit == "D" else None


@dataclass(frozen=True, slots=True)
class Value:
    """What an expression means.

    Attributes:
        type, value, anchor, modifier: as of :class:`~sayso.model.timex.Timex`.
        words: range of places in the line, where it is not that of the whole match.
        rest: what else the match tells, further on: the 20th of "May 18 and 20".
    """

    type: TimexType
    value: str | None
    anchor: str | None = None
    modifier: str | None = None
    words: tuple[int, int] | None = None
    rest: Value | None = None


def dated(value: str | None, anchor: str | None = None) -> Value:
    """A DATE."""
    return Value(TimexType.DATE, value, anchor if value else None)


def timed(value: str | None, anchor: str | None = None) -> Value:
    """A TIME."""
    return Value(TimexType.TIME, value, anchor if value else None)
