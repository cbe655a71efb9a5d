"""Days, weeks, months and years told from another: "Thursday", "last month", "two days ago"."""

from __future__ import annotations

from datetime import date

from sayso.reading.timexes.calendar import last_weekday, next_weekday, part, shift, weekday
from sayso.reading.timexes.durations import period
from sayso.reading.timexes.lexicon import lexicon
from sayso.reading.timexes.patterns import Match
from sayso.reading.timexes.quarters import running_quarter
from sayso.reading.timexes.scene import PUBLISHED, Scene, Value, dated, timed
from sayso.reading.timexes.tense import Lean, lean

_EDGES = {"noon": "T12:00", "midday": "T12:00", "midnight": "T24:00"}


def clocked(value: str | None, daypart: str, anchor: str | None = None) -> Value:
    """A day with a part of the day, or the day alone."""
    if not daypart:
        return dated(value, anchor)
    tail = _EDGES.get(daypart) or "T" + lexicon().dayparts[daypart.removesuffix("s")]
    return timed(value and value + tail, anchor)


def weekdays(match: Match, scene: Scene) -> Value | None:
    """Such as "Thursday", "last Tuesday", "Friday night", "Wednesday of last week"."""
    rel, daypart = match.word("rel"), match.word("dp")
    number = weekday(match.words("wd")[0])
    narrated = rel in {"that", "the same", "the following", "the next"} or match.word("rel").endswith(
        "previous"
    )
    base = scene.focus if narrated and scene.focus and scene.focus.unit == "D" else scene.published
    if base is None or base.unit != "D":
        return clocked(None, daypart)
    if week := match.word("week"):
        step = {"last": -1, "next": 1}.get(week, 0)
        found = shift(base.day, step * 7 + number - base.day.weekday(), "D")
    else:
        found = _weekday(match, base.day, number, rel)
    return clocked(part(found, "D"), daypart, base.words) if found else None


def _weekday(match: Match, today: date, number: int, rel: str) -> date | None:
    word = rel.rsplit(" ", maxsplit=1)[-1]
    if word in {"last", "past", "previous", "prior", "preceding"}:
        return last_weekday(number, shift(today, -1, "D") or today)
    if word in {"next", "following", "coming", "upcoming"}:
        return next_weekday(number, shift(today, 1, "D") or today)
    ahead = lean(match) is Lean.FUTURE
    return next_weekday(number, today) if ahead else last_weekday(number, today)


def today(match: Match, scene: Scene) -> Value | None:
    """Such as "today", "yesterday morning", "last night", "that evening", "noon"."""
    word, rel = match.word("t"), match.word("rel")
    daypart = match.word("dp") or match.word("mid") or (word if word in {"tonight", "overnight"} else "")
    if not word and not rel and not _definite(match):
        return None
    told = rel.rsplit(" ", maxsplit=1)[-1]
    step = {"yesterday": -1, "tomorrow": 1}.get(word, 0) or _STEPS.get(told, 0)
    step += {"before": -1, "after": 1}.get(match.word("side"), 0)
    if word == "overnight" and lean(match) is not Lean.FUTURE:
        step = -1
    narrated = not word and told not in {"this", "last", "past"}
    near = scene.focus if narrated and scene.focus and scene.focus.unit == "D" else scene.published
    if near is None:
        return clocked(None, daypart)
    found = shift(near.day, step, "D")
    return clocked(near.part("D", found), daypart, near.words)


def _definite(match: Match) -> bool:
    """Whether a bare part of the day is a time of its own: "the morning", "mid-afternoon", "noon"."""
    word, before = match.word("dp"), match.before(2)
    if match.words()[0] == "the":
        plural = word in {"nights", "evenings", "mornings", "afternoons"}
        return not plural and match.after() not in {"of", "the", "that", "when", "before", "after"}
    if word in {"noon", "midnight", "midday"}:
        return not match.after()[:1].isupper()
    return bool(before) and (before[-1] in {"mid", "late", "early"} or before == ("mid", "-"))


_STEPS = {
    "last": -1,
    "previous": -1,
    "prior": -1,
    "preceding": -1,
    "next": 1,
    "coming": 1,
    "upcoming": 1,
    "following": 1,
    "latest": -1,
    "past": -1,
    "this coming": 1,
    "this past": -1,
}


def relunit(match: Match, scene: Scene) -> Value | None:
    """Such as "this week", "last month", "the following day", "the past year"."""
    rel, unit, daypart = match.word("rel"), lexicon().units[match.word("u")], match.word("dp")
    if rel == "past":
        return period(1, unit, anchor=PUBLISHED if scene.published else None)
    definite = match.words()[0] == "the"
    narrated = rel.split(" ")[0] in {"that", "same", "following"} or (
        definite and rel in {"next", "previous"}
    )
    base = scene.focus if narrated and scene.focus else scene.published
    if base is None or (rel.startswith(("that", "same")) and not scene.focus):
        return clocked(None, daypart)
    if rel in {"recent", "present"} or (rel == "latest" and unit not in {"W", "MO", "Y"}):
        return None
    step = _STEPS.get(rel, 0)
    unit = "D" if unit in {"N"} else unit
    value = base.part(unit, shift(base.day, step, unit))
    return clocked(value, daypart if unit == "D" else "", base.words)


def bareunit(match: Match, scene: Scene) -> Value | None:
    """Such as "the year", "the week", "the weekend", "the quarter", "later in the day"."""
    unit, after = lexicon().units.get(match.word("u")), match.after()
    if unit not in {"D", "W", "WE", "MO", "Q", "Y", "E"} or match.word("u").endswith("s"):
        return None
    if after in {"-", "of", "when", "that", "before", "after"} or not _told(match, unit):
        return None
    if unit == "Q":
        return running_quarter(match, scene)
    if unit == "Y" and after in {"ended", "ending", "to", "through"}:
        return period(1, unit)
    near = scene.focus if unit == "D" and scene.focus and scene.focus.unit == "D" else scene.published
    if near is None or after in {"following", "preceding"}:
        return dated(None)
    step = -1 if unit == "WE" and near.day.weekday() < 5 and lean(match) is not Lean.FUTURE else 0
    return dated(near.part(unit, shift(near.day, step, unit)), near.words)


def _told(match: Match, unit: str) -> bool:
    """Whether the words around make it one of the calendar: "its year" but not "its day"."""
    if unit == "D":
        return match.words()[0] == "the" and match.before()[-1:] == ("in",)
    return match.words()[0] == "the" or unit in {"Y", "Q"}
