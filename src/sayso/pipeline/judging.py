"""The corridor from a ledger to judgements, and back.

1. ``reconcile`` is handed a view that stands still, of all that the ledger has or of a part of it.
2. What it finds is added to the ledger as a sweep, whole or not at all; pairs that cannot be compared are
   counted and not kept.
3. A question is answered from the last sweep where that saw all there is; else it is worked out.

People's decisions are on a judgement's id, which is a digest of what it says: they hold for whichever sweep
finds it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from importlib.metadata import version

from msgspec.structs import replace

from sayso.ledger import Ledger, LedgerView
from sayso.ledger.judged import stands
from sayso.ledger.sweeps import Over
from sayso.model.judgement import Judgement, Verdict
from sayso.model.record import digest
from sayso.model.stated import Stated
from sayso.model.sweep import Extent, Sweep
from sayso.model.view import View
from sayso.pipeline.near import Near, around, told
from sayso.reconcile import WHOLE, Scope, compare_view
from sayso.reconcile.candidates import FOLLOWING, WINDOW
from sayso.reconcile.claims.compare import JUDGE as CLAIMS
from sayso.reconcile.days import days
from sayso.reconcile.figures.compare import JUDGE as FIGURES
from sayso.reconcile.judge import order

#: name of the sweep, and of the judges whose judgements it brings
SWEEP, JUDGES = "compare", (CLAIMS, FIGURES)
#: reports of a ledger that is always compared as a whole: some six seconds
FEW = 2_000
#: a larger one is, where so much of it is new that reading it took several times as long
SHARE = 0.1
#: verdicts that are counted and not kept: five in six pairs, which say nothing of what was reported
UNKEPT = frozenset({Verdict.INCOMPARABLE, Verdict.UNRELATED})


class Reach(StrEnum):
    """What a sweep compares."""

    ALL = "all"
    NEW = "new"
    #: all of a small ledger or where much is new, else only what is new with what is near it in time
    FITTING = "fitting"


@dataclass(frozen=True, slots=True)
class Judged:
    """What became of a sweep.

    Attributes:
        sweep: what was looked at; null where nothing was new, or another process had looked meanwhile.
        found: how many judgements stand that did not.
        dropped: how many no longer do.
        new: reports read since the last sweep.
        undated: of these, those without a date that a part sweep left for a full one.
    """

    sweep: Sweep | None = None
    found: int = 0
    dropped: int = 0
    new: int = 0
    undated: int = 0


@dataclass(frozen=True, slots=True)
class Looked:
    """What a sweep found and did not write yet.

    Attributes:
        sweep: what was looked at.
        said: the judgements that are kept.
        over: reports whose judgements they take the place of; null for all.
        new, undated: as in :class:`Judged`.
    """

    sweep: Sweep
    said: Sequence[Judgement]
    over: frozenset[str] | None
    new: int
    undated: int


@dataclass(frozen=True, slots=True)
class Compared:
    """The answer to a question.

    Attributes:
        judgements: in the order of comparing, without those that people took back.
        apart: how many pairs more could not be compared, by the field that kept them apart.
        kept: whether it was read from the ledger and not worked out.
    """

    judgements: Sequence[Judgement]
    apart: Mapping[str, int] = field(default_factory=dict)
    kept: bool = False


@dataclass(frozen=True, slots=True)
class _Plan:
    """What a sweep will look at.

    Attributes:
        sweep: it, as far as it is known before.
        view: what is compared.
        over: reports whose judgements are found anew; null for all.
        new: id and date of the reports read since the last sweep.
    """

    sweep: Sweep
    view: View
    over: frozenset[str] | None
    new: Sequence[tuple[str, str | None]]


def judge(ledger: Ledger, reach: Reach = Reach.FITTING) -> Judged:
    """Compare what the ledger has and keep what comes out, with what was looked at.

    Raises:
        LedgerBusy, LedgerFull: nothing of the sweep is written; what stood before stands.
    """
    found = look(ledger.view(), reach)
    return keep(ledger, found) if found else Judged()


def look(view: LedgerView, reach: Reach = Reach.FITTING) -> Looked | None:
    """The first half of :func:`judge`, which only looks; null where all was looked at before."""
    with view.still() as still:
        plan = _plan(still, reach)
        if plan is None:
            return None
        found = [one for one in compare_view(plan.view) if plan.over is None or _sides(one) & plan.over]
    undated = 0 if plan.sweep.full else sum(days(published) is None for _, published in plan.new)
    said = [one for one in found if one.verdict not in UNKEPT]
    return Looked(replace(plan.sweep, apart=_apart(found)), said, plan.over, len(plan.new), undated)


def keep(ledger: Ledger, found: Looked) -> Judged:
    """The second half: what was found is written, whole or not at all; raises as :func:`judge` does."""
    swept = ledger.sweep(found.sweep, found.said, Over(JUDGES, found.over))
    if swept is None:
        return Judged()
    return Judged(found.sweep, swept.found, swept.dropped, found.new, found.undated)


def long(view: LedgerView) -> bool:
    """Whether a sweep takes minutes: a large ledger without one that could be gone on from."""
    extent = view.extent()
    return extent.readings > FEW and _since(view, view.sweep(SWEEP), extent) is None


def compared(view: View, scope: Scope = WHOLE, verdicts: frozenset[Verdict] = frozenset(Verdict)) -> Compared:
    """How the figures and claims of a view stand to each other; the same answer, kept or worked out.

    Args:
        view: a ledger's, or one of readings in memory.
        scope: which figures and claims.
        verdicts: which judgements are wanted; where pairs that cannot be compared are, nothing is kept.
    """
    if not isinstance(view, LedgerView):
        return _answer(compare_view(view, scope), verdicts)
    decided = view.standing()
    last = view.sweep(SWEEP) if scope == WHOLE and not verdicts & UNKEPT else None
    if last is not None and last.full and _current(last, view.extent()):
        found = sorted(view.judgements(JUDGES), key=order)
        return Compared([one for one in found if one.verdict in verdicts], last.apart, kept=True)
    return _answer([one for one in compare_view(view, scope) if stands(one, decided)], verdicts)


def cited(view: View, judgements: Iterable[Judgement]) -> dict[str, Stated]:
    """The claims on both sides of judgements, by id."""
    wanted = {side.claim for one in judgements for side in (one.left, one.right) if side.claim}
    found = view.cited(wanted) if isinstance(view, LedgerView) else view.stated()
    return {one.claim.id: one for one in found if one.claim.id in wanted}


def settings() -> str:
    """Digest of the settings that change judgements."""
    return digest("compare", WHOLE.terms.tolerance, WINDOW, FOLLOWING)


def _answer(found: Sequence[Judgement], verdicts: frozenset[Verdict]) -> Compared:
    wanted = [one for one in found if one.verdict in verdicts]
    return Compared(wanted, {} if verdicts & UNKEPT else _apart(found))


def _apart(found: Iterable[Judgement]) -> dict[str, int]:
    """How many pairs are counted and not kept, by the field that decided."""
    unkept = (one for one in found if one.verdict in UNKEPT)
    return dict(sorted(Counter(one.reasons[0].field if one.reasons else "" for one in unkept).items()))


def _current(last: Sweep, extent: Extent) -> bool:
    return last.extent == extent and last.version == version("sayso") and last.settings == settings()


def _since(view: LedgerView, last: Sweep | None, extent: Extent) -> int | None:
    """The number of the reading behind which all is new; null where no earlier sweep can be gone on from."""
    if last is None or last.version != version("sayso") or last.settings != settings():
        return None
    # on a server a reading with a lower number may have come in since
    late = view.read_until(last.extent.last) != last.extent.readings
    return None if late else last.extent.last


def _whole(reach: Reach, new: int, extent: Extent) -> bool:
    if reach is not Reach.FITTING:
        return reach is Reach.ALL
    return extent.readings <= FEW or new >= SHARE * extent.readings


def _plan(view: LedgerView, reach: Reach) -> _Plan | None:
    """What is to be looked at; null where that was done before."""
    extent, last = view.extent(), view.sweep(SWEEP)
    if last is not None and _current(last, extent) and (last.full or reach is not Reach.ALL):
        return None
    since = _since(view, last, extent)
    new, after = view.read_since(since or 0), last.id if last else None
    made = Sweep(judge=SWEEP, version=version("sayso"), settings=settings(), extent=extent, after=after)
    if since is None or _whole(reach, len(new), extent):
        return _Plan(made, view, None, new)
    if not new:
        return None
    spans = around((published for _, published in new), WINDOW)
    part = replace(made, since=since, days=told(spans))
    return _Plan(part, Near(view, spans), view.changed_since(since), new)


def _sides(one: Judgement) -> frozenset[str]:
    return frozenset((one.left.report, one.right.report))
