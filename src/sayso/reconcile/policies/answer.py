"""What a policy answers, and what it may know beside the figures."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from sayso.model.stated import Measured
from sayso.reconcile.interval import Interval, interval

_NONE: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Known:
    """What people and other rooms know of speakers and reports.

    Attributes:
        trust: speaker or publisher -> reliability, ``A`` (best) to ``F`` (cannot be judged), as people rated
            them.
        origins: id of a report -> where what it says first entered the news
            (:func:`sayso.reconcile.origins.origins_of`); a report that is not in it is its own origin.
    """

    trust: Mapping[str, str] = field(default_factory=lambda: _NONE)
    origins: Mapping[str, str] = field(default_factory=lambda: _NONE)

    def origin(self, figure: Measured) -> str:
        """Where a figure first entered the news."""
        report = figure.stated.report
        return self.origins.get(report.id) or report.publisher or report.url or report.id


NOTHING = Known()


@dataclass(frozen=True, slots=True)
class Split:
    """Figures in two: those used and those left aside."""

    used: Sequence[Measured]
    left: Sequence[Measured] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer out of many figures.

    Attributes:
        policy: name of the rule.
        interval: the answer; null where the rule gives none.
        figures: keys of the figures that it rests on, sorted: id of the claim, number of the figure.
        why: the rule's reason, in a few words.
        aside: keys of the figures that it leaves aside, sorted, each with the reason.
    """

    policy: str
    interval: Interval | None
    figures: tuple[tuple[str, int], ...]
    why: str
    aside: tuple[tuple[tuple[str, int], str], ...] = ()


#: why a figure is left aside
Why = Callable[[Measured], str]


def answer(policy: str, split: Split, why: str, aside: Why, found: Interval | None = None) -> Answer:
    """An answer that rests on the first part of the figures: their hull, unless the interval is given."""
    told = found if found is not None else hull([interval(one.figure) for one in split.used])
    left = sorted((one.key, aside(one)) for one in split.left)
    return Answer(policy, told, tuple(sorted(one.key for one in split.used)), why, tuple(left))


def none(policy: str, why: str, figures: Iterable[Measured] = (), aside: Why | None = None) -> Answer:
    """No answer, with the reason; all figures are left aside, for that reason or one of their own."""
    left = sorted((one.key, aside(one) if aside else why) for one in figures)
    return Answer(policy, None, (), why, tuple(left))


def split(figures: Iterable[Measured], uses: Callable[[Measured], bool]) -> Split:
    """The figures that a rule uses, and those that it leaves aside."""
    listed = list(figures)
    return Split([one for one in listed if uses(one)], [one for one in listed if not uses(one)])


def hull(intervals: Sequence[Interval]) -> Interval | None:
    """The smallest interval that holds all of them; null of none.

    >>> from sayso.reconcile.interval import point
    >>> hull([point(12), Interval(None, point(9).high)]).told()
    'up to 12'
    """
    if not intervals:
        return None
    low = min(intervals, key=lambda one: one.floor)
    high = max(intervals, key=lambda one: one.ceiling)
    return Interval(low.low, high.high, low.low_open, high.high_open)
