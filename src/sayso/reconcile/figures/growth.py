"""Doubts of time: days that are not told, and numbers that grow from one day, or hour, to the next."""

from __future__ import annotations

from sayso.model.figure import Basis, Bound
from sayso.reconcile.figures.elsewhere import Doubt
from sayso.reconcile.figures.known import capped
from sayso.reconcile.figures.pace import timed
from sayso.reconcile.figures.pair import Pair
from sayso.reconcile.figures.questions import of_that_day
from sayso.reconcile.measure import Measure, at_once
from sayso.reconcile.thing import Fit


def days(pair: Pair, lower: Measure, upper: Measure) -> Doubt | None:
    """Days that one of them does not tell."""
    if pair.answering or (pair.once and pair.fit("day") is Fit.UNKNOWN):
        return None
    if Basis.INCREMENT in pair.bases and pair.fit("day") is not Fit.SAME and not (pair.once and pair.tied):
        return "day", "increments of days that are not told"
    one_sided = (pair.left.when.event is None) != (pair.right.when.event is None)
    one_sided = one_sided and not of_that_day(pair.left, pair.right)
    nobody = lower.bound is Bound.ZERO
    if capped(lower) and pair.late and pair.pace.later is not upper:
        return None  # no more than so many, told when more were known of
    # a lower number of one told day may be a part of a count over days
    fell = pair.pace.later is lower and not pair.swings and lower.when.event is None
    grown = pair.pace.days and not _stands(pair, lower, upper) and not fell
    if one_sided and pair.late and grown and Basis.TOTAL not in pair.bases and not nobody:
        return "day", "only one tells of which day it is"
    later_lower = pair.pace.later is lower and pair.late
    return ("day", pair.answers["day"].says) if pair.fit("day") is Fit.UNKNOWN and not later_lower else None


def changed(pair: Pair, lower: Measure, upper: Measure) -> Doubt | None:
    """One is told as the number before a change, of a day that is not told."""
    told_by_others = not pair.one_speaker and pair.former is upper
    return ("as of", "one is the number before a change") if pair.former and not told_by_others else None


def growth(pair: Pair, lower: Measure, upper: Measure) -> Doubt | None:
    """Growth from day to day, or within one."""
    attack = at_once(lower, upper) and lower.setting.story.joins(upper.setting.story)
    one_event = "same" in (pair.fit("day"), pair.fit("place")) or attack
    if pair.settled or (pair.once and not pair.one_speaker and one_event):
        return None
    if pair.pace.days is None:
        return "as of", "one has no date, and numbers grow"
    said = pair.left.when.said and pair.right.when.said
    if pair.one_speaker and not said:
        return "as of", "one speaker: the words do not tell which number came later"
    if _stands(pair, lower, upper):
        return None
    grew = pair.pace.later is upper or pair.swings or not pair.counts_on
    if pair.late and grew and not pair.one_speaker and not pair.one_report and _same_day_later(pair):
        return "as of", "numbers grow from hour to hour"
    return ("as of", "numbers change from day to day") if pair.pace.days and grew else None


def _stands(pair: Pair, lower: Measure, upper: Measure) -> bool:
    """Whether something tells that the number did not just grow from one to the other."""
    return pair.stood or (_told_before(upper, lower) and not pair.swings)


def _told_before(upper: Measure, lower: Measure) -> bool:
    """Whether the higher number was told before the day of the lower one: then nothing grew."""
    first, known = upper.first, lower.when.known
    return first is not None and known is not None and first.before(known)


def _same_day_later(pair: Pair) -> bool:
    return pair.pace.days == 0 and timed(pair.pace)
