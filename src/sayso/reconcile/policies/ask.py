"""Answers by a policy to every question that the figures of a view answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from sayso.model.stated import Measured
from sayso.model.view import View
from sayso.reconcile.about import asked, is_about
from sayso.reconcile.commonest import commonest
from sayso.reconcile.days import iso
from sayso.reconcile.former import former
from sayso.reconcile.gather import gather
from sayso.reconcile.measure import Measure
from sayso.reconcile.mode import Mode
from sayso.reconcile.policies import POLICIES
from sayso.reconcile.policies.answer import NOTHING, Answer, Known, none
from sayso.reconcile.policies.questions import Group, Kind, day, family, questions, series_of
from sayso.reconcile.scope import WHOLE, Scope


@dataclass(frozen=True, slots=True)
class Cited:
    """A figure behind an answer; ``why`` it was left aside, empty where the answer rests on it."""

    measure: Measure
    why: str = ""

    @property
    def measured(self) -> Measured:
        """The figure where it stands."""
        return self.measure.measured


@dataclass(frozen=True, slots=True)
class Answered:
    """A question and what a policy answers.

    Attributes:
        counted: the commonest words for what is counted; null where none are said.
        status: the commonest class of what is said of them.
        unit: normalised unit; null for counts.
        place: the commonest place; null where none is named.
        as_of: day, ISO 8601; null where nothing tells it.
        answer: what the policy answers.
        rests: the figures that the answer rests on, by time of publication.
        aside: those left aside, likewise.
    """

    counted: str | None
    status: str | None
    unit: str | None
    place: str | None
    as_of: str | None
    answer: Answer
    rests: tuple[Cited, ...]
    aside: tuple[Cited, ...]


def answers(measures: Iterable[Measure], policy: str, known: Known = NOTHING, kind: Kind = family,
            *, each_day: bool = False) -> list[Answered]:  # fmt: skip
    """Answers to all questions, by status, what is counted, place and day.

    The policy *latest* looks across days, and answers as of the last one of each measure; the others, and
    with ``each_day`` all, answer as of each day.
    """
    across = policy == "latest" and not each_day
    found: list[Answered] = []
    for days in series_of(questions(measures, kind), kind):
        named = _named(days)
        if across:
            found.append(_answered(_Question(days[-1], tuple(chain(*days[:-1]))), named, policy, known))
        else:
            found += [_answered(_Question(group), named, policy, known) for group in days]
    return sorted(found, key=_order)


def figures(view: View, scope: Scope = WHOLE) -> list[Measure]:
    """The figures of a view that a question is about, those that nobody stands by too."""
    wanted = asked(scope.about)
    return [one for one in gather(view, scope.query, scope.same) if is_about(one.measured.stated, wanted)]


@dataclass(frozen=True, slots=True)
class _Question:
    """The figures of a day, and those of earlier days that are looked at with them."""

    group: Group
    earlier: Group = ()

    @property
    def figures(self) -> list[Measure]:
        """All of them, by time of publication."""
        return sorted((*self.earlier, *self.group), key=lambda one: (one.when.moment, one.key))


@dataclass(frozen=True, slots=True)
class _Name:
    """What a measure is called, the same on all of its days."""

    counted: str | None
    status: str | None
    unit: str | None
    place: str | None


def _named(days: Sequence[Group]) -> _Name:
    every = [one for group in days for one in group]
    said = commonest(one.measured.figure.place for one in every)
    return _Name(
        commonest(one.thing.said for one in every),
        commonest(one.status for one in every),
        every[0].unit or None,
        said or commonest(_places(every)),
    )


def _answered(asked_: _Question, named: _Name, policy: str, known: Known) -> Answered:
    unused = {one.key: says for one in asked_.figures if (says := _unused(one))}
    left = [one.measured for one in asked_.figures if one.key not in unused]
    told = POLICIES[policy](left, known) if left else none(policy, "nobody stands by a number")
    why, used = unused | dict(told.aside), [one for one in asked_.figures if one.key in told.figures]
    as_of = max(map(day, used), default=day(asked_.group[0]))
    return Answered(
        counted=named.counted,
        status=named.status,
        unit=named.unit,
        place=named.place,
        as_of=iso(as_of) if as_of else None,
        answer=told,
        rests=tuple(map(Cited, used)),
        aside=tuple(Cited(one, why[one.key]) for one in asked_.figures if one.key in why),
    )


def _unused(one: Measure) -> str:
    """Why no policy uses a figure; empty where one may."""
    if one.mode is not Mode.STATED:
        return one.mode.value
    return "the number before a change" if former(one.near) else ""


def _places(group: Sequence[Measure]) -> Iterator[str]:
    """The places that the claims name, as they stand there."""
    for one in group:
        for place in one.measured.stated.finding.places:
            yield " ".join(place.exact)


def _order(one: Answered) -> tuple[str, str, str, str, str]:
    return one.status or "~", one.unit or "", one.counted or "", one.place or "", one.as_of or ""
