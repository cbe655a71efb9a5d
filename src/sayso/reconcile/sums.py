"""What adds up: an increment and an earlier total make a later one; parts make a whole."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations, product

from sayso.model.figure import Basis
from sayso.model.judgement import Judgement, Reason, Verdict, judgement
from sayso.reconcile.figures.compare import JUDGE
from sayso.reconcile.interval import Interval
from sayso.reconcile.measure import Measure
from sayso.reconcile.mode import Mode
from sayso.reconcile.thing import Fit, fit

#: earlier totals that a later one is tried with
_BACK = 4
#: parts of a whole, and the least whole that is no chance hit
_PARTS, _LEAST = 3, 10
#: of the figures that tell a part again, how many are named
_RETOLD = 6
#: how far a sum may lie from a total with an open end, as a share of it
_NEAR = Decimal("0.05")


@dataclass(frozen=True, slots=True)
class Sum:
    """A total and what it is made of, in order; ``over_time`` where the first part is an earlier total."""

    total: Measure
    parts: tuple[Measure, ...]
    over_time: bool

    @property
    def says(self) -> str:
        """As an equation: ``180 + 420 = 600``."""
        told = " + ".join(part.interval.told() for part in self.parts)
        return f"{told} = {self.total.interval.told()}"


def sums(measures: Iterable[Measure]) -> list[Sum]:
    """All sums in a stable order: over time within one speaker's count, then parts within one claim."""
    listed = [one for one in measures if one.mode is Mode.STATED and one.unit != "1"]
    return [each for one in (*_over_time(listed), *_wholes(listed)) for each in _retold(one, listed)]


def _retold(found: Sum, measures: Sequence[Measure]) -> Iterator[Sum]:
    """A sum over time, and the same sum in the words of others that tell its numbers."""
    if not found.over_time:
        yield found
        return
    alike = [[one for one in measures if _same(one, part)][:_RETOLD] for part in (*found.parts, found.total)]
    for row in product(*alike) if len(alike) <= _PARTS else [(*found.parts, found.total)]:
        yield Sum(row[-1], row[:-1], over_time=True)


def _same(one: Measure, other: Measure) -> bool:
    told = one.speaker == other.speaker and one.interval == other.interval and one.basis is other.basis
    return told and one.family == other.family and one.when.known == other.when.known


def judged(found: Iterable[Sum]) -> Iterator[Judgement]:
    """The sums as judgements: the total on the left, the increment or each part on the right."""
    for one in found:
        reason = Reason(field="sum", left=one.total.interval.told(), right=one.says, says="they add up")
        names = Reason(
            field="excerpt",
            left=" ".join(one.total.measured.figure.exact),
            right=" · ".join(" ".join(part.measured.figure.exact) for part in one.parts),
            says="the words of the figures",
        )
        pairs = [(one.total, part) for part in (one.parts[1:] if one.over_time else one.parts)]
        pairs += [(part, one.parts[0]) for part in one.parts[1:]] if one.over_time else []
        for left, right in pairs:
            yield judgement(JUDGE, (left.side(), right.side()), Verdict.ADDS_UP, (reason, names), 0.95)


def _over_time(measures: Sequence[Measure]) -> Iterator[Sum]:
    counts: dict[tuple[str, str, str, str], list[Measure]] = defaultdict(list)
    for one in measures:
        if one.when.known is not None:
            counts[one.speaker, one.unit, one.family, one.thing.root].append(one)
    for key in sorted(counts):
        yield from chain(sorted(counts[key], key=_when))


def _when(measure: Measure) -> tuple[int, Decimal, tuple[str, int]]:
    last = measure.when.known.last if measure.when.known else 0
    return last, measure.interval.floor[0], measure.key


def chain(ordered: Sequence[Measure]) -> Iterator[Sum]:
    """Sums of one count in order of time: a total, the increments behind it, the next total."""
    levels = [one for one in ordered if one.basis in (Basis.TOTAL, None)]
    steps = [one for one in ordered if one.basis is Basis.INCREMENT]
    for at, total in enumerate(levels):
        for earlier in _lower(levels[:at], total):
            found = _made(total, earlier, steps)
            if found is not None:
                yield found
                break


def _lower(levels: Sequence[Measure], total: Measure) -> list[Measure]:
    """The last few earlier levels that are lower, each number once, the latest first."""
    kept: dict[Interval, Measure] = {}
    for one in reversed(levels):
        if one.interval.floor < total.interval.floor:
            kept.setdefault(one.interval, one)
        if len(kept) == _BACK:
            break
    return list(kept.values())


def _made(total: Measure, earlier: Measure, steps: Sequence[Measure]) -> Sum | None:
    first, last = earlier.when.known, total.when.known
    if (
        first is None
        or last is None
        or total.interval.floor <= earlier.interval.floor
        or not _alike(total, earlier)
    ):
        return None
    between = _distinct(
        one
        for one in steps
        if one.when.known and first.last <= one.when.known.last <= last.last and _alike(total, one)
    )
    summed = earlier.interval
    for count, step in enumerate(between, 1):
        summed = summed.plus(step.interval)
        if _makes(summed, total.interval):
            return Sum(total, (earlier, *between[:count]), over_time=True)
    return None


def _distinct(steps: Iterable[Measure]) -> list[Measure]:
    """Each increment once, however many reports tell it."""
    kept: dict[Interval, Measure] = {}
    for one in steps:
        kept.setdefault(one.interval, one)
    return list(kept.values())


def _alike(one: Measure, other: Measure) -> bool:
    same = fit(one.thing, other.thing) in (Fit.SAME, Fit.LOOSE, Fit.UNKNOWN)
    places = one.setting.places, other.setting.places
    return same and (not places[0] or not places[1] or bool(places[0] & places[1]))


def _makes(summed: Interval, total: Interval) -> bool:
    """Whether a sum is the total: equal where both are exact, near its said end where it has an open one."""
    if summed.exact is not None and total.exact is not None:
        return summed.exact == total.exact
    if not summed.meets(total) or summed.low is None:
        return False
    ends = [end for end in (total.low, total.high) if end is not None]
    return any(abs(summed.low - end) <= _NEAR * end for end in ends)


def _wholes(measures: Sequence[Measure]) -> Iterator[Sum]:
    reports: dict[tuple[str, str], list[Measure]] = defaultdict(list)
    for one in measures:
        if one.interval.exact is not None and one.basis is not Basis.RATE:
            reports[one.report, one.unit].append(one)
    for key in sorted(reports):
        yield from _whole(sorted(reports[key], key=lambda one: one.key))


def _whole(figures: Sequence[Measure]) -> Iterator[Sum]:
    """Two or three figures that follow one another in a claim and make up another of the report."""
    totals: dict[Decimal, Measure] = {}
    for one in reversed(figures):
        if one.interval.exact is not None and one.interval.exact >= _LEAST:
            totals[one.interval.exact] = one
    claims: dict[str, list[Measure]] = defaultdict(list)
    for one in figures:
        claims[one.key[0]].append(one)
    for parts in (found for own in claims.values() for found in _runs(own)):
        summed = sum((part.interval.exact or Decimal(0) for part in parts), Decimal(0))
        total = totals.get(summed)
        if total is not None and total not in parts and total.speaker == parts[0].speaker:
            yield Sum(total, parts, over_time=False)


def _runs(own: Sequence[Measure]) -> Iterator[tuple[Measure, ...]]:
    for size in range(2, _PARTS + 1):
        for parts in combinations(own, size):
            close = parts[-1].key[1] - parts[0].key[1] <= size
            if close and all(part.interval.exact for part in parts) and _people(parts):
                yield parts


def _people(parts: Sequence[Measure]) -> bool:
    """Whether the parts can be of one whole: of the same kind, where their nouns are said."""
    kinds = {part.thing.root for part in parts if part.thing.group}
    return len(kinds) <= 1
