"""All judgements on the figures and claims of a view."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.model.judgement import Judgement, Side, Verdict
from sayso.model.view import View
from sayso.reconcile.about import asked, is_about
from sayso.reconcile.candidates import candidates
from sayso.reconcile.claims import claim_pairs, compare_claims, weights
from sayso.reconcile.figures import TERMS, Terms, compare
from sayso.reconcile.gather import gather
from sayso.reconcile.measure import Measure
from sayso.reconcile.scope import WHOLE, Scope
from sayso.reconcile.sums import judged, sums
from sayso.reconcile.voices import voices

Ends = tuple[tuple[str, str | None, int | None], ...]


def compare_view(view: View, scope: Scope = WHOLE) -> list[Judgement]:
    """Judgements on pairs of figures, and of claims without any, in a stable order.

    A pair that adds up has no second judgement. Pairs that blocking keeps apart are in none: they cannot be
    about the same.
    """
    wanted = asked(scope.about)
    kept = (one for one in gather(view, scope.query, scope.same) if is_about(one.measured.stated, wanted))
    return sorted([*compare_measures(kept, scope.terms), *compare_said(view, scope)], key=order)


def compare_said(view: View, scope: Scope = WHOLE) -> list[Judgement]:
    """Judgements on pairs of claims without figures, in a stable order; what is unrelated is left out."""
    if scope.query.status is not None or scope.query.counted is not None:
        return []  # asks for figures
    wanted = asked(scope.about)
    said = [one for one in view.stated(scope.query) if not one.finding.figures and one.claim.source]
    kept = [one for one in said if is_about(one, wanted)]
    heavy = weights(one.claim.content.text for one in kept)
    speakers = voices(kept, scope.same)
    found = (
        compare_claims(one, other, heavy, one_speaker=speakers[one.claim.id] == speakers[other.claim.id])
        for one, other in claim_pairs(kept, heavy)
    )
    return sorted((one for one in found if one.verdict is not Verdict.UNRELATED), key=order)


def compare_measures(measures: Iterable[Measure], terms: Terms = TERMS) -> list[Judgement]:
    """Judgements on figures that are made ready."""
    listed = list(measures)
    found: dict[Ends, Judgement] = {ends(one): one for one in judged(sums(listed))}
    for left, right in candidates(listed):
        told = compare(left, right, terms)
        sides = ends(told)
        kept = found.get(sides)
        if kept is None or kept.verdict is not Verdict.ADDS_UP:
            found[sides] = told
    return sorted(found.values(), key=order)


def ends(one: Judgement) -> Ends:
    """The two sides of a judgement, whichever stands left."""
    return tuple(sorted((_end(one.left), _end(one.right)), key=str))


def order(one: Judgement) -> tuple[str, str]:
    """By verdict, then by id: a stable order of judgements."""
    return one.verdict.value, one.id


def _end(side: Side) -> tuple[str, str | None, int | None]:
    return side.report, side.claim, side.figure
