"""Train the part-of-speech tagger: ``python -m sayso.training.tags --gum .../gum --out tags.npz``.

Numpy only. Cross-entropy, Adagrad, batches of whole sentences. Each sentence is seen as printed and,
at times, in capitals or as a title, so that headlines and upper-case wires are read as well. Features
are left out at random, so that unknown words are met in training too.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from sayso.reading.tags import BUCKETS, REACH, TAGS, Floats, Ints, Tagger, features, kinds
from sayso.training.treebank import Tagged, read_tagged

Generator = np.random.Generator
#: features of a word at most, the rest is filled up with the bucket behind the last
MOST = 10


@dataclass(frozen=True)
class Plan:
    """Sizes and rates of a training."""

    width: int = 32
    units: int = 96
    epochs: int = 16
    batch: int = 24
    rate: float = 0.05
    drop_feature: float = 0.15
    drop_unit: float = 0.3
    seed: int = 11


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


def _sum_rows(keys: Ints, values: Floats) -> tuple[Ints, Floats]:
    order = np.argsort(keys, kind="stable")
    unique, first = np.unique(keys[order], return_index=True)
    return unique, np.add.reduceat(values[order], first, axis=0)


def learn(state: State, batch: tuple[Ints, Ints, Ints], plan: Plan, rate: float, rng: Generator) -> float:
    """One step on one batch; the mean loss before it."""
    rows, at, gold = batch
    now = state.values
    table = now["vectors"][rows].sum(1)
    window = np.concatenate([table[at + step] for step in range(-REACH, REACH + 1)], axis=1)
    inner = window @ now["hidden"] + now["hidden_bias"]
    keep = ((inner > 0) & (rng.random(inner.shape) >= plan.drop_unit)) / np.float32(1 - plan.drop_unit)
    inner = inner * keep
    scores = inner @ now["output"] + now["output_bias"]
    scores = np.exp(scores - scores.max(1, keepdims=True))
    scores /= scores.sum(1, keepdims=True)
    loss = float(-np.log(scores[np.arange(len(gold)), gold] + 1e-9).mean())
    scores[np.arange(len(gold)), gold] -= 1
    scores /= len(gold)
    back = (scores @ now["output"].T) * keep
    outer = back @ now["hidden"].T
    spread = np.zeros_like(table)
    width = table.shape[1]
    for place, step in enumerate(range(-REACH, REACH + 1)):
        spread[at + step] += outer[:, place * width : (place + 1) * width]
    real = rows.ravel() != BUCKETS
    unique, gradient = _sum_rows(rows.ravel()[real], np.repeat(spread, MOST, axis=0)[real])
    state.step("output", inner.T @ scores, rate)
    state.step("output_bias", scores.sum(0), rate)
    state.step("hidden", window.T @ back, rate)
    state.step("hidden_bias", back.sum(0), rate)
    state.step("vectors", gradient, rate, unique)
    return loss


def tagger(values: dict[str, Floats]) -> Tagger:
    """The network of these parameters, its vectors rounded to what is shipped."""
    return Tagger(**{**values, "vectors": values["vectors"][:BUCKETS]})


def accuracy(network: Tagger, data: list[Tagged]) -> float:
    """Share of words with the right tag."""
    gold = [tag for one in data for tag in one.tags]
    found = network.predict([one.texts for one in data]).tolist()
    right = [TAGS[at] == tag for at, tag in zip(found, gold, strict=True)]
    return sum(right) / len(right)


def train(data: list[Tagged], held: list[Tagged], plan: Plan) -> dict[str, Floats]:
    """Train; returns the running average of the parameters."""
    rng = np.random.default_rng(plan.seed)
    state = start(plan, rng)
    mean = {name: value.copy() for name, value in state.values.items()}
    for number in range(plan.epochs):
        rate = plan.rate * (1 - number / plan.epochs)
        losses = [learn(state, batch, plan, rate, rng) for batch in batches(data, plan, rng)]
        for name, value in state.values.items():
            mean[name] += (value - mean[name]) * np.float32(1 / min(number + 1, 4))
        print(number, f"loss {np.mean(losses):.4f}  held {accuracy(tagger(mean), held):.4f}", flush=True)
    return mean


def save(values: dict[str, Floats], path: Path) -> None:
    """Write the weights, feature vectors as int8 with a scale a column, the rest as float16."""
    vectors = values["vectors"][:BUCKETS]
    scale = np.asarray(np.abs(vectors).max(0, keepdims=True) / 127, np.float32)
    kept: dict[str, npt.NDArray[Any]] = {"vectors": np.rint(vectors / scale).astype(np.int8), "scale": scale}
    kept |= {name: value.astype(np.float16) for name, value in values.items() if name != "vectors"}
    np.savez_compressed(path, allow_pickle=False, **kept)


def main() -> None:
    """Train on GUM's train, report on its dev by genre, write the weights."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("--gum", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    held = read_tagged(args.gum, "dev")
    values = train(read_tagged(args.gum, "train"), held, Plan())
    save(values, args.out)


if __name__ == "__main__":
    main()
