"""All judgements on the figures and claims of a view."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.model.judgement import Judgement, Side, Verdict
from sayso.model.view import View
from sayso.reconcile.about import asked, is_about
from sayso.reconcile.candidates import candidates
from sayso.reconcile.figures import TERMS, Terms, compare
from sayso.reconcile.gather import gather
from sayso.reconcile.measure import Measure
from sayso.reconcile.scope import WHOLE, Scope
from sayso.reconcile.sums import judged, sums

Ends = tuple[tuple[str, str | None, int | None], ...]


def compare_view(view: View, scope: Scope = WHOLE) -> list[Judgement]:
    """Judgements on pairs of figures of a view, in a stable order, whatever the order of its reports.

    A pair that adds up has no second judgement. Pairs that blocking keeps apart are in none: they cannot be
    about the same.
    """
    wanted = asked(scope.about)
    kept = (one for one in gather(view, scope.query, scope.same) if is_about(one.measured.stated, wanted))
    return compare_measures(kept, scope.terms)


def compare_measures(measures: Iterable[Measure], terms: Terms = TERMS) -> list[Judgement]:
    """Judgements on figures that are made ready."""
    listed = list(measures)
    found: dict[Ends, Judgement] = {ends(one): one for one in judged(sums(listed))}
    for left, right in candidates(listed):
        told = compare(left, right, terms)
        kept = found.get(ends(told))
        if kept is None or kept.verdict is not Verdict.ADDS_UP:
            found[ends(told)] = told
    return sorted(found.values(), key=order)


def ends(one: Judgement) -> Ends:
    """The two sides of a judgement, whichever stands left."""
    return tuple(sorted((_end(one.left), _end(one.right)), key=str))


def order(one: Judgement) -> tuple[str, str]:
    """By verdict, then by id: a stable order of judgements."""
    return one.verdict.value, one.id


def _end(side: Side) -> tuple[str, str | None, int | None]:
    return side.report, side.claim, side.figure
