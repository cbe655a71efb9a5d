"""Figures that stand for a noun said before: "it put the number at 18,000", "bringing the total to 604".

What is counted, what is said of them and the words around are those of the figure before, in the same report.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from sayso.reconcile.antecedent import Own, meant, own
from sayso.reconcile.befell import apt, nearest, noun_left_out
from sayso.reconcile.clause import tells
from sayso.reconcile.former import former
from sayso.reconcile.measure import Measure, by_report, is_late
from sayso.reconcile.mode import Mode
from sayso.reconcile.table import table
from sayso.reconcile.thing import Fit, Thing, fit, thing
from sayso.reconcile.when import when

_TABLE = table("elided")
_NUMBER = re.compile(rf"\b(?:{'|'.join(_TABLE['number']['words'])})\b", re.IGNORECASE)
_THERE = re.compile(r"\bthere\b(?!\s+(?:is|are|was|were|has|have|had)\b)", re.IGNORECASE)
#: characters between a figure and the one that it stands for
_REACH = 400
#: words of a content that is but a number
_SHORT = 6


def filled(measures: Iterable[Measure], texts: Mapping[str, str]) -> Iterator[Measure]:
    """The figures, those that leave out their noun with that of the one they stand for.

    Args:
        measures: in any order; they come back in the order of their reports.
        texts: of the reports, by their ids.
    """
    for own_report in by_report(measures):
        before: list[Measure] = []
        for one in sorted(own_report, key=_place):
            before.append(_there(_filled(one, before, texts.get(one.report, "")), before))
        yield from before


def _place(one: Measure) -> tuple[int, tuple[str, int]]:
    return one.measured.figure.spans[0][0], one.key


def _filled(one: Measure, before: Sequence[Measure], text: str) -> Measure:
    said = own(one, before)
    if one.unit and not one.thing.said:
        return _measured(one, before)
    if said is None:
        return _named(one, before)
    if former(one.near) and before and _near(one, before[-1]):
        last = before[-1]
        return replace(one, thing=last.thing, status=last.status, setting=last.setting)
    other = meant(one, said, before, text)
    return _around(one) if other is None else _like(one, said, other, text)


def _measured(one: Measure, before: Sequence[Measure]) -> Measure:
    """So many tonnes are of what the tonnes before are of."""
    like = [other for other in reversed(before) if other.unit == one.unit and other.thing.said]
    if not like or one.unit == "1" or not _within(one, like[0]):
        return one
    return replace(one, thing=like[0].thing, status=one.status or like[0].status)


def _like(one: Measure, said: Own, last: Measure, text: str) -> Measure:
    """One with the noun of another, and with what is said of those where it says nothing itself."""
    status = apt(said.status, last.thing) if said.tells or said.status else last.status
    status = last.status if status == "lost" else status
    told, days = one.setting, one.when
    if not said.tells:
        words = told.words | last.setting.words
        local = told.local or last.setting.local
        told = replace(told, words=words, events=told.events | last.setting.events, local=local)
        days = when(one.measured, late=is_late(status), near=one.near)
    who = last.speaker if _unsaid(one, last, text) else one.speaker
    return replace(one, speaker=who, thing=_noun(one, said, last), status=status, setting=told, when=days)


def _unsaid(one: Measure, last: Measure, text: str) -> bool:
    """Whether nobody is told to say one, which goes on with what somebody said before in its paragraph."""
    between = text[last.measured.figure.spans[-1][1] : one.measured.figure.spans[0][0]]
    return not one.told_by and last.told_by and bool(between) and "\n" not in between


def _noun(one: Measure, said: Own, last: Measure) -> Thing:
    if not said.other:
        return last.thing
    return replace(last.thing, names=one.thing.names or last.thing.names, marks=one.thing.marks)


def _named(one: Measure, before: Sequence[Measure]) -> Measure:
    """One with a noun of its own: what is said of those may stand with the number before."""
    if one.status is not None or one.unit:
        return one
    like = [other for other in reversed(before) if other.status and _near(one, other) and _alike(one, other)]
    if like and one.measured.figure.status is None and (like[0].key[0] == one.key[0] or tells(one.near)):
        return replace(one, status=like[0].status)
    return _around(one)


def _alike(one: Measure, other: Measure) -> bool:
    return one.thing.group == other.thing.group and fit(one.thing, other.thing) is not Fit.DIFFERENT


def _there(one: Measure, before: list[Measure]) -> Measure:
    """One that is "there" is where the figure before it is."""
    if one.setting.local or not before or not _THERE.search(" ".join(one.near.clause)):
        return one
    last = before[-1].setting
    places = one.setting.places or last.places
    return replace(one, setting=replace(one.setting, local=last.local, places=places))


def _around(one: Measure) -> Measure:
    """One that stands for no other, with the status that the rest of its sentence tells."""
    if one.status is not None or one.unit or not noun_left_out(one.measured.figure):
        return one
    status = nearest(one.near)
    return replace(one, status=status, thing=thing(one.measured.figure, status)) if status else one


def _within(one: Measure, other: Measure) -> bool:
    return 0 < one.measured.figure.spans[0][0] - other.measured.figure.spans[0][0] <= _REACH


def _near(one: Measure, other: Measure) -> bool:
    return _within(one, other) and not other.unit and other.mode is not Mode.DENIED
