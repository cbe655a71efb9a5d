"""Steps of training the tagger's network: batches, the pass forward and back, Adagrad."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np

from sayso.reading.tags import BUCKETS, REACH, TAGS, Floats, Ints, features, kinds
from sayso.training.treebank import Tagged

Generator = np.random.Generator
#: features of a word at most, the rest is filled up with the bucket behind the last
MOST = 10


@dataclass(frozen=True)
class Plan:
    """Sizes and rates of a training."""

    width: int = 32
    units: int = 96
    epochs: int = 5
    batch: int = 24
    rate: float = 0.05
    drop_feature: float = 0.1
    drop_unit: float = 0.15
    seed: int = 3


@dataclass
class State:
    """Parameters with the sums of their squared gradients."""

    values: dict[str, Floats]
    squares: dict[str, Floats] = field(default_factory=dict)

    def step(self, name: str, gradient: Floats, rate: float, rows: Ints | None = None) -> None:
        """One Adagrad step, on ``rows`` alone where they are given."""
        at = slice(None) if rows is None else rows
        square = self.squares.setdefault(name, np.full_like(self.values[name], 1e-6))
        square[at] += gradient * gradient
        self.values[name][at] -= rate * gradient / np.sqrt(square[at])


def start(plan: Plan, rng: Generator) -> State:
    """Parameters before training."""
    window = (2 * REACH + 1) * plan.width

    def normal(*size: int, spread: float) -> Floats:
        return rng.normal(0, spread, size).astype(np.float32)

    vectors = normal(BUCKETS + 1, plan.width, spread=0.1)
    vectors[-1] = 0
    return State(
        {
            "vectors": vectors,
            "hidden": normal(window, plan.units, spread=float(np.sqrt(2 / window))),
            "hidden_bias": np.zeros(plan.units, np.float32),
            "output": normal(plan.units, len(TAGS), spread=float(np.sqrt(1 / plan.units))),
            "output_bias": np.zeros(len(TAGS), np.float32),
        }
    )


def recased(texts: Sequence[str], rng: Generator) -> Sequence[str]:
    """The line as it is, mostly; in capitals or as a title one time in six each."""
    draw = rng.random()
    if draw < 1 / 6:
        return [text.upper() for text in texts]
    if draw < 1 / 3:
        return [text[0].upper() + text[1:] if len(text) > 2 else text for text in texts]
    return texts


def rows_of(texts: Sequence[str]) -> Ints:
    """Feature buckets of a line, (words + edges, MOST)."""
    rows = np.full((len(texts) + REACH, MOST), BUCKETS, np.int64)
    for at, (text, kind) in enumerate(zip(texts, kinds(texts), strict=True)):
        found = features(text, kind)
        rows[at, : len(found)] = found
    return rows


def batches(data: list[Tagged], plan: Plan, rng: Generator) -> Iterator[tuple[Ints, Ints, Ints]]:
    """Feature rows, places of the words among them, and gold tags."""
    order = rng.permutation(len(data))
    edge = np.full((REACH, MOST), BUCKETS, np.int64)
    for begin in range(0, len(order), plan.batch):
        chosen = [data[at] for at in order[begin : begin + plan.batch]]
        lines = [rows_of(recased(one.texts, rng)) for one in chosen]
        rows = np.concatenate([edge, *lines])
        rows[rng.random(rows.shape) < plan.drop_feature] = BUCKETS
        ends = np.cumsum([REACH, *(len(line) for line in lines)])
        at = np.concatenate([np.arange(e, e + len(o.texts)) for e, o in zip(ends, chosen, strict=False)])
        yield rows, at, np.array([TAGS.index(tag) for one in chosen for tag in one.tags])


def sum_rows(keys: Ints, values: Floats) -> tuple[Ints, Floats]:
    """The distinct keys in order, and the sum of the rows of each."""
    order = np.argsort(keys, kind="stable")
    unique, first = np.unique(keys[order], return_index=True)
    return unique, np.add.reduceat(values[order], first, axis=0)


def learn(state: State, batch: tuple[Ints, Ints, Ints], plan: Plan, rate: float, rng: Generator) -> float:
    """One step on one batch; the mean loss before it."""
    rows, at, gold = batch
    now, words = state.values, np.arange(len(gold))
    table = now["vectors"][rows].sum(1)
    window: Floats = np.concatenate([table[at + step] for step in range(-REACH, REACH + 1)], axis=1)
    inner: Floats = window @ now["hidden"] + now["hidden_bias"]
    alive = (inner > 0) & (rng.random(inner.shape) >= plan.drop_unit)
    keep = np.asarray(alive / (1 - plan.drop_unit), np.float32)
    inner = np.asarray(inner * keep, np.float32)
    wrong = softmax(inner @ now["output"] + now["output_bias"])
    loss = float(-np.log(wrong[words, gold] + 1e-9).mean())
    wrong[words, gold] -= 1
    wrong /= len(gold)
    back = np.asarray((wrong @ now["output"].T) * keep, np.float32)
    spread = _spread(back @ now["hidden"].T, at, table)
    state.step("output", inner.T @ wrong, rate)
    state.step("output_bias", wrong.sum(0), rate)
    state.step("hidden", window.T @ back, rate)
    state.step("hidden_bias", back.sum(0), rate)
    real = rows.ravel() != BUCKETS
    unique, gradient = sum_rows(rows.ravel()[real], np.repeat(spread, MOST, axis=0)[real])
    state.step("vectors", gradient, rate, unique)
    return loss


def softmax(scores: Floats) -> Floats:
    """Probabilities a row."""
    raised = np.exp(scores - scores.max(1, keepdims=True))
    return np.asarray(raised / raised.sum(1, keepdims=True))


def _spread(window: Floats, at: Ints, table: Floats) -> Floats:
    """The window's gradient back on the words that stand in it."""
    spread, width = np.zeros_like(table), table.shape[1]
    for place, step in enumerate(range(-REACH, REACH + 1)):
        spread[at + step] += window[:, place * width : (place + 1) * width]
    return spread
