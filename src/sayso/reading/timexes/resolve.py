"""From a match to its meaning: one resolver a rule, in the open."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from sayso.reading.timexes import clocks, days, distances, durations, quarters, relatives, seasons, years
from sayso.reading.timexes.lexicon import lexicon
from sayso.reading.timexes.patterns import Match
from sayso.reading.timexes.scene import Scene, Value, dated

Resolver = Callable[[Match, Scene], Value | None]


def phrase(match: Match, _: Scene) -> Value | None:
    """Such as "now", "recently", "the near future"; some phrases only keep others from being read in them."""
    value = lexicon().phrases[match.words()]
    return dated(value) if value else None


def reference(match: Match, _: Scene) -> Value | None:
    """Such as "current", "recent" before what they describe."""
    return dated({"current": "PRESENT_REF", "recent": "PAST_REF"}[match.word("k")])


#: rule of the grammar to what resolves it
RESOLVERS: Mapping[str, Resolver] = MappingProxyType(
    {
        "monthday": days.monthday,
        "dayrange": days.dayrange,
        "weekof": days.weekof,
        "yearend": years.yearend,
        "midpoint": years.midpoint,
        "dayonly": days.dayonly,
        "iso": days.iso,
        "numeric": days.numeric,
        "september": days.september,
        "month": days.month,
        "season": seasons.season,
        "year": years.year,
        "spokenyear": years.spokenyear,
        "decade": years.decade,
        "century": years.century,
        "holiday": seasons.holiday,
        "quarter": quarters.quarter,
        "yearago": quarters.yearago,
        "weekday": relatives.weekdays,
        "setday": durations.setday,
        "today": relatives.today,
        "relunit": relatives.relunit,
        "bareunit": relatives.bareunit,
        "beyond": distances.beyond,
        "vagueunit": durations.vagueunit,
        "lastfew": durations.lastfew,
        "ago": distances.ago,
        "distance": distances.distance,
        "duration": durations.duration,
        "clock": clocks.clock,
        "each": durations.each,
        "phrase": phrase,
        "reference": reference,
    }
)


def resolve(match: Match, scene: Scene) -> Value | None:
    """What the match means in its scene; null where it is no time after all."""
    return RESOLVERS[match.rule](match, scene)
