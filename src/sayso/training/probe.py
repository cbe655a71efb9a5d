"""A teacher for the tagger: one hidden layer over an encoder's states and a word's own features.

Trained on GUM; the mean of three tags unmarked news, from which the small tagger learns words that GUM
does not have.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from sayso.reading.tags import BUCKETS, TAGS, Floats, Ints
from sayso.reading.words import sentences, words
from sayso.training.feedforward import MOST, rows_of, softmax, sum_rows
from sayso.training.minilm import Encoder
from sayso.training.treebank import Tagged

_UNITS, _WIDTH, _BATCH, _EPOCHS = 256, 24, 256, 7
_RATE, _DECAY, _DROP = 1e-3, 0.01, 0.2
_DENSE = ("states", "features", "bias", "output", "output_bias")


def _rows(texts: Sequence[Sequence[str]]) -> Ints:
    return np.concatenate([rows_of(line)[: len(line)] for line in texts])


class Probe:
    """Scores of the tags from states (words, size) and feature rows (words, MOST)."""

    def __init__(self, size: int, seed: int) -> None:
        self._rng = np.random.default_rng(seed)
        shapes = {"states": (size, _UNITS), "features": (_WIDTH, _UNITS), "output": (_UNITS, len(TAGS))}
        self._values = {name: self._normal(shape, shape[0] ** -0.5) for name, shape in shapes.items()}
        self._values["bias"] = np.zeros(_UNITS, np.float32)
        self._values["output_bias"] = np.zeros(len(TAGS), np.float32)
        self._vectors = self._normal((BUCKETS + 1, _WIDTH), 0.1)
        self._vectors[-1] = 0
        self._squares = np.full_like(self._vectors, 1e-6)
        self._means = {name: np.zeros_like(self._values[name]) for name in _DENSE}
        self._spreads = {name: np.zeros_like(self._values[name]) for name in _DENSE}
        self._steps = 0

    def _normal(self, shape: tuple[int, int], spread: float) -> Floats:
        return self._rng.normal(0, spread, shape).astype(np.float32)

    def scores(self, states: Floats, rows: Ints) -> Floats:
        """Scores before the softmax, (words, tags)."""
        now = self._values
        inner = states @ now["states"] + self._vectors[rows].sum(1) @ now["features"] + now["bias"]
        return np.asarray(np.maximum(inner, 0) @ now["output"] + now["output_bias"])

    def train(self, states: Floats, rows: Ints, gold: Ints) -> None:
        """Go over all words a few times in random order, at a falling rate."""
        total = _EPOCHS * len(gold)
        for epoch in range(_EPOCHS):
            order = self._rng.permutation(len(gold))
            for begin in range(0, len(order), _BATCH):
                at = order[begin : begin + _BATCH]
                rate = _RATE * (1 - (epoch * len(gold) + begin) / total) + 1e-5
                self._step(states[at].astype(np.float32), rows[at], gold[at], rate)

    def _step(self, states: Floats, rows: Ints, gold: Ints, rate: float) -> None:
        now, draw = self._values, self._rng.random
        rows = np.where(draw(rows.shape) < _DROP, BUCKETS, rows)
        states = states * np.asarray((draw(states.shape) > _DROP) / (1 - _DROP), np.float32)
        own = self._vectors[rows].sum(1)
        inner = states @ now["states"] + own @ now["features"] + now["bias"]
        keep = np.asarray(((inner > 0) & (draw(inner.shape) > 0.3)) / 0.7, np.float32)
        inner = np.asarray(inner * keep, np.float32)
        wrong = softmax(inner @ now["output"] + now["output_bias"])
        wrong[np.arange(len(gold)), gold] -= 1
        wrong /= len(gold)
        back = np.asarray((wrong @ now["output"].T) * keep, np.float32)
        self._sparse(rows, back @ now["features"].T, rate)
        gradients = {"output": inner.T @ wrong, "output_bias": wrong.sum(0), "bias": back.sum(0)}
        self._adam({**gradients, "states": states.T @ back, "features": own.T @ back}, rate)

    def _sparse(self, rows: Ints, gradient: Floats, rate: float) -> None:
        real = rows.ravel() != BUCKETS
        unique, summed = sum_rows(rows.ravel()[real], np.repeat(gradient, MOST, axis=0)[real])
        self._squares[unique] += summed**2
        self._vectors[unique] -= 50 * rate * summed / np.sqrt(self._squares[unique])

    def _adam(self, gradients: dict[str, Floats], rate: float) -> None:
        self._steps += 1
        for name, gradient in gradients.items():
            mean, spread, value = self._means[name], self._spreads[name], self._values[name]
            mean += 0.1 * (gradient - mean)
            spread += 0.01 * (gradient**2 - spread)
            move = mean / (1 - 0.9**self._steps) / (np.sqrt(spread / (1 - 0.99**self._steps)) + 1e-8)
            shrink = _DECAY if name in ("states", "features") else 0.0
            value -= np.float32(rate) * (move + np.float32(shrink) * value)


def silver(gold: Sequence[Tagged], folder: Path) -> list[Tagged]:
    """Sentences of all ``*.txt`` of ``folder`` with the tags of three probes trained on ``gold``."""
    encoder = Encoder()
    states = np.concatenate([part.astype(np.float16) for part in encoder.states([one.texts for one in gold])])
    rows = _rows([one.texts for one in gold])
    wanted = np.array([TAGS.index(tag) for one in gold for tag in one.tags])
    probes = [Probe(states.shape[1], seed) for seed in range(3)]
    for probe in probes:
        probe.train(states, rows, wanted)
    paths = sorted(folder.glob("*.txt"))
    return [
        one for begin in range(0, len(paths), 20) for one in _tag(encoder, probes, paths[begin : begin + 20])
    ]


def _tag(encoder: Encoder, probes: Sequence[Probe], paths: Sequence[Path]) -> Iterator[Tagged]:
    lines = [line for path in paths for line in _lines(path.read_text(encoding="utf-8"))]
    states, rows = np.concatenate(encoder.states(lines)), _rows(lines)
    belief = sum(np.log(softmax(probe.scores(states, rows)) + 1e-9) for probe in probes)
    names = iter(np.asarray(belief).argmax(1).tolist())
    for line in lines:
        yield Tagged(tuple(line), tuple(TAGS[next(names)] for _ in line), "silver_news_text")


def _lines(text: str) -> Iterator[list[str]]:
    for start, end in sentences(text):
        line = [word.text for word in words(text, start, end)]
        if 0 < len(line) < 150:
            yield line
