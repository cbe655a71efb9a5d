"""How well claims are compared, on made pairs: ``python benchmarks/claims.py [--fit]``.

One half of the statements is for fitting, the other is held out: precision and recall of each verdict,
and how far scores are from the share that is right (expected calibration error). ``--fit`` prints slopes
and biases for ``lexicon/claims.toml``.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Sequence
from pathlib import Path

from sayso.model.judgement import Verdict
from sayso.reconcile.claims import compare_claims, weights
from sayso.reconcile.claims.features import features
from sayso.testing.pairs import Paired, paired

CASES = Path(__file__).parents[1] / "tests" / "cases" / "claims.txt"
#: of each pair: the verdict found, whether it is right, the overlap, the inside share, the score
Row = tuple[str, bool, float, float, float]


def rows(pairs: Sequence[Paired]) -> list[Row]:
    """Compare all pairs, words weighed among them."""
    heavy = weights(one.claim.content.text for pair in pairs for one in (pair.left, pair.right))
    found = []
    for pair in pairs:
        told = compare_claims(pair.left, pair.right, heavy)
        seen = features(pair.left, pair.right, heavy)
        right = told.verdict.value == pair.verdict
        found.append((told.verdict.value, right, seen.overlap, seen.inside, told.score))
    return found


def halves() -> tuple[list[Paired], list[Paired]]:
    """The pairs for fitting, and those held out; neighbouring statements are in one half."""
    pairs = list(paired(CASES.read_text(encoding="utf-8").splitlines()))
    return [one for one in pairs if one.group // 2 % 2 == 0], [one for one in pairs if one.group // 2 % 2]


def calibration(found: Sequence[Row], bins: int = 5) -> float:
    """Expected calibration error: mean distance of score and share right, over bins of equal width."""
    error = 0.0
    for number in range(bins):
        low, high = number / bins, (number + 1) / bins
        inside = [row for row in found if low < row[4] <= high]
        if inside:
            told = sum(row[4] for row in inside) / len(inside)
            right = sum(row[1] for row in inside) / len(inside)
            error += abs(told - right) * len(inside) / len(found)
    return error


def fitted(found: Sequence[Row], verdict: str, steps: int = 4000) -> tuple[float, float]:
    """Slope and bias of the logistic of the level of a verdict, by gradient descent with a small ridge."""
    level = 3 if verdict in ("unrelated", "supports", "updates") else 2
    cases = [(float(row[level]), float(row[1])) for row in found if row[0] == verdict]
    slope, bias = 0.0, 0.0
    for _ in range(steps):
        errors = [(1 / (1 + math.exp(-(slope * x + bias))) - y, x) for x, y in cases] + [(0.5 - 0.5, 0.0)]
        slope -= 0.1 * (sum(e * x for e, x in errors) / len(errors) + 0.01 * slope)
        bias -= 0.1 * (sum(e for e, _ in errors) / len(errors) + 0.01 * bias)
    return round(slope, 2), round(bias, 2)


def main(arguments: Sequence[str]) -> None:
    """Print the measures, or the fitted slopes."""
    fit, held = halves()
    if "--fit" in arguments:
        found = rows(fit)
        for verdict in sorted({row[0] for row in found}):
            print(f"{verdict} = {list(fitted(found, verdict))}")
        return
    found = rows(held)
    expected = [pair.verdict for pair in held]
    print(f"{len(fit)} pairs for fitting, {len(held)} held out")
    for verdict in ("repeats", "same", "denies", "unrelated"):
        told = [row[1] for row in found if row[0] == verdict]
        hit = sum(told)
        recall = hit / expected.count(verdict)
        precision = hit / len(told) if told else 0.0
        print(f"{verdict:<10} precision {precision:.3f}  recall {recall:.3f}  of {expected.count(verdict)}")
    unsure = sum(row[0] == Verdict.UNSURE.value for row in found)
    print(f"unsure {unsure}, calibration error {calibration(found):.3f}")


if __name__ == "__main__":
    main(sys.argv[1:])
