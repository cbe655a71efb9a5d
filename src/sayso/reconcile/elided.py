"""Figures that stand for a noun said before: "it put the number at 18,000", "bringing the total to 604".

What is counted, what is said of them and the words around are those of the figure before, in the same report.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from sayso.reconcile.befell import nearest, noun_left_out
from sayso.reconcile.clause import told_bare
from sayso.reconcile.former import former
from sayso.reconcile.measure import Measure, is_late
from sayso.reconcile.mode import Mode
from sayso.reconcile.table import table
from sayso.reconcile.thing import Fit, fit, thing
from sayso.reconcile.when import when

_TABLE = table("elided")
_NUMBER = re.compile(rf"\b(?:{'|'.join(_TABLE['number']['words'])})\b", re.IGNORECASE)
_THERE = re.compile(r"\bthere\b(?!\s+(?:is|are|was|were|has|have|had)\b)", re.IGNORECASE)
#: characters between a figure and the one that it stands for
_REACH = 400
#: two numbers of one measure are no further apart than this many times
_TIMES = 4
#: words of a content that is but a number
_SHORT = 6


def filled(measures: Iterable[Measure]) -> Iterator[Measure]:
    """The figures, those that leave out their noun with that of the one they stand for."""
    reports: dict[str, list[Measure]] = defaultdict(list)
    for one in measures:
        reports[one.report].append(one)
    for report in sorted(reports):
        before: list[Measure] = []
        for one in sorted(reports[report], key=_place):
            before.append(_there(_filled(one, before), before))
        yield from before


def _place(one: Measure) -> tuple[int, tuple[str, int]]:
    return one.measured.figure.spans[0][0], one.key


def _filled(one: Measure, before: list[Measure]) -> Measure:
    last = _meant(one, [other for other in reversed(before) if other.thing.said and _near(one, other)])
    if last is None or one.unit:
        return _around(one)
    if former(one.near) and fit(one.thing, last.thing) is not Fit.DIFFERENT:
        return replace(one, thing=last.thing, status=last.status, setting=last.setting)
    if not one.thing.said and (one.status is None or one.status == last.status) and _bare(one):
        words = one.setting.words | last.setting.words
        events, local = one.setting.events | last.setting.events, one.setting.local or last.setting.local
        told = replace(one.setting, words=words, events=events, local=local)
        status = one.status or last.status
        days = when(one.measured, late=is_late(status), near=one.near)
        return replace(one, thing=last.thing, status=status, setting=told, when=days)
    same = one.key[0] == last.key[0] and one.thing == last.thing
    if one.status is None and (same or _one_noun(one, last)):
        return replace(one, status=last.status)
    return _around(one)


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


def _one_noun(one: Measure, other: Measure) -> bool:
    """Whether the reader took the noun of one from the other: "30,000 people came; unions said 150,000"."""
    nouns = one.measured.figure.counted, other.measured.figure.counted
    return nouns[0] is not None and nouns[1] is not None and nouns[0].span == nouns[1].span is not None


def _meant(one: Measure, others: list[Measure]) -> Measure | None:
    """The figure that one stands for: that whose noun it has, the nearest of its size, or the nearest."""
    noun = next((other for other in others if _one_noun(one, other)), None)
    if noun is not None:
        return noun
    return next((other for other in others if _sized(one, other)), others[0] if others else None)


def _sized(one: Measure, other: Measure) -> bool:
    if not one.said or not other.said:
        return False
    return max(one.said, other.said) <= _TIMES * min(one.said, other.said)


def _near(one: Measure, other: Measure) -> bool:
    apart = one.measured.figure.spans[0][0] - other.measured.figure.spans[0][0]
    return 0 < apart <= _REACH and not other.unit and other.mode is not Mode.DENIED


def _bare(one: Measure) -> bool:
    """Whether words show that a number stands for a noun said before, or it is nearly all that is said."""
    claim = one.measured.stated.claim
    short = claim.source is not None and len(claim.content.text.split()) <= _SHORT
    return short or told_bare(one.near) or bool(_NUMBER.search(_sentence(one)))


def _sentence(one: Measure) -> str:
    return f"{one.near.before} {one.near.behind}"
