"""Days and periods so far away from another: "two days ago", "a year earlier", "the week before last"."""

from __future__ import annotations

from datetime import date

from sayso.reading.timexes.calendar import last_weekday, next_weekday, part, shift, weekday
from sayso.reading.timexes.classes import BREAK, OTHER
from sayso.reading.timexes.durations import amount, period
from sayso.reading.timexes.lexicon import lexicon
from sayso.reading.timexes.patterns import Match
from sayso.reading.timexes.scene import PUBLISHED, Point, Scene, Value, dated, timed

#: days that "a year ago today" names
_NEAR = {"yesterday": -1, "today": 0, "tomorrow": 1}


def ago(match: Match, scene: Scene) -> Value | None:
    """Such as "two days ago", "a year ago", "several years ago", "a week ago Friday", "two Fridays ago"."""
    count, unit = amount(match)
    if match.word("wds"):
        return _weekdays_ago(match, scene, count)
    if count is None:
        return dated("PAST_REF")
    if unit in {"H", "M", "S"}:
        return timed(None)
    if unit == "Y" and count == 1 and scene.year_ago and not match.word("dp"):
        return dated(scene.year_ago, PUBLISHED)
    if scene.published is None:
        return dated(None)
    step, scale = (count * 12, "MO") if unit == "Y" and count != int(count) else (count, unit)
    found = shift(scene.published.day, -step, scale)
    exact = match.word("dp") or match.word("wd")
    if found and exact in _NEAR:
        found = shift(found, _NEAR[exact], "D")
    elif found and exact:
        found = last_weekday(weekday(exact), found)
    fine = "D" if exact else _FINE.get(scale, scale)
    return dated(scene.published.part(fine, found), PUBLISHED)


#: what a count of a unit tells no finer than: "four decades ago" is about a year
_FINE = {"F": "W", "WE": "W", "E": "Y", "C": "Y", "N": "D"}


def _weekdays_ago(match: Match, scene: Scene, count: float | None) -> Value:
    if scene.today is None or count is None or match.word("wds").startswith("week"):
        return dated(None if count is not None else "PAST_REF")
    last = last_weekday(weekday(match.word("wds")), shift(scene.today, -1, "D") or scene.today)
    found = shift(last, 1 - count, "W") if last else None
    return dated(part(found, "D") if found else None, PUBLISHED)


def _onwards(match: Match, scene: Scene, count: float | None, unit: str) -> Value:
    """Such as "two weeks from now", "a week from Tuesday"; the latter is a day."""
    if not match.word("wd"):
        return stepped(scene.published, count, unit)
    day = next_weekday(weekday(match.word("wd")), scene.today) if scene.today else None
    found = shift(day, count, unit) if day and count is not None and unit not in {"H", "M", "S"} else None
    return dated(part(found, "D") if found else None, PUBLISHED)


def beyond(match: Match, scene: Scene) -> Value | None:
    """Such as "the week before last", "the Sunday before last", "the month after next"."""
    if match.line.code[match.end] not in {OTHER, BREAK} and match.after() not in {".", ","}:
        return None
    step = -2 if match.word("side") == "before" else 2
    if match.word("wd"):
        if scene.today is None:
            return dated(None)
        found = _second(weekday(match.word("wd")), scene.today, step)
        return dated(part(found, "D") if found else None, PUBLISHED)
    return stepped(scene.published, step, lexicon().units[match.word("u")])


def _second(number: int, today: date, step: int) -> date | None:
    """The weekday before the last one, or after the next one."""
    near = shift(today, 1 if step > 0 else -1, "D") or today
    first = next_weekday(number, near) if step > 0 else last_weekday(number, near)
    return shift(first, 1 if step > 0 else -1, "W") if first else None


def distance(match: Match, scene: Scene) -> Value | None:
    """Such as "two days later", "a year earlier", "the day before", "a week from now"."""
    count, unit = amount(match)
    side = match.word("g")
    back = side in _BACK
    if "from" in match.words():
        return _onwards(match, scene, count, unit)
    if unit == "Y" and count == 1 and back and scene.year_ago:
        return dated(scene.year_ago, scene.compared)
    if count is None or unit in {"H", "M", "S"} or (side in {"before", "after"} and "n" in match.parts):
        return period(count, unit)
    base = scene.focus
    if side in {"before", "after"} and _governs(match):
        return dated(None)
    if base is None and unit == "Y" and count == 1 and back:
        base = scene.published
    if base is None:
        return dated(None) if match.words()[0] == "the" else period(count, unit)
    return stepped(base, -count if back else count, unit)


#: parts of speech, beside articles and pronouns, with which what "the day before" is counted from begins
_OBJECT = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "VERB"})


def _governs(match: Match) -> bool:
    """Whether what the count starts from is told behind: "the day before the vote", "... he left"."""
    word = match.line.words[match.end] if match.end < len(match.line.words) else None
    if word is None:
        return False
    return word.tag in {"DET", "PRON"} or (word.tag in _OBJECT and match.line.code[match.end] == OTHER)


_BACK = frozenset({"earlier", "before", "previously", "beforehand", "prior"})


def stepped(base: Point | None, count: float | None, unit: str) -> Value:
    """The date so many units on from a point; without a value where the point is too coarse or absent."""
    if base is None or count is None or unit in {"H", "M", "S"}:
        return dated(None)
    unit = "W" if unit == "F" else unit
    return dated(base.part(unit, shift(base.day, count, unit)), base.words)
