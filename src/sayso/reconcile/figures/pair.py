"""Two figures with the answers to all questions, and what follows from several of them together."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from sayso.model.figure import Basis
from sayso.model.judgement import Verdict
from sayso.reconcile.clause import told_bare
from sayso.reconcile.contrast import contrasted
from sayso.reconcile.figures.answer import Answer
from sayso.reconcile.figures.pace import Pace
from sayso.reconcile.figures.terms import Terms
from sayso.reconcile.figures.tie import alike
from sayso.reconcile.former import former
from sayso.reconcile.measure import ONCE, Measure, at_once
from sayso.reconcile.table import table
from sayso.reconcile.thing import Fit
from sayso.reconcile.words import stem

#: a verdict, the field that decides it, and what follows
Found = tuple[Verdict, str, str]

_STATUSES = table("statuses")
_GROWS = frozenset(_STATUSES["grows"]["classes"])
_LATE = frozenset(_STATUSES["late"]["classes"])
_SWINGS = frozenset(_STATUSES["swings"]["classes"])
#: bodies through which a state speaks
_ORGANS = frozenset(stem(word) for words in table("voices")["bodies"].values() for word in words)
#: characters within which a second speaker answers the first
_BEHIND = 300
#: digits from which on an exact number is told again rather than found again
_SALIENT = 3
#: share of the words of both from which on one speaker says the same thing again
_ECHO = 0.5


@lru_cache(maxsize=16_384)
def of_one(one: str, other: str) -> bool:
    """Whether one is a state by its name alone and the other a body of it: Norland, Norland's army."""
    short, long = sorted((one, other), key=len)
    words = [word.removesuffix("'s").removesuffix("\u2019s") for word in long.split()]
    body = any(stem(word) in _ORGANS for word in words)
    return body and len(words) > 1 and short[:1].isupper() and " " not in short and short in words


@dataclass(frozen=True, slots=True)
class Pair:
    """A pair with its answers.

    Attributes:
        left, right: the figures, the one published earlier left.
        answers: by field.
        pace: which was known later.
        terms: the terms of the comparison.
        one_speaker: whether both are said by one speaker, or one by a body of the other.
    """

    left: Measure
    right: Measure
    answers: dict[str, Answer]
    pace: Pace
    terms: Terms
    one_speaker: bool

    def fit(self, field: str) -> Fit:
        """How both sides stand in a field."""
        return self.answers[field].fit

    def all_same(self, *fields: str) -> bool:
        """Whether both sides are the same in all of the fields."""
        return all(self.fit(field) is Fit.SAME for field in fields)

    @property
    def bases(self) -> frozenset[Basis | None]:
        """What kinds of count they are."""
        return frozenset((self.left.basis, self.right.basis))

    @property
    def one_report(self) -> bool:
        """Whether both stand in one report."""
        return self.left.report == self.right.report

    @property
    def former(self) -> Measure | None:
        """The one that its report tells as the number before a change; null for neither and for both."""
        old = [one for one in (self.left, self.right) if former(one.near)]
        return old[0] if len(old) == 1 else None

    @property
    def tied(self) -> bool:
        """Whether something tells that both speak of one event."""
        return self.fit("place") in (Fit.SAME, Fit.LOOSE)

    @property
    def running(self) -> bool:
        """Whether both are one speaker's running totals of a thing, which need no place to go on."""
        return self.one_speaker and Basis.TOTAL in self.bases

    @property
    def echoing(self) -> bool:
        """Whether one speaker says the same words with other numbers."""
        one, other = self.left.setting, self.right.setting
        return self.one_speaker and alike(one.words | one.names, other.words | other.names) >= _ECHO

    @property
    def salient(self) -> bool:
        """Whether both are one exact number that two counts hardly hit by chance."""
        exact = self.left.interval.exact
        long = exact is not None and len(exact.normalize().as_tuple().digits) >= _SALIENT
        if not long or self.right.interval.exact is None:
            return False
        return self.left.interval == self.right.interval or (self.close and self.pace.days in (0, 1))

    @property
    def wording(self) -> bool:
        """Whether the words around both are so much the same that they speak of one measure."""
        one, other = self.left.setting, self.right.setting
        words = one.words | one.names, other.words | other.names
        shared = words[0] & words[1]
        alike = self.left.status == self.right.status and bool(self.left.thing.group)
        if alike and self.fit("counted") in (Fit.SAME, Fit.LOOSE):
            return self.one_report or (self.fit("counted") is Fit.SAME and len(shared) >= 2)
        return len(shared) >= 2 and 2 * len(shared) >= min(map(len, words))

    @property
    def answering(self) -> bool:
        """Whether two speakers, one right behind the other, answer one question with numbers of one thing."""
        if not self.one_report or self.one_speaker or self.left.unit != self.right.unit:
            return False
        one, other = sorted((self.left, self.right), key=lambda each: each.measured.figure.spans[0])
        apart = other.measured.figure.spans[0][0] - one.measured.figure.spans[0][0]
        if apart > _BEHIND or not (one.told_by and other.told_by):
            return False
        return self._asked(one, other) or self._contrasted(one, other)

    def _asked(self, one: Measure, other: Measure) -> bool:
        """Whether both tell the same of one noun, or nothing that they befell."""
        alike = one.status == other.status or one.thing.group not in ("people", "fighter")
        if self.fit("counted") is not Fit.SAME or not alike:
            return False
        return told_bare(other.near) or bool(one.thing.said and not one.unit and one.alone and other.alone)

    def _contrasted(self, one: Measure, other: Measure) -> bool:
        """Whether words set the second number against the first: "but the union counted only 12"."""
        bare = not one.thing.said or not other.thing.said
        fits = self.fit("counted")
        noun = fits in (Fit.SAME, Fit.LOOSE) or (bare and fits is Fit.UNKNOWN)
        told = one.status is None or other.status is None or bool(one.kin & other.kin)
        named = one.thing.said or other.thing.said
        return noun and told and bool(named) and contrasted(other.near)

    @property
    def swings(self) -> bool:
        """Whether the number may go down without anybody being wrong."""
        return Basis.STOCK in self.bases or self.left.status in _SWINGS

    @property
    def counts_on(self) -> bool:
        """Whether both can be readings of one count that goes on over days."""
        if self.bases & {Basis.INCREMENT, Basis.RATE}:
            return False
        return bool(self.bases & {Basis.TOTAL, Basis.STOCK}) or self.left.status in _GROWS

    @property
    def once(self) -> bool:
        """Whether what they count is counted once: who marched, who was aboard. A later number corrects."""
        return (self.left.status in ONCE and self.right.status in ONCE) or self._hardware

    @property
    def _hardware(self) -> bool:
        """Whether both are weapons of one attack, of which no more are found as days go by."""
        return at_once(self.left, self.right) and Basis.TOTAL not in self.bases

    @property
    def stood(self) -> bool:
        """Whether the earlier number was still told when the later one was."""
        told, known = self.pace.earlier.stood, self.pace.later.when.known
        return told is not None and known is not None and told.last > known.first

    @property
    def late(self) -> bool:
        """Whether more of what they count may be found days after the event."""
        return self.left.status in _LATE and not self._hardware

    @property
    def settled(self) -> bool:
        """Whether both count what one told day brought, and no more of it is found later."""
        return self.fit("day") is Fit.SAME and not self.late

    @property
    def larger(self) -> Decimal:
        """Of two intervals that do not meet, the low end of the upper one."""
        return max(self.left.interval.floor[0], self.right.interval.floor[0])

    @property
    def gap(self) -> Decimal:
        """What lies between the intervals, as a share of the larger end; 0 where they meet."""
        width = self.left.interval.gap(self.right.interval)
        return width / self.larger if width and self.larger else Decimal(0)

    @property
    def close(self) -> bool:
        """Whether the intervals lie no further apart than the tolerance."""
        return self.gap <= self.terms.tolerance
