"""The shipped graph as a network again, to distil or tune from what is released."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor

from sayso.training.network import BUCKETS, Reader, Shape, bucket

#: parts of a layer whose weights the graph keeps turned over and in half precision
_MATRICES = ("qkv", "out", "up", "down")
_NORMS = ("norm1", "norm2")


def load_shipped(path: Path) -> Reader:
    """Return the reader that ``path`` (``reader.onnx``) was written from.

    Word vectors come back as the 8-bit values with their scale a row, matrices as half-precision values, so
    its scores are those of the shipped model.
    """
    stored = {
        one.name: torch.from_numpy(numpy_helper.to_array(one).astype(np.float32))
        for one in onnx.load(str(path)).graph.initializer
    }
    layers = sum(name.endswith(".qkv.bias") for name in stored)
    inner = stored["layer0.up.bias"].shape[0]
    reader = Reader(Shape(layers=layers, inner=inner))
    reader.load_state_dict(_embeddings(stored) | _heads(stored) | _layers(stored, layers))
    return reader


def _embeddings(stored: dict[str, Tensor]) -> dict[str, Tensor]:
    tables = {f"{name}.weight": stored[f"{name}.table"] for name in ("positions", "case", "quote", "place")}
    norm = {f"norm.{kind}": stored[f"norm.{kind}"] for kind in ("weight", "bias")}
    return {"words.weight": stored["words.int8"] * stored["words.scale"], **tables, **norm}


def _heads(stored: dict[str, Tensor]) -> dict[str, Tensor]:
    put = {
        "crf.transitions": stored["transition.table"],
        "distance.weight": _buckets(stored["distance.table"]),
    }
    for head in ("roles", "query", "key"):
        put[f"{head}.weight"] = stored[f"{head}.weight.half"].T
        put[f"{head}.bias"] = stored[f"{head}.bias"]
    return put


def _buckets(table: Tensor) -> Tensor:
    """The bias of each bucket out of that of each distance."""
    limit = (len(table) + 1) // 2
    values = torch.zeros(BUCKETS, 1)
    values[bucket(torch.arange(-limit + 1, limit)), 0] = table
    return values


def _layers(stored: dict[str, Tensor], layers: int) -> dict[str, Tensor]:
    put = {}
    for at in range(layers):
        for part in _MATRICES:
            put[f"layers.{at}.{part}.weight"] = stored[f"layer{at}.{part}.weight.half"].T
        for part in (*_MATRICES, *_NORMS):
            put[f"layers.{at}.{part}.bias"] = stored[f"layer{at}.{part}.bias"]
        for part in _NORMS:
            put[f"layers.{at}.{part}.weight"] = stored[f"layer{at}.{part}.weight"]
    return put
