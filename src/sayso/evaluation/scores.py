"""Scores: what every evaluation hands back, whatever it measures."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from sayso.model.record import Record

Floats = npt.NDArray[np.float64]

#: columns of a count matrix: numerator and denominator of precision, then of recall
COLUMNS = 4


class Score(Record, kw_only=True):
    """One measured quantity.

    Attributes:
        metric: its name, for example ``relation``.
        group: what it was measured over: ``all``, ``direct``, ``cue: say, tell``, …
        precision, recall, f1: in [0, 1]; null where the metric has none.
        value: of a metric that is one number (an accuracy), in [0, 1].
        predicted, gold: what was counted; not whole numbers where annotators are averaged.
        interval: 95% bootstrap interval of F1, where asked for.
    """

    metric: str
    group: str = "all"
    precision: float | None = None
    recall: float | None = None
    f1: float | None = None
    value: float | None = None
    predicted: float | None = None
    gold: float | None = None
    interval: tuple[float, float] | None = None


class Scores(Record, kw_only=True):
    """The result of an evaluation.

    Attributes:
        evaluation: its name in the table of evaluators.
        documents: how many were scored.
        scores: in the order in which they are shown.
        notes: what a reader of the scores must know, one sentence each.
    """

    evaluation: str
    documents: int
    scores: tuple[Score, ...]
    notes: tuple[str, ...] = ()

    def f1(self, metric: str, group: str = "all") -> float | None:
        """F1 of a metric over a group; null where there is no such score."""
        return next((s.f1 for s in self.scores if (s.metric, s.group) == (metric, group)), None)


def counted(metric: str, right: int, predicted: int, gold: int, group: str = "all") -> Score:
    """A score of whole counts: how many are right of those predicted and of those in the gold; 0/0 is 0.

    >>> score = counted("strict", 3, 4, 6)
    >>> score.precision, score.recall, score.f1
    (0.75, 0.5, 0.6)
    """
    precision, recall, f1 = (float(x) for x in prf(np.array([right, predicted, right, gold], np.float64)))
    return Score(
        metric=metric,
        group=group,
        precision=precision,
        recall=recall,
        f1=f1,
        predicted=float(predicted),
        gold=float(gold),
    )


def prf(counts: Floats) -> Floats:
    """Turn counts of shape (…, 4) into precision, recall and F1 of shape (…, 3); 0/0 is 0.

    >>> prf(np.array([1.0, 2.0, 1.0, 1.0])).round(2).tolist()
    [0.5, 1.0, 0.67]
    """
    precision = _ratio(counts[..., 0], counts[..., 1])
    recall = _ratio(counts[..., 2], counts[..., 3])
    return np.stack([precision, recall, _ratio(2 * precision * recall, precision + recall)], axis=-1)


def _ratio(part: Floats, whole: Floats) -> Floats:
    found: Floats = np.divide(part, whole, out=np.zeros_like(whole), where=whole > 0)
    return found


def intervals(documents: Floats, draws: int, seed: int = 0) -> Floats:
    """95% intervals of F1 when whole documents are drawn again with replacement.

    Args:
        documents: counts of shape (documents, scores, 4).
        draws: number of bootstrap samples.
        seed: of the generator, so that the same counts give the same intervals.

    Returns:
        Lower and upper ends, shape (2, scores).
    """
    count = len(documents)
    weights = np.random.default_rng(seed).multinomial(count, np.full(count, 1 / count), size=draws)
    samples = prf(np.tensordot(weights, documents, axes=1))[..., 2]
    ends: Floats = np.percentile(samples, [2.5, 97.5], axis=0)
    return ends
