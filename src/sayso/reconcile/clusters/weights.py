"""What a report is about, as weighted words: rare words count more, names and early words more still."""

from __future__ import annotations

import heapq
import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from sayso.model.report import Report
from sayso.reconcile.copies.shingles import body
from sayso.reconcile.words import names, stems

#: word -> weight; the squares of all weights add up to one
Weights = Mapping[str, float]

#: words of a report that are kept, the heaviest
KEPT = 80
#: how much more a name counts than another word, a word of headline and lead than a later one
NAME, EARLY = 2.0, 2.0


def weights(reports: Sequence[Report]) -> list[Weights]:
    """Return the weights of each report.

    The weight is how often a word stands in the report (its logarithm), times how rare it is among the
    reports. A word of all reports still counts a little, since a few reports may well tell one event.

    >>> from sayso.testing import made_report
    >>> told = weights([made_report("The ferry sank."), made_report("The strike ended.")])
    >>> sorted(told[0])
    ['ferry', 'sank']
    """
    counted = [_counts(one) for one in reports]
    often = Counter(word for one in counted for word in one)
    total = len(reports)
    return [
        _unit({word: math.log1p(count) * math.log(2 + total / often[word]) for word, count in one.items()})
        for one in counted
    ]


def _counts(report: Report) -> dict[str, float]:
    passages = body(report)
    found: dict[str, float] = defaultdict(float)
    for at, text in enumerate((report.headline or "", *passages)):
        weight = EARLY if at < 2 else 1.0
        proper = names(text)
        for word in stems(text):
            found[word] += weight * (NAME if word in proper else 1.0)
    return found


def _unit(found: dict[str, float]) -> Weights:
    """The heaviest words, scaled so that a report is wholly like itself."""
    kept = sorted(((weight, word) for word, weight in found.items() if weight > 0), reverse=True)[:KEPT]
    length = math.sqrt(sum(weight * weight for weight, _ in kept))
    return {word: weight / length for weight, word in kept} if length else {}


def heaviest(told: Weights, count: int) -> list[str]:
    """The words of a report that tell most of what it is about, heaviest first."""
    return heapq.nsmallest(count, told, key=lambda word: (-told[word], word))


def alike(left: Weights, right: Weights) -> float:
    """How alike two reports are, in [0, 1]: the cosine of their weights."""
    short, long = (left, right) if len(left) <= len(right) else (right, left)
    return sum(weight * long[word] for word, weight in sorted(short.items()) if word in long)
