"""The questions that are asked of every pair of figures: a small function each, in order."""

from __future__ import annotations

from collections.abc import Callable

from sayso.model.figure import Basis
from sayso.reconcile.days import Days, iso
from sayso.reconcile.figures.answer import Answer
from sayso.reconcile.measure import Measure, at_once
from sayso.reconcile.mode import Mode
from sayso.reconcile.past import past
from sayso.reconcile.thing import Fit, fit

Question = Callable[[Measure, Measure], Answer]

_UNLIKE = {Basis.INCREMENT, Basis.RATE, Basis.SHARE}


def mode(left: Measure, right: Measure) -> Answer:
    """Whether both speakers stand by their numbers."""
    if left.mode is Mode.UNREAL or right.mode is Mode.UNREAL:
        same, says = Fit.DIFFERENT, "one is no statement of fact"
    elif left.mode is not right.mode:
        same, says = Fit.LOOSE, "one states what the other denies"
    elif left.mode is Mode.DENIED:
        same, says = Fit.DIFFERENT, "both deny their number"
    else:
        same, says = Fit.SAME, "both state it"
    return Answer("mode", same, left.mode.value, right.mode.value, says)


def unit(left: Measure, right: Measure) -> Answer:
    """Whether both are measured in the same unit."""
    same = left.unit == right.unit
    says = "the same unit" if same else "other units"
    return Answer(
        "unit", Fit.SAME if same else Fit.DIFFERENT, left.unit or "count", right.unit or "count", says
    )


_THINGS = {
    Fit.SAME: "the same ones counted",
    Fit.LOOSE: "one word is wider, and news uses it for the same ones",
    Fit.PART: "the left ones are a part of the right ones",
    Fit.WHOLE: "the right ones are a part of the left ones",
    Fit.UNKNOWN: "one does not say what is counted",
    Fit.DIFFERENT: "others counted",
}


def counted(left: Measure, right: Measure) -> Answer:
    """Whether the same ones are counted."""
    found = fit(left.thing, right.thing)
    if found is Fit.UNKNOWN and left.unit and left.thing.group == right.thing.group:
        found = Fit.SAME  # a measured quantity needs no noun
    return Answer("counted", found, left.thing.said or None, right.thing.said or None, _THINGS[found])


def side(left: Measure, right: Measure) -> Answer:
    """Whether both speak of the same side's: two speakers' own losses are two things."""
    sides = left.thing.side, right.thing.side
    same_speaker = left.speaker == right.speaker
    apart = bool(sides[0]) and bool(sides[1]) and (sides[0] == sides[1]) != same_speaker
    says = "each speaks of another side's" if apart else "nothing parts the sides"
    return Answer("side", Fit.DIFFERENT if apart else Fit.SAME, sides[0] or None, sides[1] or None, says)


def status(left: Measure, right: Measure) -> Answer:
    """Whether the same is said of those counted."""
    if left.status == right.status:
        found, says = (
            (Fit.SAME, "the same is said of them")
            if left.status
            else (Fit.UNKNOWN, "neither says what befell them")
        )
    elif left.family and left.family == right.family:
        found, says = Fit.LOOSE, "two words for one thing"
    elif left.kin & right.kin:
        found, says = Fit.LOOSE, "what is said of one may hold of some of the others"
    elif left.status is None or right.status is None:
        found, says = Fit.UNKNOWN, "one does not say what befell them"
    else:
        found, says = Fit.DIFFERENT, "something else is said of them"
    return Answer("status", found, left.status, right.status, says)


def base(left: Measure, right: Measure) -> Answer:
    """Whether both are parts of the same number."""
    words = tuple(
        one.measured.figure.base.exact if one.measured.figure.base else None for one in (left, right)
    )
    bases = left.base, right.base
    if bases[0] is None and bases[1] is None:
        share = left.unit == "1" and (words[0] or "").casefold() != (words[1] or "").casefold()
        found, says = (
            (Fit.UNKNOWN, "of how many is not said") if share else (Fit.SAME, "no base, or none in numbers")
        )
    elif bases[0] is None or bases[1] is None:
        found, says = Fit.LOOSE, "only one says of how many"
    elif bases[0].meets(bases[1]):
        found, says = Fit.SAME, "parts of the same number"
    else:
        found, says = Fit.DIFFERENT, "parts of other numbers"
    return Answer("base", found, words[0], words[1], says)


def basis(left: Measure, right: Measure) -> Answer:
    """Whether both are totals, increments, stocks, rates or shares."""
    kinds = left.basis, right.basis
    if left.basis is right.basis:
        found, says = Fit.SAME, "the same kind of count"
    elif set(kinds) == {Basis.INCREMENT, None} and _of_one_day(left, right):
        found, says = Fit.LOOSE, "one is of a day, and the other of the same"
    elif _UNLIKE & {left.basis, right.basis} or None not in kinds:
        found, says = Fit.DIFFERENT, "another kind of count"
    else:
        found, says = Fit.LOOSE, "one does not say whether it is a total"
    names = [kind.value if kind else None for kind in kinds]
    return Answer("basis", found, names[0], names[1], says)


def _of_one_day(left: Measure, right: Measure) -> bool:
    """Whether an increment and a count are of one told day, or of weapons of one attack."""
    days = left.when.event, right.when.event
    return (days[0] is not None and days[0] == days[1]) or at_once(left, right)


def since(left: Measure, right: Measure) -> Answer:
    """Whether totals count from the same day on."""
    starts = left.when.since, right.when.since
    told = _told(starts[0]), _told(starts[1])
    if starts[0] and starts[1] and not starts[0].meets(starts[1]):
        return Answer("since", Fit.DIFFERENT, *told, "they count from other days on")
    if bool(starts[0]) != bool(starts[1]):
        return Answer("since", Fit.LOOSE, *told, "only one says since when")
    return Answer("since", Fit.SAME, *told, "nothing parts their starts")


def event(left: Measure, right: Measure) -> Answer:
    """Whether what is counted happened on the same day; a running total has no day of its own."""
    days = left.when.event, right.when.event
    told = _told(days[0]), _told(days[1])
    if Basis.TOTAL in (left.basis, right.basis):
        return Answer("day", Fit.LOOSE, *told, "a total runs over days")
    if days[0] and days[1]:
        more = left.basis is right.basis is Basis.INCREMENT  # the past day of each is another one
        same = days[0] == days[1] if more else days[0].meets(days[1])
        says = "of the same day" if same else "of other days"
        return Answer("day", Fit.SAME if same else Fit.DIFFERENT, *told, says)
    own = left.when.event or right.when.event
    other = right.when.known if left.when.event else left.when.known
    if own and other and other.before(own):
        return Answer("day", Fit.DIFFERENT, *told, "one was told before the day of the other")
    found, says = Fit.LOOSE, "nothing parts the days"
    if of_that_day(left, right):
        says = "one is of a day that the report of the other names"
    elif own and other and own.apart(other) > 1:
        found, says = Fit.UNKNOWN, "one is of a day, the other was told days after it"
    elif own and other and own.meets(other):
        found, says = Fit.SAME, "one is of the day on which the other was told"
    return Answer("day", found, *told, says)


def of_that_day(left: Measure, right: Measure) -> bool:
    """Whether the day of one, where the other has none, is named at the beginning of the other's report."""
    if left.report == right.report or (left.when.event is None) == (right.when.event is None):
        return False
    own, bare = (left, right) if left.when.event else (right, left)
    day = own.when.event
    return day is not None and day.first == day.last and day.first in bare.setting.days


_NOW = Answer("time", Fit.SAME, None, None, "nothing parts their times")


def back(left: Measure, right: Measure) -> Answer:
    """Whether both are of the time that their reports tell of, and none looks back to an earlier year."""
    older = past(left.near), past(right.near)
    if not any(older):
        return _NOW
    told = ["an earlier time" if one else None for one in older]
    apart = older[0] is not older[1]
    says = "one is of an earlier time" if apart else "nothing parts their times"
    return Answer("time", Fit.DIFFERENT if apart else Fit.SAME, told[0], told[1], says)


def _told(days: Days | None) -> str | None:
    if days is None:
        return None
    return iso(days.first) if days.first == days.last else f"{iso(days.first)} to {iso(days.last)}"


#: asked of every pair; where and as of when follow, since they need to know who speaks
QUESTIONS: tuple[Question, ...] = (mode, unit, counted, side, status, base, basis, since, event, back)
