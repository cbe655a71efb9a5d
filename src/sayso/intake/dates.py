"""Dates as news and its markup write them, to ISO 8601; what could be two dates is none."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

from sayso.errors import BadDate

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_MONTH = r"(?P<month>jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:[a-z]{0,6})\.?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_WRITTEN = (
    re.compile(rf"\b{_DAY}\s+(?:of\s+)?{_MONTH},?\s+{_YEAR}\b", re.I),
    re.compile(rf"\b{_MONTH}\s+{_DAY},?\s+(?:at\s+)?{_YEAR}\b", re.I),
)
_MONTH_ONLY = re.compile(rf"^\s*{_MONTH},?\s+{_YEAR}\s*$", re.I)
_ISO = re.compile(
    r"^\s*(?P<date>\d{4}(?:-\d\d(?:-\d\d)?)?)(?P<time>[T ]\d\d:?\d\d(?::?\d\d(?:[.,]\d+)?)?)?"
    r"\s*(?P<zone>Z|UTC|GMT|[+-]\d\d:?(?:\d\d)?)?\s*$",
    re.I,
)
_COMPACT = re.compile(r"^\s*((?:19|20)\d\d)([01]\d)([0-3]\d)\s*$")
_SLASHED = re.compile(r"^\s*(?P<a>\d{1,2})[/.](?P<b>\d{1,2})[/.](?P<year>(?:19|20)\d\d)\b")
_MAIL = re.compile(
    r"^\s*(?:[A-Z][a-z]{2}, )?(\d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d) ?([+-]\d{4}|GMT|UTC|Z)?"
)
_EPOCH = re.compile(r"^\s*(1\d{9})(?:\d{3})?\s*$")


def date_of(said: str) -> str | None:
    """Return the ISO 8601 date or time that ``said`` names; null where it names none or could be two.

    Precision is kept: ``May 2022`` gives ``2022-05``. ``05/06/2022`` could be May or June: null.

    >>> date_of("May 19, 2022"), date_of("2022-05-19T17:03:00Z"), date_of("05/06/2022"), date_of("19.05.2022")
    ('2022-05-19', '2022-05-19T17:03:00+00:00', None, '2022-05-19')
    """
    said = said[:200]
    for read in (_iso, _compact, _mail, _slashed, _written):
        found = read(said)
        if found:
            return found
    return None


def given_date(said: str | None) -> str | None:
    """Return the ISO 8601 form of a date that a user gave; null for null.

    Raises:
        BadDate: if the words do not name exactly one date.
    """
    if said is None:
        return None
    found = date_of(said)
    if found is None:
        raise BadDate(said)
    return found


def _valid(year: str, month: str | int, day: str | int) -> str | None:
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None


def _iso(said: str) -> str | None:
    match = _ISO.match(said)
    if not match:
        return None
    if len(match["date"]) < 10:
        year, _, month = match["date"].partition("-")
        sound = 1900 <= int(year) <= 2100 and 1 <= int(month or 1) <= 12 and not match["time"]
        return match["date"] if sound else None
    if not match["time"]:
        return _valid(*match["date"].split("-"))
    zone = (match["zone"] or "").upper().replace("UTC", "Z").replace("GMT", "Z")
    try:
        return (
            datetime.fromisoformat(f"{match['date']}T{match['time'][1:]}{zone}")
            .replace(microsecond=0)
            .isoformat()
        )
    except ValueError:
        return None


def _compact(said: str) -> str | None:
    epoch = _EPOCH.match(said)
    if epoch:
        return datetime.fromtimestamp(int(epoch[1]), UTC).isoformat()
    match = _COMPACT.match(said)
    return _valid(*match.groups()) if match else None


def _mail(said: str) -> str | None:
    match = _MAIL.match(said)
    if not match:
        return None
    try:
        when = datetime.strptime(match[1], "%d %b %Y %H:%M:%S")
    except ValueError:
        return None
    zone = match[2] or ""
    return when.isoformat() + (
        zone[:3] + ":" + zone[3:] if zone[:1] in "+-" and zone else "+00:00" if zone else ""
    )


def _slashed(said: str) -> str | None:
    match = _SLASHED.match(said)
    if not match:
        return None
    first, second = int(match["a"]), int(match["b"])
    if "." in said[: match.end()] or first > 12 or first == second:
        return _valid(match["year"], second, first)
    return _valid(match["year"], first, second) if second > 12 else None


def _written(said: str) -> str | None:
    days = {
        _valid(m["year"], _MONTHS.index(m["month"][:3].lower()) + 1, m["day"])
        for pattern in _WRITTEN
        for m in pattern.finditer(said)
    }
    if days:
        return days.pop() if len(days) == 1 else None
    month = _MONTH_ONLY.match(said)
    return f"{month['year']}-{_MONTHS.index(month['month'][:3].lower()) + 1:02}" if month else None
