"""Counting one article: what of the predicted is right, and what of the gold is found.

Metrics, each as numerator and denominator of precision and recall:

- ``strict``: the contents are the same words. ``overlap50``: the contents' Dice is at least one half.
- ``relation``: overlap50, and the sources share a word or both are missing. ``relation_cue``: and so
  do the cues.
- ``soft``: matched so that the Dice sums to the most; a pair earns the share of the predicted words
  that are right, and the share of the gold words that are found.
- ``tok_*``: the words of a role. ``span_*``: its unbroken runs of words, whoever they belong to.

Each of the first five has its own best one-to-one matching. Every metric is counted over all
attributions and over the direct, indirect and mixed ones, where predictions of a kind count for
precision and gold of a kind for recall, whatever kind they are matched with.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

import numpy as np

from sayso.evaluation.article import KINDS, Marked, Words
from sayso.evaluation.cues import CUE_KINDS, cue_kind
from sayso.evaluation.matching import Edges, heaviest
from sayso.evaluation.scores import COLUMNS, Floats

GROUPS = ("all", *KINDS)
MATCHED = ("strict", "soft", "overlap50", "relation", "relation_cue")
ROLES = ("source", "cue", "content")
METRICS = (*MATCHED, *(f"tok_{role}" for role in ROLES), *(f"span_{role}" for role in ROLES))

#: metrics whose recall is told by kind of cue
BY_CUE = ("overlap50", "relation")

#: (metric, group) of each row of the count matrix
ROWS = (
    *((metric, group) for metric in METRICS for group in GROUPS),
    *((metric, f"cue: {kind}") for metric in BY_CUE for kind in CUE_KINDS),
)

Side = Sequence[Marked]
#: what each attribution of one side earns
Credits = list[float]
#: runs of words as (first, last), with how often they occur
Runs = Counter[tuple[int, int]]
Units = Callable[[Iterable[Words]], Runs]


def count(gold: Side, predicted: Side) -> Floats:
    """Counts of one article, shape (rows, 4): precision's two, then recall's."""
    rows: dict[tuple[str, str], list[float]] = {}
    for metric, (right, found) in _credits(gold, predicted).items():
        for group in GROUPS:
            rows[metric, group] = [*_tally(predicted, right, group), *_tally(gold, found, group)]
        if metric in BY_CUE:
            rows |= {(metric, name): tally for name, tally in _by_cue(gold, found).items()}
    for role in ROLES:
        for group in GROUPS:
            rows[f"tok_{role}", group] = _both(gold, predicted, role, group, _words)
            rows[f"span_{role}", group] = _both(gold, predicted, role, group, _runs)
    return np.array([rows[row] for row in ROWS], dtype=np.float64).reshape(len(ROWS), COLUMNS)


def _credits(gold: Side, predicted: Side) -> dict[str, tuple[Credits, Credits]]:
    """By metric: what each predicted and each gold attribution earns."""
    alike = _dice(gold, predicted)
    half = {pair: dice for pair, dice in alike.items() if dice >= 0.5}
    related = {(g, p): d for (g, p), d in half.items() if _share(gold[g].source, predicted[p].source)}
    cued = {(g, p): d for (g, p), d in related.items() if _share(gold[g].cue, predicted[p].cue)}
    same = {(g, p): d for (g, p), d in alike.items() if gold[g].content == predicted[p].content}
    return {
        "strict": _matched(same, len(gold), len(predicted)),
        "soft": _soft(alike, gold, predicted),
        "overlap50": _matched(half, len(gold), len(predicted)),
        "relation": _matched(related, len(gold), len(predicted)),
        "relation_cue": _matched(cued, len(gold), len(predicted)),
    }


def _dice(gold: Side, predicted: Side) -> Edges:
    found: Edges = {}
    for g, one in enumerate(gold):
        for p, other in enumerate(predicted):
            if common := len(one.content & other.content):
                found[g, p] = 2 * common / (len(one.content) + len(other.content))
    return found


def _share(one: Words | None, other: Words | None) -> bool:
    return bool(one & other) if one and other else not one and not other


def _matched(edges: Edges, gold: int, predicted: int) -> tuple[Credits, Credits]:
    """One for each attribution in the largest matching; Dice only breaks ties."""
    right, found = [0.0] * predicted, [0.0] * gold
    for g, p in heaviest({pair: 1 + dice / 1000 for pair, dice in edges.items()}):
        found[g] = right[p] = 1.0
    return right, found


def _soft(edges: Edges, gold: Side, predicted: Side) -> tuple[Credits, Credits]:
    right, found = [0.0] * len(predicted), [0.0] * len(gold)
    for g, p in heaviest(edges):
        common = len(gold[g].content & predicted[p].content)
        right[p], found[g] = common / len(predicted[p].content), common / len(gold[g].content)
    return right, found


def _in(group: str, one: Marked) -> bool:
    return group in ("all", one.kind)


def _tally(side: Side, credits: Credits, group: str) -> list[float]:
    earned = [credit for one, credit in zip(side, credits, strict=True) if _in(group, one)]
    return [sum(earned), len(earned)]


def _by_cue(gold: Side, found: Credits) -> dict[str, list[float]]:
    tallies = {f"cue: {kind}": [0.0, 0.0, 0.0, 0.0] for kind in CUE_KINDS}
    for one, credit in zip(gold, found, strict=True):
        tally = tallies[f"cue: {cue_kind(one.cue_text)}"]
        tally[2] += credit
        tally[3] += 1
    return tallies


def _both(gold: Side, predicted: Side, role: str, group: str, units: Units) -> list[float]:
    """What of each side's units in the group stands anywhere on the other side, and how many they are."""
    found: list[float] = []
    for side, other in ((predicted, gold), (gold, predicted)):
        mine = units(getattr(one, role) or frozenset() for one in side if _in(group, one))
        theirs = units(getattr(one, role) or frozenset() for one in other)
        found += [(mine & theirs).total(), mine.total()]
    return found


def _words(sets: Iterable[Words]) -> Runs:
    return Counter({(word, word): 1 for words in sets for word in words})


def _runs(sets: Iterable[Words]) -> Runs:
    """Unbroken runs as (first, last), each as often as an attribution has it."""
    found: Runs = Counter()
    for words in sets:
        firsts = sorted(word for word in words if word - 1 not in words)
        lasts = sorted(word for word in words if word + 1 not in words)
        found.update(zip(firsts, lasts, strict=True))
    return found
