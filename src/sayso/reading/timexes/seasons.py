"""Seasons and holidays: "last summer", "the winter of 1994", "Easter Monday"."""

from __future__ import annotations

from datetime import date

from sayso.reading.timexes.calendar import day, easter, last_weekday, next_weekday, part, shift, weekday
from sayso.reading.timexes.lexicon import lexicon
from sayso.reading.timexes.numbers import spoken_year
from sayso.reading.timexes.patterns import Match
from sayso.reading.timexes.scene import PUBLISHED, Scene, Value, dated
from sayso.reading.timexes.tense import Lean, lean


def season(match: Match, scene: Scene) -> Value | None:
    """Such as "last summer", "the winter of 1994"; a winter has the year in which it began."""
    code, rel = lexicon().seasons[match.word("s")], match.word("rel")
    named = match.word("y") or spoken_year(match.words("say"))
    if _titled(match):
        return None
    if named:
        return dated(f"{named}-{code}")
    base = scene.focus if rel in {"that", "the following"} else scene.published
    if base is None:
        return dated(None)
    start = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[code]
    if match.words()[-1] == "year" or rel == "that":
        step = {"last": -1, "next": 1}.get(rel, 0)
    else:
        step = _season_step(match, base.day, start, rel)
    return dated(f"{base.day.year + step:04}-{code}", base.words)


def _titled(match: Match) -> bool:
    """Whether the season is part of a name ("2014 Winter Games") or no season ("the fall of the town")."""
    last, word = match.line.words[match.end - 1], match.line.words[match.end]
    if (
        match.word("s") == "fall"
        and match.words()[0] == "the"
        and match.after() == "of"
        and match.words()[-1] == "fall"
    ):
        return True
    return bool(word and last and word.text[0].isupper() and last.text[0].isupper() and last.text.isalpha())


def _season_step(match: Match, today: date, start: int, rel: str) -> int:
    begun = today.month >= start
    running = start <= today.month < start + 3
    if rel in {"last", "this past"}:
        return 0 if begun and not running else -1
    if rel in {"next", "the following"}:
        return 1 if begun else 0
    if rel == "this" or lean(match) is Lean.FUTURE:
        return -1 if start == 12 and today.month < 3 else 0
    return 0 if begun else -1


def holiday(match: Match, scene: Scene) -> Value | None:
    """Such as "Christmas", "Thanksgiving", "Easter Monday": the nearest by tense."""
    first = match.line.words[match.start]
    rule = lexicon().holidays[match.words()]
    if not rule or first is None or not first.text[0].isupper():
        return None
    if not scene.published:
        return dated(f"XXXX-{rule}" if rule[3:].isdigit() else None)
    today = scene.published.day
    days = [found for step in (-1, 0, 1) if (found := _feast(rule, today.year + step))]
    ahead = [found for found in days if found >= today]
    past = [found for found in days if found <= today]
    way = lean(match)
    chosen = min(ahead) if way is Lean.FUTURE else max(past) if way is Lean.PAST else None
    return dated(part(chosen or min(days, key=lambda found: abs((found - today).days)), "D"), PUBLISHED)


def _feast(rule: str, year: int) -> date | None:
    if rule.startswith("E"):
        return shift(easter(year), int(rule[1:]), "D")
    number, what = int(rule[:2]), rule[3:]
    if what.isdigit():
        return day(year, number, int(what))
    which = weekday({"TH": "thu", "MO": "mon"}[what[:2]])
    if what.endswith("0"):
        return last_weekday(which, date(year, number, 31))
    first = next_weekday(which, date(year, number, 1))
    return shift(first, int(what[2:]) - 1, "W") if first else None
