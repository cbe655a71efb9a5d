"""Dates of the calendar as they are written out: full dates, months, years, decades, holidays."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from sayso.reading.timexes.calendar import (
    MONTHS,
    day,
    opening,
    part,
    shift,
    weekday,
)
from sayso.reading.timexes.numbers import ordinal
from sayso.reading.timexes.patterns import Match
from sayso.reading.timexes.scene import PUBLISHED, Scene, Value, dated
from sayso.reading.timexes.tense import Lean, lean

#: a date in the past tense may still lie this many days ahead, if that is nearer: "payable 22 November"
_AHEAD = 45


def monthday(match: Match, scene: Scene) -> Value | None:
    """Such as "19 May 2022", "May 19", "Thursday, May 19"."""
    number, month = ordinal(match.words("d")[0]), MONTHS[match.words("m")[0]]
    if number is None or not day(2000, month, number) or _counts(match):
        return None
    return written(match, scene, month, number)


def written(match: Match, scene: Scene, month: int, number: int) -> Value | None:
    """A day of a month, with the year that the match names or the one that fits best."""
    year = full_year(match.word("y"))
    if year:
        return dated(part(found, "D")) if (found := day(year, month, number)) else None
    if scene.told and lean(match) is not Lean.FUTURE:
        near = scene.told.day
        told = min(_years(near, month, number), key=lambda one: abs((one - near).days), default=None)
        return dated(part(told, "D"), scene.told.words) if told else None
    if not scene.published:
        return dated(f"XXXX-{month:02}-{number:02}")
    found = _nearest(match, scene.published.day, month, number)
    if rel := match.word("rel").rsplit(" ", maxsplit=1)[-1]:
        found = _beside(found, scene.published.day, month, number, rel)
    return dated(part(found, "D"), PUBLISHED) if found else None


def _beside(found: date | None, today: date, month: int, number: int, rel: str) -> date | None:
    """The last such day before publication, or the next one after it, where the words say so."""
    days = _years(today, month, number)
    if rel == "next":
        return min((one for one in days if one > today), default=found)
    if rel == "last":
        return max((one for one in days if one < today), default=found)
    return found


def _years(near: date, month: int, number: int) -> list[date]:
    """That day in the year of another and in those beside it."""
    return [found for step in (-1, 0, 1) if (found := day(near.year + step, month, number))]


def _counts(match: Match) -> bool:
    """Whether the number belongs to what follows: "in May 12 people"."""
    word = match.line.words[match.end] if match.end < len(match.line.words) else None
    plural = word is not None and word.tag == "NOUN" and word.text.endswith(("s", "people", "men", "women"))
    return plural and match.before() == ("in",) and match.words()[-1].isdigit() and match.words()[0] in MONTHS


def _nearest(match: Match, today: date, month: int, number: int) -> date | None:
    """The day in the year that weekday, tense and nearness speak for."""
    days = _years(today, month, number)
    named = match.words("wd")
    fitting = [found for found in days if named and found.weekday() == weekday(named[0])] or days
    way = lean(match)
    if way is Lean.FUTURE:
        later = [found for found in fitting if (found - today).days >= -_AHEAD]
        return min(later or fitting)
    reach = _AHEAD if way is Lean.PAST else 180
    earlier = [found for found in fitting if (found - today).days <= reach]
    return min(earlier or fitting, key=lambda found: abs((found - today).days))


def dayrange(match: Match, scene: Scene) -> Value | None:
    """Both days of "May 18-20", the first of "18 to 20 May": there the second is read by itself."""
    number, month = ordinal(match.words("d")[0]), MONTHS[match.words("m")[0]]
    last = ordinal(match.words("e")[0])
    if number is None or last is None or number >= last or not day(2000, month, last):
        return None
    value = written(match, scene, month, number)
    if value is None:
        return None
    start, end = match.parts["e"]
    rest = None
    if match.parts["m"] < match.parts["e"]:
        later = written(match, scene, month, last)
        end = match.end if match.word("y") else end
        rest = replace(later, words=(start, end)) if later else None
    return replace(value, words=(match.start, match.parts["d"][1]), rest=rest)


def weekof(match: Match, scene: Scene) -> Value | None:
    """Such as "the week of March 6", "the weekend of March 6"."""
    value = monthday(match, scene)
    start = opening(value.value) if value and value.value else None
    unit = "WE" if match.word("u") == "weekend" else "W"
    return dated(part(start[0], unit), value.anchor) if value and start else None


def dayonly(match: Match, scene: Scene) -> Value | None:
    """Such as "the 19th of the month", "by the 5th", "Friday the 13th": in the month that fits best."""
    number = ordinal(match.word("d"))
    if number is None or not match.word("d")[0].isdigit() or not _dayword(match):
        return None
    if scene.today is None:
        return dated(None)
    found = _in_month(match, scene.today, number)
    return dated(part(found, "D") if found else None, PUBLISHED)


def _in_month(match: Match, today: date, number: int) -> date | None:
    """That day of the month that the words name, else of the nearest in the direction of the tense."""
    step = {"last": -1, "next": 1}.get(match.word("rel"), 0)
    near = (step,) if match.word("rel") else (-2, -1, 0, 1)
    months = [shift(today.replace(day=1), one, "MO") for one in near]
    days = [found for first in months if first and (found := day(first.year, first.month, number))]
    if named := match.words("wd"):
        days = [found for found in days if found.weekday() == weekday(named[0])]
    ahead = lean(match) is Lean.FUTURE
    fitting = [found for found in days if (found >= today if ahead else found <= today)]
    return min(fitting or days, key=lambda found: abs((found - today).days), default=None)


def _dayword(match: Match) -> bool:
    """Whether an ordinal is a day: nothing that it could count follows."""
    if match.word("rel") or match.word("wd"):
        return True
    led = match.before()[-1:] in {("on",), ("by",), ("until",), ("since",)}
    word = match.line.words[match.end]
    return led and match.after() != "of" and (word is None or word.tag not in {"NOUN", "PROPN", "ADJ", "NUM"})


def iso(match: Match, _: Scene) -> Value | None:
    """Such as "2022-05-19"."""
    numbers = [int(match.word(label)) for label in ("y", "m", "d")]
    found = day(*numbers)
    return dated(part(found, "D")) if found and match.line.tight(match.start, match.end) else None


def numeric(match: Match, _: Scene) -> Value | None:
    """Such as "19/5/2022", "05/19/2022", "19.05.2022"; only the year where day and month could be either."""
    if dotted := match.word("dotted"):
        first, second, last = dotted.split(".")
        found = day(_short_year(last), int(second), int(first))
        return dated(part(found, "D")) if found else None
    first_number, second_number = int(match.word("a")), int(match.word("b"))
    year = _short_year(match.word("y"))
    if not match.line.tight(match.start, match.end):
        return None
    days = {
        found
        for pair in ((first_number, second_number), (second_number, first_number))
        if (found := day(year, *pair))
    }
    return dated(part(min(days), "D" if len(days) == 1 else "Y")) if days else None


def september(match: Match, _: Scene) -> Value | None:
    """Such as "9/11", the name of a day; other such pairs are fractions or dates nobody can tell."""
    fits = match.words() == ("9", "/", "11") and match.line.tight(match.start, match.end)
    return dated("2001-09-11") if fits else None


def month(match: Match, scene: Scene) -> Value | None:
    """Such as "May", "May 2022", "last May", "October last year"."""
    number, year, rel = MONTHS[match.words("m")[0]], full_year(match.word("y")), match.word("rel")
    if year:
        return dated(f"{year:04}-{number:02}")
    base = (
        scene.focus if rel.rsplit(" ", maxsplit=1)[-1] in {"that", "same", "following"} else scene.published
    )
    if base is None:
        return dated(None if rel else f"XXXX-{number:02}")
    anchor = base.words
    if match.words()[-1] == "year" or rel in {"that", "the same", "same"}:
        step = {"last": -1, "next": 1, "following": 1}.get(rel.split(" ")[-1], 0)
        return dated(f"{base.day.year + step:04}-{number:02}", anchor)
    return dated(f"{_month_year(match, base.day, number, rel):04}-{number:02}", anchor)


def _month_year(match: Match, today: date, number: int, rel: str) -> int:
    if rel.startswith("last"):
        return today.year - (number >= today.month)
    if rel.endswith(("next", "following")):
        return today.year + (number <= today.month)
    if rel == "this":
        return today.year
    if lean(match) is Lean.FUTURE:
        return today.year + (number < today.month)
    return today.year - (number > today.month + 1)


def full_year(words: str) -> int | None:
    """The year in the words of a part: "2022", ", 2022", "' 98"; null where there is none."""
    last = words.rsplit(" ", maxsplit=1)[-1]
    return _short_year(last) if last.isdigit() else None


def _short_year(digits: str) -> int:
    value = int(digits)
    return value if len(digits) > 2 else value + (1900 if value >= 50 else 2000)
