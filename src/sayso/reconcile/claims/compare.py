"""Two claims without figures: same, repeats, denies, supports, updates, unrelated or unsure."""

from __future__ import annotations

import math

from sayso.model.judgement import Judgement, Reason, Side, Verdict, judgement
from sayso.model.stated import Stated
from sayso.reconcile.claims.features import Features, features
from sayso.reconcile.claims.weights import EVEN, Weights
from sayso.reconcile.days import days
from sayso.reconcile.table import table

#: who is named as the judge
JUDGE = "claims"

_TABLE = table("claims")
_LEAST, _SAME, _NEAR = (_TABLE["levels"][name] for name in ("related", "same", "near"))
_SLOPES: dict[str, list[float]] = _TABLE["scores"]
#: words that both must share, so that two short sentences are not the same by chance
_SHARED = 2
#: one statement, two names
_CREDITED = "speaker drift: one statement, credited to two"


def compare_claims(
    left: Stated, right: Stated, weights: Weights = EVEN, *, one_speaker: bool = False
) -> Judgement:
    """Compare two claims; which one is handed in first makes no difference.

    Args:
        left: a claim.
        right: another claim.
        weights: how much each word tells.
        one_speaker: whether one speaker says both.

    The left side of the judgement is the denier of *denies*, the later one of *updates* and *repeats*, and
    else the one published earlier.
    """
    first, second = sorted((left, right), key=lambda one: (one.report.published or "", one.claim.id))
    seen = features(first, second, weights)
    verdict, says = _verdict(first, second, seen, one_speaker)
    denier = verdict is Verdict.DENIES and seen.right_turned
    turned = denier or verdict in (Verdict.UPDATES, Verdict.REPEATS)
    sides = (_side(second), _side(first)) if turned else (_side(first), _side(second))
    reasons = tuple(_turn(one) if turned else one for one in _reasons(first, second, seen, says, one_speaker))
    return judgement(JUDGE, sides, verdict, reasons, score(verdict, seen))


def _verdict(first: Stated, second: Stated, seen: Features, one_speaker: bool) -> tuple[Verdict, str]:
    if seen.verbatim:
        return Verdict.REPEATS, "the same words"
    if seen.inside < _LEAST or len(seen.shared) < _SHARED:
        return Verdict.UNRELATED, "too few words of both carry the same matter"
    opposed = seen.left_turned != seen.right_turned
    if opposed and one_speaker:
        return Verdict.UNSURE, "one speaker, perhaps in part"
    if seen.overlap >= _SAME and seen.numbers:
        return _alike(seen, opposed)
    return _near(first, second, seen, opposed)


def _alike(seen: Features, opposed: bool) -> tuple[Verdict, str]:
    """Both say much the same, or one the contrary."""
    if opposed:
        return Verdict.DENIES, "one says that it is not so"
    return (
        (Verdict.SAME, "much the same words")
        if seen.alike
        else (Verdict.UNSURE, "one is no statement of fact")
    )


def _near(first: Stated, second: Stated, seen: Features, opposed: bool) -> tuple[Verdict, str]:
    """One says most of what the other says, and more; or less than that."""
    if seen.inside < _NEAR:
        return Verdict.UNSURE, "some words of both carry the same matter"
    if opposed:
        return Verdict.UNSURE, "one says that a part of it is not so"
    one, other = days(first.report.published), days(second.report.published)
    if first.speaker == second.speaker and one and other and one.before(other):
        return Verdict.UPDATES, "the same speaker says it later, and more or less of it"
    return Verdict.SUPPORTS, "one says what the other says, and more"


def score(verdict: Verdict, seen: Features) -> float:
    """How likely the verdict is right, from the overlap; fitted on made pairs (``benchmarks/claims.py``)."""
    slope, bias = _SLOPES[verdict.value]
    level = seen.inside if verdict in (Verdict.UNRELATED, Verdict.SUPPORTS, Verdict.UPDATES) else seen.overlap
    return round(1 / (1 + math.exp(-(slope * level + bias))), 2)


def _reasons(
    first: Stated, second: Stated, seen: Features, says: str, one_speaker: bool
) -> tuple[Reason, ...]:
    words = ", ".join(seen.shared[:8]) or None
    named = None not in (first.speaker, second.speaker) and first.speaker != second.speaker
    credited = named and seen.overlap >= _SAME and seen.left_turned == seen.right_turned
    turned = [
        "says it is not so" if one else "says it is so" for one in (seen.left_turned, seen.right_turned)
    ]
    acts = [one.finding.act.value for one in (first, second)]
    return (
        Reason(field="words", left=words, right=words, says=says),
        Reason(
            field="overlap", says=f"{seen.overlap:.0%} of all words, {seen.inside:.0%} of the shorter one's"
        ),
        Reason(
            field="negation",
            left=turned[0],
            right=turned[1],
            says="opposed" if turned[0] != turned[1] else "alike",
        ),
        Reason(field="act", left=acts[0], right=acts[1], says="alike" if seen.alike else "not alike"),
        Reason(
            field="speaker",
            left=first.speaker,
            right=second.speaker,
            says="one speaker" if one_speaker else _CREDITED if credited else "two speakers",
        ),
    )


def _turn(one: Reason) -> Reason:
    return Reason(field=one.field, left=one.right, right=one.left, says=one.says)


def _side(stated: Stated) -> Side:
    return Side(report=stated.report.id, url=stated.report.url, claim=stated.claim.id)
