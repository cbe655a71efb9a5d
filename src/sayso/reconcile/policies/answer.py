"""What a policy answers, and what it may know beside the figures."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
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
class Answer:
    """One answer out of many figures.

    Attributes:
        policy: name of the rule.
        interval: the answer; null where the rule gives none.
        figures: keys of the figures that it rests on, sorted: id of the claim, number of the figure.
        why: the rule's reason, in a few words.
    """

    policy: str
    interval: Interval | None
    figures: tuple[tuple[str, int], ...]
    why: str


def answer(policy: str, figures: Iterable[Measured], why: str, found: Interval | None = None) -> Answer:
    """An answer that rests on these figures: their hull, unless the interval is given."""
    used = list(figures)
    told = found if found is not None else hull([interval(one.figure) for one in used])
    return Answer(policy, told, tuple(sorted(one.key for one in used)), why)


def none(policy: str, why: str) -> Answer:
    """No answer, with the reason."""
    return Answer(policy, None, (), why)


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
