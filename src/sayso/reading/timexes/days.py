"""Dates of the calendar as they are written out: full dates, months, years, decades, holidays."""

from __future__ import annotations

from datetime import date

from sayso.model.timex import TimexType
from sayso.reading.timexes.calendar import (
    MONTHS,
    day,
    easter,
    last_weekday,
    next_weekday,
    opening,
    part,
    shift,
    weekday,
)
from sayso.reading.timexes.lexicon import lexicon
from sayso.reading.timexes.numbers import ordinal, spoken_year
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
    if not scene.published:
        return dated(f"XXXX-{month:02}-{number:02}")
    found = _nearest(match, scene.published.day, month, number)
    return dated(part(found, "D"), PUBLISHED) if found else None


def _counts(match: Match) -> bool:
    """Whether the number belongs to what follows: "in May 12 people"."""
    word = match.line.words[match.end] if match.end < len(match.line.words) else None
    plural = word is not None and word.tag == "NOUN" and word.text.endswith(("s", "people", "men", "women"))
    return plural and match.before() == ("in",) and match.words()[-1].isdigit() and match.words()[0] in MONTHS


def _nearest(match: Match, today: date, month: int, number: int) -> date | None:
    """The day in the year that weekday, tense and nearness speak for."""
    days = [found for year in (-1, 0, 1) if (found := day(today.year + year, month, number))]
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
    """The first day of "18 to 20 May", "May 18-20"; the rest is read by itself or by :func:`rest`."""
    number, month = ordinal(match.words("d")[0]), MONTHS[match.words("m")[0]]
    last = ordinal(match.words("e")[0])
    if number is None or last is None or number >= last or not day(2000, month, last):
        return None
    value = written(match, scene, month, number)
    if value is None:
        return None
    end = match.parts["d"][1]
    return Value(value.type, value.value, value.anchor, words=(match.start, end))


def weekof(match: Match, scene: Scene) -> Value | None:
    """Such as "the week of March 6"."""
    value = monthday(match, scene)
    start = opening(value.value) if value and value.value else None
    return dated(part(start[0], "W"), value.anchor) if value and start else None


def yearend(_: Match, scene: Scene) -> Value | None:
    """Such as "year-end", "the year's end"."""
    value = part(scene.published.day, "Y") if scene.published else None
    return Value(TimexType.DATE, value, PUBLISHED if value else None, "END")


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
    base = scene.focus if rel.split(" ")[-1] in {"that", "same", "following"} else scene.published
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


def year(match: Match, _: Scene) -> Value | None:
    """Such as "2022", "fiscal 1989", "the year 2000"; a bare number only where nothing speaks against it."""
    words, value = match.words(), match.word("y")
    if len(words) == 1 and not _bare_year(match):
        return None
    return dated(value)


def _bare_year(match: Match) -> bool:
    value, line = int(match.word("y")), match.line
    before, after = (match.before() or ("",))[0], match.after()
    if match.before(2)[1:] == ("-",) and match.before(2)[0] in {"post", "pre", "mid"}:
        return True
    if after in {"%", "percent", "/", ":"} or before in {"$", "\u00a3", "\u20ac", "#", ":", "/", "."}:
        return False
    if after == "-" and line.lower[match.end + 1 : match.end + 2] and line.lower[match.end + 1][:1].isdigit():
        return len(line.lower[match.end + 1]) in {2, 4}
    word = line.words[match.end] if match.end < len(line.words) else None
    counted = word is not None and word.tag == "NOUN" and word.text.endswith(("s", "people", "troops"))
    if counted and before not in {"the", "in", "of", "since", "'s"}:
        return False
    return 1900 <= value < 2100 or before in {"in", "since", "of", "from", "until", "by", "before", "after"}


def spokenyear(match: Match, _: Scene) -> Value | None:
    """Such as "nineteen ninety-six", "the year two thousand"."""
    value = spoken_year(match.words("y"))
    if value is None or ({"thousand", "hundred"} & set(match.words()) and "year" not in match.words()):
        return None
    return dated(str(value))


_DECADES = "twenties thirties forties fifties sixties seventies eighties nineties".split()


def decade(match: Match, _: Scene) -> Value | None:
    """Such as "the 1990s", "the '80s", "the eighties"; the century of the twenties is not told."""
    digits = match.word("d").rstrip("s")
    if not digits:
        place = _DECADES.index(match.words()[-1])
        return dated(f"19{place + 2}") if place >= 2 else dated(None)
    if len(digits) == 4:
        return dated(digits[:3])
    if len(match.words()) == 1:
        return None
    return dated(f"19{digits[0]}" if int(digits) >= 30 else None)


def century(match: Match, _: Scene) -> Value | None:
    """Such as "the 20th century": the years that begin with 19."""
    number = ordinal(match.word("o"))
    return dated(f"{number - 1:02}") if number else None


def season(match: Match, scene: Scene) -> Value | None:
    """Such as "last summer", "the winter of 1994"; a winter has the year in which it began."""
    code, rel = lexicon().seasons[match.word("s")], match.word("rel")
    named = match.word("y") or spoken_year(match.words("say"))
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
