"""Which number before one without a noun it goes on with: weighed, since the nearest is often another one.

"Orbisight counts six tanks burnt and four scorched. The general staff has claimed nine" goes on with the six.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sayso.model.figure import Figure
from sayso.model.span import Span
from sayso.reconcile.measure import Measure
from sayso.reconcile.mode import Mode
from sayso.reconcile.past import past
from sayso.reconcile.table import table
from sayso.reconcile.words import stems

_TABLE = table("elided")
#: groups of things that a verb is said of alone: "shot down" of aircraft
_APT = [
    (re.compile(rf"\b(?:{'|'.join(row['verbs'])})\b", re.IGNORECASE), frozenset(row["groups"]))
    for row in _TABLE["apt"].values()
]
_PERSONS = frozenset(_TABLE["said_of"]["people"])
_GOODS = frozenset(_TABLE["said_of"]["things"])
_EITHER = frozenset(_TABLE["said_of"]["either"])
_OTHERS = frozenset(_TABLE["others"]["words"])
_CORRECTED = re.compile(
    r"\b(?:not|rather than|instead of|compared with|up from|down from|against)\s+(?:the\s+)?$", re.I
)
_OF_THEM = re.compile(r"\s*of\s+(?:them|these|those|whom|which)\b", re.IGNORECASE)
#: before a number of some of those counted before
_AMONG = re.compile(
    r"\b(?:among\s+(?:them|those|whom)|including|of\s+(?:whom|which|them))\s+(?:[\w'\u2019-]+\s+){0,2}$",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[.!?][\"'\u201d\u2019)]*\s|\n")
#: characters back that a noun may stand
_REACH = 700
#: what nothing fits at all
_NEVER = -9.0
#: the least that a choice must weigh
_LEAST = -2.0


@dataclass(frozen=True, slots=True)
class Own:
    """What a number without a noun tells by itself.

    Attributes:
        status: class of its own verb; null where it has none, or one that no list knows.
        tells: whether it has a verb of its own at all.
        other: "four others": a word that stands for a noun is there.
        word: its own verb, in small letters; empty where it has none.
    """

    status: str | None
    tells: bool
    other: bool
    word: str = ""


def own(one: Measure, before: Iterable[Measure]) -> Own | None:
    """What a number tells by itself where it has no noun of its own; null where it has one."""
    figure = one.measured.figure
    earlier = [other.measured.figure for other in before]
    other = _other(figure)
    if one.unit or not (figure.counted is None or other or _carried(figure, earlier)):
        return None
    status = figure.status
    taken = status is not None and any(each.status and each.status.span == status.span for each in earlier)
    word = status.exact.lower() if status and not taken else ""
    return Own(None if taken else one.status, bool(word), other, word)


def _other(figure: Figure) -> bool:
    return figure.counted is not None and figure.counted.exact.lower() in _OTHERS


def _carried(figure: Figure, earlier: Iterable[Figure]) -> bool:
    """Whether the reader took the noun from a number before."""
    span = figure.counted.span if figure.counted else None
    return span is not None and any(each.counted and each.counted.span == span for each in earlier)


def meant(one: Measure, said: Own, before: Sequence[Measure], text: str) -> Measure | None:
    """The number before that one goes on with; null where none is likely enough."""
    ranked = [other for other in reversed(before) if _may(one, other)]
    step = 1.5 if _OF_THEM.match(one.near.behind) else 0.25
    weighed = [(_weight(one, said, other, text) - step * rank, -rank) for rank, other in enumerate(ranked)]
    if not weighed:
        return None
    best = max(weighed)
    return ranked[-best[1]] if best[0] >= _LEAST else None


def _may(one: Measure, other: Measure) -> bool:
    apart = one.measured.figure.spans[0][0] - other.measured.figure.spans[0][0]
    return 0 < apart <= _REACH and not other.unit and bool(other.thing.group)


def _weight(one: Measure, said: Own, other: Measure, text: str) -> float:
    told = 1.5 * _same_noun(one, other) + _befallen(said, other) + _fits(one, other)
    told += 2.0 * bool(_mentioned(one, other)) - 1.5 * past(other.near) - 0.5 * (other.mode is Mode.DENIED)
    told -= 1.0 * bool(_AMONG.search(other.near.before))
    told += 3.0 * bool(_CORRECTED.search(one.near.before) and _between(one, other, text)[0] == 0)
    return told + _size(one, said, other) - _apart(one, other, text)


def _same_noun(one: Measure, other: Measure) -> bool:
    nouns = one.measured.figure.counted, other.measured.figure.counted
    return nouns[0] is not None and nouns[1] is not None and nouns[0].span == nouns[1].span


def _befallen(said: Own, other: Measure) -> float:
    """How what is said of both goes together."""
    people = other.thing.people
    if said.status is None:
        return 0.0 if said.tells else 1.0 * (other.status is not None)
    strict = said.word not in _EITHER
    if strict and ((said.status in _PERSONS and not people) or (said.status in _GOODS and people)):
        return _NEVER
    return 2.0 if said.status == other.status else 0.0


def _fits(one: Measure, other: Measure) -> float:
    """Whether a verb that is said of few things only is said of such: "shot down"."""
    before, behind = one.near.clause
    for words, groups in _APT:
        if words.search(f"{before[-40:]} {behind[:40]}"):
            return 3.0 if other.thing.group in groups else -3.0
    return 0.0


def _mentioned(one: Measure, other: Measure) -> frozenset[str]:
    before, behind = one.near.clause
    return stems(f"{before} {behind}") & stems(other.thing.said)


def _size(one: Measure, said: Own, other: Measure) -> float:
    """Numbers of one measure are of one size; those of parts are smaller."""
    if not one.said or not other.said:
        return 0.0
    times = abs(math.log2(float(one.said) / float(other.said)))
    return -min(times, 8.0) * (0.15 if said.tells else 0.5)


def _between(one: Measure, other: Measure, text: str) -> tuple[int, int]:
    """Ends of sentences, and of paragraphs, between two numbers."""
    words = text[other.measured.figure.spans[-1][1] : one.measured.figure.spans[0][0]]
    return len(_SENTENCE.findall(words)), words.count("\n\n") or words.count("\n")


def _apart(one: Measure, other: Measure, text: str) -> float:
    sentences, paragraphs = _between(one, other, text)
    return 0.4 * sentences + 0.7 * paragraphs


def spans(figure: Figure) -> Span:
    """Where a figure stands, from its first to its last character."""
    return figure.spans[0][0], figure.spans[-1][1]
