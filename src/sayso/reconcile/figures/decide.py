"""From the answers to the verdict: the table of ``docs/reference/compare.md``, read from top to bottom."""

from __future__ import annotations

from decimal import Decimal

from sayso.model.judgement import Verdict
from sayso.reconcile.figures.doubts import doubt
from sayso.reconcile.figures.pace import Move, move, timed
from sayso.reconcile.figures.pair import Found, Pair
from sayso.reconcile.figures.scope import scope
from sayso.reconcile.thing import Fit

#: where only the words are alike, a number outside of these shares of the earlier one is of something else
_THIN = (Decimal("0.8"), Decimal(3))


def decide(pair: Pair) -> Found:
    """Return verdict, the field that decides, and what follows.

    1. Scopes that cannot be the same: incomparable, or other base.
    2. A denial against a statement.
    3. A part against its whole.
    4. A change from one to the other that a report tells: updates, shrank.
    5. One speaker on later days: updates, shrank.
    6. Whoever speaks: same, contained, compatible, close.
    7. What is left are intervals that do not meet: a contradiction only where nothing else explains it.
    """
    for step in (scope, _denial, _part, _change, _over_time, _agreement):
        if found := step(pair):
            return found
    if doubted := doubt(pair):
        return Verdict.INCOMPARABLE, *doubted
    return Verdict.DISJOINT, "interval", "the numbers exclude each other, and nothing else explains it"


def _denial(pair: Pair) -> Found | None:
    if pair.left.mode is pair.right.mode:
        return None
    if pair.left.interval == pair.right.interval:
        return Verdict.DENIES, "mode", "one denies the number that the other states"
    return Verdict.INCOMPARABLE, "mode", "one denies a number that the other does not state"


def _part(pair: Pair) -> Found | None:
    """A part of those counted may not be more than the whole; nothing else follows."""
    fit = pair.fit("counted")
    if fit not in (Fit.PART, Fit.WHOLE):
        return None
    part, whole = (pair.left, pair.right) if fit is Fit.PART else (pair.right, pair.left)
    over = whole.interval.below(part.interval) and not pair.close and not pair.one_speaker
    if over and pair.pace.days == 0 and pair.all_same("place", "basis", "status") and not doubt(pair):
        return Verdict.DISJOINT, "interval", "a part is more than the whole"
    return Verdict.INCOMPARABLE, "counted", pair.answers["counted"].says


def _change(pair: Pair) -> Found | None:
    """A report that tells of a change gives the former number beside the later one."""
    if not pair.one_report or pair.former is None or pair.left.interval.meets(pair.right.interval):
        return None
    old, new = (pair.left, pair.right) if pair.former is pair.left else (pair.right, pair.left)
    if old.interval.below(new.interval):
        return Verdict.UPDATES, "interval", "the number rose from one to the other"
    return (
        None
        if pair.swings
        else (Verdict.SHRANK, "interval", "the number fell from one to the other: a revision")
    )


def _over_time(pair: Pair) -> Found | None:
    """One speaker, one number known later than the other."""
    later = pair.pace.days or (pair.pace.days == 0 and timed(pair.pace))
    went = move(pair.pace.earlier, pair.pace.later)
    if not pair.one_speaker or pair.one_report or not later or went is Move.STOOD or pair.former:
        return None
    if not (pair.counts_on or pair.settled) or _strange(pair):
        return Verdict.INCOMPARABLE, "as of", "each may be a count of its own"
    return _grown(pair) if went is Move.GREW else _fallen(pair)


def _grown(pair: Pair) -> Found:
    return Verdict.UPDATES, "as of", "a later number of the same speaker, and higher"


def _fallen(pair: Pair) -> Found:
    if pair.swings:
        return Verdict.INCOMPARABLE, "as of", "what is held may go up and down"
    earlier, later = pair.pace.earlier.interval.floor[0], pair.pace.later.interval.floor[0]
    little = later >= _THIN[0] * earlier
    if pair.fit("basis") is Fit.LOOSE and pair.pace.later.basis is None and not (pair.echoing or little):
        return Verdict.INCOMPARABLE, "basis", "the later one may be no total"
    return Verdict.SHRANK, "as of", "a later number of the same speaker, and lower: a revision"


def _strange(pair: Pair) -> bool:
    """Whether only the words are alike and the numbers lie far apart: perhaps another event."""
    if pair.tied or pair.running:
        return False
    earlier, later = pair.pace.earlier.interval.floor[0], pair.pace.later.interval.floor[0]
    return not _THIN[0] * earlier <= later <= _THIN[1] * earlier


def _agreement(pair: Pair) -> Found | None:
    left, right = pair.left.interval, pair.right.interval
    if left == right:
        return Verdict.SAME, "interval", "the same number"
    if left.holds(right) or right.holds(left):
        return Verdict.CONTAINED, "interval", "one lies in the other"
    if left.meets(right):
        return Verdict.COMPATIBLE, "interval", "both can be true of one number"
    if pair.close:
        return Verdict.CLOSE, "interval", f"they differ by {pair.gap:.1%}, within {pair.terms.tolerance:.0%}"
    return None
