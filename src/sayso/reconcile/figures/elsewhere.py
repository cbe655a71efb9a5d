"""Doubts whether two numbers are of one event, one place and one span of time."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

from sayso.model.figure import Basis, Bound
from sayso.reconcile.figures.pair import Pair
from sayso.reconcile.measure import Measure, at_once
from sayso.reconcile.setting import OPENS, Setting
from sayso.reconcile.table import table
from sayso.reconcile.thing import Fit
from sayso.reconcile.words import plain, stem, stems, tokens

#: the field that raises the doubt, and what it says
Doubt = tuple[str, str]

_LOCAL = frozenset(table("voices")["local"]["words"])
#: who speaks of himself tells what he saw
_WITNESS = re.compile(r"\bI(?:['\u2019]\w+)?\s")
#: a hospital in a headline is what the reports are about
_WARD = stem("hospital")
#: no count is so many times another of the same thing
_HARDLY = 25
#: days of a count that runs over months
_MONTH = 28


def _local(pair: Pair, lower: Measure, upper: Measure) -> Doubt | None:
    """The lower one is said by who knows of one place alone, and the other is not."""
    there = "hospital" in lower.setting.sites - upper.setting.sites and pair.late
    there = there and _WARD not in lower.setting.headline | upper.setting.headline
    whole = lower.basis is Basis.TOTAL and not _is_local(lower)
    if there and not whole:
        return "speaker", "one is of a hospital alone, and the number may be a part"
    if _WITNESS.search(lower.measured.stated.claim.content.text):
        return "speaker", "one tells what he saw himself, and the number may be a part"
    if not _is_local(lower) or _is_local(upper) or pair.fit("place") is Fit.SAME:
        return None
    return "speaker", "one knows of one place alone, and the number may be a part"


def _is_local(one: Measure) -> bool:
    return bool(_LOCAL & {plain(word) for word in tokens(one.measured.stated.speaker or "")})


def _nobody(pair: Pair, lower: Measure, upper: Measure) -> Doubt | None:
    """Nobody, on another day, in a sentence without place and event: perhaps of another event."""
    setting = lower.setting
    told = setting.places or setting.wide or setting.events or lower.when.event
    if lower.bound is not Bound.ZERO or not pair.pace.days or told or at_once(lower, upper):
        return None
    return "place", "nobody, of an event that the sentence does not name"


def _elsewhere(pair: Pair, lower: Measure, upper: Measure) -> Doubt | None:
    """One is of a place that the other does not name, nor its report before all."""
    one, other = lower.setting, upper.setting
    if one.places & other.places:
        return None
    here = _away(one, other) and not _is_local(upper)
    there = one.local and other.local and not other.local & (one.local | one.names | one.lead)
    apart = here or there or _turned(upper, other.lead | one.local | one.names | one.lead)
    return ("place", "one is of a place that the other does not name") if apart else None


def _turned(one: Measure, told: frozenset[str]) -> bool:
    """Whether its sentence turns to a place that is not of those told: "In Harn, 1,400 have died"."""
    found = OPENS.match(one.near.before)
    return found is not None and not stems(found["place"]) & told


def _away(one: Setting, other: Setting) -> bool:
    """Whether one is of a place that the other does not name, and that their event is not told of."""
    main = one.story.joins(other.story) and one.local & one.lead
    return bool(one.local) and not main and not one.local & (other.local | other.names | other.lead)


def _aside(pair: Pair, lower: Measure, upper: Measure) -> Doubt | None:
    """One is of another kind of event than the report tells of, and the other does not tell of that kind."""
    one, other = lower.setting, upper.setting
    well = [each for each in (one, other) if not _ill(each)]
    if len(well) == 1 and not well[0].sick and (well[0].events or well[0].main):
        return "place", "one is of an illness, the other of something else"
    if one.events & other.events or not (one.aside or other.aside):
        return None
    return "place", "one is of another kind of event than its report"


def _stories(pair: Pair, lower: Measure, upper: Measure) -> Doubt | None:
    """Their reports tell of two events, each with others, and no place is named by both."""
    one, other = lower.setting.story, upper.setting.story
    apart = one.cluster and other.cluster and not one.joins(other) and pair.fit("place") is not Fit.SAME
    return ("place", "their reports are of two events") if apart and not pair.running else None


def _ill(setting: Setting) -> bool:
    return "outbreak" in setting.events


def _far(pair: Pair, lower: Measure, upper: Measure) -> Doubt | None:
    """Numbers so far apart that they are hardly of one thing, unless both tell the same place and status."""
    if pair.all_same("place", "status", "counted"):
        return None
    least = lower.interval.ceiling[0]
    if lower.bound is Bound.ZERO or upper.interval.floor[0] < _HARDLY * max(least, Decimal(1)):
        return None
    return "interval", f"one is more than {_HARDLY} times the other: hardly of one thing"


def _longer(pair: Pair, lower: Measure, upper: Measure) -> Doubt | None:
    """The higher one counts over months, the other does not say so."""
    since, starts = upper.when.since, lower.when.since
    known = upper.when.known
    if since is not None and starts is None and known is not None and since.apart(known) > _MONTH:
        return "since", "one counts over months, the other does not say so"
    spans = [one.when.event.last - one.when.event.first if one.when.event else 0 for one in (lower, upper)]
    return (
        ("day", "one is of a day, the other of months")
        if (spans[0] < _MONTH) != (spans[1] < _MONTH)
        else None
    )


#: asked in this order
ELSEWHERE: tuple[Callable[[Pair, Measure, Measure], Doubt | None], ...] = (
    _local,
    _nobody,
    _elsewhere,
    _aside,
    _stories,
    _far,
    _longer,
)
