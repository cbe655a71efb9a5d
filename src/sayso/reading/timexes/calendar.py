"""Days and ISO 8601 prefixes: which part of the calendar holds a day, and steps from one to another.

Units are TIMEX3's letters: D, W, MO (month), Q, Y, E (decade), C (century), WE (weekend); F is a
fortnight, N a night. A prefix's length is its precision.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

MONTHS = {
    name: place // 2 + 1
    for place, name in enumerate(
        "january jan february feb march mar april apr may may june jun july jul august aug september sep "
        "october oct november nov december dec".split()
    )
} | {"sept": 9}
WEEKDAYS = {name: place for place, name in enumerate(["mon", "tue", "wed", "thu", "fri", "sat", "sun"])}
_DAYS = {"D": 1, "N": 1, "W": 7, "WE": 7, "F": 14}
_MONTHS = {"MO": 1, "Q": 3, "Y": 12, "E": 120, "C": 1200}
_PREFIX = re.compile(
    r"(\d{4})(?:-(\d\d)(?:-(\d\d))?|-W(\d\d)(-WE)?|-Q([1-4])|-(?:SP|SU|FA|WI|H1|H2))?(?:T.*)?"
)


def day(year: int, month: int, number: int) -> date | None:
    """That day, or null where the calendar has none.

    >>> day(2022, 2, 30) is None
    True
    """
    try:
        return date(year, month, number)
    except ValueError:
        return None


def shift(start: date, count: float, unit: str) -> date | None:
    """The day so many units on; null outside years 1 to 9999. A shorter month's last day stands in.

    >>> shift(date(2022, 3, 31), -1, "MO")
    datetime.date(2022, 2, 28)
    """
    if unit in _DAYS:
        try:
            return start + timedelta(days=round(count * _DAYS[unit]))
        except OverflowError:
            return None
    months = start.year * 12 + start.month - 1 + round(count * _MONTHS[unit])
    year, month = divmod(months, 12)
    if not 1 <= year <= 9999:
        return None
    return (
        next(found for number in range(start.day, 27, -1) if (found := day(year, month + 1, number)))
        if (start.day > 28)
        else date(year, month + 1, start.day)
    )


def part(inside: date, unit: str) -> str:
    """ISO prefix of the unit that holds the day.

    >>> [part(date(1989, 10, 30), unit) for unit in ("D", "W", "MO", "Q", "Y", "E", "C", "WE")]
    ['1989-10-30', '1989-W44', '1989-10', '1989-Q4', '1989', '198', '19', '1989-W44-WE']
    """
    year, week, _ = inside.isocalendar()
    text = inside.isoformat()
    cuts = {"C": 2, "E": 3, "Y": 4, "MO": 7, "D": 10, "N": 10}
    if unit in cuts:
        return text[: cuts[unit]]
    if unit == "Q":
        return f"{text[:4]}-Q{(inside.month + 2) // 3}"
    return f"{year:04}-W{week:02}" + ("-WE" if unit == "WE" else "")


def opening(value: str) -> tuple[date, str] | None:
    """First day of an ISO prefix, and its unit; null for anything else.

    >>> opening("2022-05-19T10:30"), opening("2022-W20"), opening("PAST_REF")
    ((datetime.date(2022, 5, 19), 'D'), (datetime.date(2022, 5, 16), 'W'), None)
    """
    found = _PREFIX.fullmatch(value)
    if not found:
        return None
    year, month, number, week, weekend, quarter = found.groups()
    try:
        if week:
            return date.fromisocalendar(int(year), int(week), 6 if weekend else 1), "WE" if weekend else "W"
        if quarter:
            return date(int(year), int(quarter) * 3 - 2, 1), "Q"
        first = date(int(year), int(month or 1), int(number or 1))
    except ValueError:
        return None
    return first, "D" if number else "MO" if month else "Y"


def weekday(name: str) -> int:
    """0 for Monday to 6 for Sunday, from any spelling.

    >>> weekday("Thurs"), weekday("sundays")
    (3, 6)
    """
    return WEEKDAYS[name[:3].lower()]


def last_weekday(number: int, until: date) -> date | None:
    """The last such weekday up to a day, the day itself included."""
    return shift(until, -((until.weekday() - number) % 7), "D")


def next_weekday(number: int, since: date) -> date | None:
    """The first such weekday from a day on, the day itself included."""
    return shift(since, (number - since.weekday()) % 7, "D")


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher's rule).

    >>> easter(2022)
    datetime.date(2022, 4, 17)
    """
    century, rest = divmod(year, 100)
    golden = year % 19
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday_gap = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * weekday_gap) // 451
    month, number = divmod(epact + weekday_gap - 7 * late + 114, 31)
    return date(year, month, number + 1)
