"""Train the part-of-speech tagger.

``python -m sayso.training.tags --gum .../gum --texts .../polnear/train/text --out tags.npz``

Cross-entropy, Adagrad, batches of whole sentences, numpy only. A teacher (``probe``) trained on GUM first
tags the unmarked news of ``--texts``; the small tagger learns from both, GUM counted several times. Each
sentence is seen as printed and, at times, in capitals or as a title, so that headlines and upper-case
wires are read as well. Features are left out at random, so that unknown words are met in training too.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from sayso.reading.tags import BUCKETS, TAGS, Floats, Tagger, load
from sayso.training.feedforward import Plan, batches, learn, start
from sayso.training.probe import silver
from sayso.training.treebank import Tagged, read_tagged

#: how often GUM's sentences are counted beside those that the teacher tagged
_GOLD = 4


def tagger(values: dict[str, Floats]) -> Tagger:
    """The network of these parameters, its vectors rounded to what is shipped."""
    return Tagger(**{**values, "vectors": values["vectors"][:BUCKETS]})


def accuracy(network: Tagger, data: Sequence[Tagged]) -> float:
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
    """Train on GUM's train and the news that the teacher tagged, report on GUM's dev, write the weights."""
    parser = argparse.ArgumentParser(description="Train the part-of-speech tagger.")
    parser.add_argument("--gum", type=Path, required=True)
    parser.add_argument("--texts", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=Plan.seed)
    given = parser.parse_args()
    gold, held = ([one for one in read_tagged(given.gum, part) if one.texts] for part in ("train", "dev"))
    save(train(gold * _GOLD + silver(gold, given.texts), held, Plan(seed=given.seed)), given.out)
    for genre in sorted({one.genre for one in held}):
        part = [one for one in held if one.genre == genre]
        print(genre, f"{accuracy(load(given.out), part):.4f}")


if __name__ == "__main__":
    main()
