"""Dates of any precision as ranges of days: ``2022-05`` is all days of a month, never its first."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_WEEK = re.compile(r"(\d{4})-W(\d{2})")
_MONTH = re.compile(r"(\d{4})-(\d{2})(?!\d)")
_YEAR = re.compile(r"(\d{4})(?!\d)")


@dataclass(frozen=True, slots=True)
class Days:
    """All days from ``first`` to ``last``, both included, as proleptic Gregorian ordinals."""

    first: int
    last: int

    def meets(self, other: Days) -> bool:
        """Whether they share a day."""
        return self.first <= other.last and other.first <= self.last

    def before(self, other: Days) -> bool:
        """Whether all days of this one lie before the other."""
        return self.last < other.first

    def apart(self, other: Days) -> int:
        """Days from the end of the earlier one to the start of the later one; 0 where they meet."""
        return max(self.first - other.last, other.first - self.last, 0)


@lru_cache(maxsize=65_536)
def days(prefix: str | None) -> Days | None:
    """The days that an ISO 8601 prefix means, or None where it names none.

    >>> days("2022-02").last - days("2022-02").first, days("2022-W20").first == days("2022-05-16").first
    (27, True)
    >>> days("PT24H"), days(None)
    (None, None)
    """
    if not prefix:
        return None
    try:
        return _read(prefix)
    except ValueError:  # a day that no month has
        return None


def _read(prefix: str) -> Days | None:
    if found := _DAY.match(prefix):
        day = date(*map(int, found.groups())).toordinal()
        return Days(day, day)
    if found := _WEEK.match(prefix):
        monday = date.fromisocalendar(int(found[1]), int(found[2]), 1).toordinal()
        return Days(monday, monday + 6)
    if found := _MONTH.match(prefix):
        year, month = int(found[1]), int(found[2])
        first = date(year, month, 1)
        return Days(first.toordinal(), (first + timedelta(monthrange(year, month)[1] - 1)).toordinal())
    if found := _YEAR.match(prefix):
        year = int(found[1])
        return Days(date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal())
    return None


def iso(ordinal: int) -> str:
    """A day as ISO 8601.

    >>> iso(days("2022-05-19").first)
    '2022-05-19'
    """
    return date.fromordinal(ordinal).isoformat()
