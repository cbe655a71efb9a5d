"""Clock times: "10:30 a.m.", "0730 GMT", "five o'clock"."""

from __future__ import annotations

from sayso.reading.timexes.calendar import MONTHS, part
from sayso.reading.timexes.days import written
from sayso.reading.timexes.lexicon import lexicon
from sayso.reading.timexes.numbers import number
from sayso.reading.timexes.patterns import Match
from sayso.reading.timexes.relatives import today, weekdays
from sayso.reading.timexes.scene import Scene, Value, timed

_LEADING = frozenset("at by from until till around about since after before between and to ( , -".split())


def clock(match: Match, scene: Scene) -> Value | None:
    """A time of day, on the day that the match, the text before it, or the publication names."""
    hand = _hand(match)
    if hand is None or not _clear(match):
        return None
    hour, minute = hand
    zone = "Z" if match.word("z") in {"gmt", "utc"} else ""
    said = f"T{hour:02}" + (f":{minute:02}" if minute is not None else ":00") + zone
    day, anchor = _day(match, scene)
    return timed(f"{day or 'XXXX-XX-XX'}{said}", anchor)


def _hand(match: Match) -> tuple[int, int | None] | None:
    """Hour (0 to 24) and minute; null where the words tell no time of day."""
    if edge := lexicon().edgehours.get(match.word("dp")):
        return int(edge[:2]), 0
    if match.word("dp"):
        return None
    words = match.words("c")
    if words[0] == "half":
        found = number(words[-1:])
        return (int(found), 30) if found and found <= 12 else None
    text, half = "".join(words).replace(".", ":"), match.word("a")[:1]
    if text.isdigit() and len(text) == 4:
        hour, minute = int(text[:2]), int(text[2:])
    elif ":" in text:
        hour, minute = (int(piece) for piece in text.split(":")[:2])
    else:
        found = number(words)
        if found is None:
            return None
        hour, minute = int(found), 0
    if (half and not 1 <= hour <= 12) or hour > 24 or minute > 59:
        return None
    return (hour % 12 + 12 if half == "p" else hour % 12 if half == "a" else hour), minute


def _clear(match: Match) -> bool:
    """Whether digits with a colon are a time and not a score or a ratio."""
    if {"a", "z", "wd", "t"} & match.parts.keys() or {"clock", "past"} & set(match.words()):
        return True
    before = (match.before() or ("",))[-1]
    if match.words()[-1] in {"hours", "hrs"}:
        return before in _LEADING
    start, end = match.parts["c"]
    return before in _LEADING and match.line.tight(start, end)


def _day(match: Match, scene: Scene) -> tuple[str | None, str | None]:
    named: Value | None = None
    if match.word("wd"):
        named = weekdays(match, scene)
    elif match.word("t"):
        named = today(match, scene)
    elif match.word("m"):
        named = written(match, scene, MONTHS[match.words("m")[0]], int(match.word("d")))
    if named:
        return named.value, named.anchor
    near = scene.focus if scene.focus and scene.focus.unit == "D" else scene.published
    return (part(near.day, "D"), near.words) if near and near.unit == "D" else (None, None)
