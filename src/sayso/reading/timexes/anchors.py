"""Expressions counted from the one behind them: "two days after the 19 May strike"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from sayso.model.timex import TimexType
from sayso.reading.timexes.distances import stepped
from sayso.reading.timexes.durations import amount
from sayso.reading.timexes.patterns import Match
from sayso.reading.timexes.resolve import resolve
from sayso.reading.timexes.scene import Scene, Value, point

#: rules whose expressions name a day or a month that others can be counted from
_FIRM = frozenset({"monthday", "iso", "numeric", "weekday", "today", "month", "holiday"})
#: candidates looked at; several may begin at one word
_REACH = 12
#: words between the count and the date: "two days after the second shelling of the town on 3 May"
_BETWEEN = 8
#: parts of speech of such a noun, with what belongs to it
_NOMINAL = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "ADP"})


def anchored(found: Sequence[Match], place: int, scene: Scene) -> Value | None:
    """The value of the match at ``place``, counted from a date that follows it; null where none does."""
    match = found[place]
    if match.rule != "distance" or match.word("g") not in {"before", "after"}:
        return None
    count, unit = amount(match)
    if count is None or unit in {"H", "M", "S"}:
        return None
    for other in islice(found, place + 1, place + 1 + _REACH):
        if other.rule not in _FIRM or not _leads(match, other.start):
            continue
        value = resolve(other, scene)
        base = point(value.value, other.text) if value and value.type is TimexType.DATE else None
        if base:
            return stepped(base, -count if match.word("g") == "before" else count, unit)
    return None


def _leads(match: Match, start: int) -> bool:
    """Whether only an article, or the noun that happened "on" the date, stands between the two."""
    between = range(match.end, start)
    words = match.line.lower[match.end : start]
    if not words or (len(words) == 1 and words[0] in {"the", "a", "an", "their", "his", "her", "its"}):
        return start >= match.end
    tags = {word.tag if (word := match.line.words[at]) else "" for at in between[:-1]}
    return len(words) <= _BETWEEN and words[-1] == "on" and tags <= _NOMINAL
