"""The trained model: word pieces in, scores of roles and pointers out. No torch, no network."""

from __future__ import annotations

import hashlib
from functools import cached_property
from pathlib import Path

import numpy as np
import onnxruntime as ort
from tokenizers import Tokenizer

from sayso.reading.decode import Scores
from sayso.reading.pieces import Ints, Pieces, load_tokenizer

WEIGHTS = Path(__file__).parent / "weights"
#: the weights of fewer layers, distilled from the others
FAST = WEIGHTS / "fast"
_CLS, _SEP = 101, 102


def _framed(values: Ints, first: int = 0, last: int = 0) -> Ints:
    return np.concatenate([[first], values, [last]]).astype(np.int64)[None]


class Tagger:
    """One loaded model.

    Args:
        folder: holds ``reader.onnx``; the tokenizer is the same for all weights.
        threads: threads of the matrix products; 0 leaves the choice to the runtime.
    """

    def __init__(self, folder: Path = WEIGHTS, threads: int = 0) -> None:
        self._path = folder / "reader.onnx"
        self.tokenizer: Tokenizer = load_tokenizer(WEIGHTS / "tokenizer.json")
        options = ort.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._session = ort.InferenceSession(str(self._path), options, providers=["CPUExecutionProvider"])

    @cached_property
    def digest(self) -> str:
        """SHA-256 of the weights, hexadecimal."""
        return hashlib.sha256(self._path.read_bytes()).hexdigest()

    @property
    def sizes(self) -> dict[str, int]:
        """Sizes of the network: ``layers``, ``width``, ``inner``, ``pointer``."""
        return {name: int(size) for name, size in self._session.get_modelmeta().custom_metadata_map.items()}

    def scores(self, pieces: Pieces) -> Scores:
        """Run the model over one window; the result has one row more in front and one behind."""
        length = len(pieces) + 2
        given = {
            "ids": _framed(pieces.ids, _CLS, _SEP),
            "case": _framed(pieces.case),
            "quote": _framed(pieces.quote),
            "place": _framed(pieces.place),
        }
        roles, pointers, distances, transitions = self._session.run(None, given)
        middle = len(distances) // 2
        offsets = np.arange(length)[None, :] - np.arange(length)[:, None] + middle
        return Scores(roles[0], pointers[0] + distances[offsets], transitions)
