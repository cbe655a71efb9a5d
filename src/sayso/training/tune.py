"""Set the dials of decoding and calibrate confidences: ``python -m sayso.training.tune``.

The held-out articles are cut in two by the digest of their names. Dials are chosen on the first half
by relation F1 and checked on the second; the confidence is fitted on the first half and its
reliability told on the second. Writes ``reader.json`` beside the weights.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import msgspec
import numpy as np
import numpy.typing as npt

from sayso.evaluation.article import Article, Marked
from sayso.evaluation.counts import ROWS, count
from sayso.evaluation.gold import Flat, annotated
from sayso.evaluation.scores import prf
from sayso.reading.confidence import Calibration, inputs
from sayso.reading.decode import Dials, Found, Scores, decode
from sayso.reading.pieces import Pieces, to_pieces
from sayso.reading.tagger import Tagger
from sayso.reading.trained import Tuning
from sayso.reading.windows import windows

Floats = npt.NDArray[np.float64]
_RELATION, _STRICT = ROWS.index(("relation", "all")), ROWS.index(("strict", "all"))

#: the values tried for each dial, one dial after the other, twice over
_BIASES = (-0.6, -0.3, 0.0, 0.3, 0.6, 0.9)
_GRID: dict[str, tuple[float, ...]] = {
    "source": _BIASES,
    "cue": _BIASES,
    "content": _BIASES,
    "begin": (-0.6, -0.3, 0.0, 0.3, 0.6),
    "root_cue": (-1.6, -0.8, -0.4, 0.0, 0.4, 0.8),
    "root_content": (-1.6, -0.8, -0.4, 0.0, 0.4, 0.8),
    "part": (0.1, 0.15, 0.2, 0.25, 0.35),
}


@dataclass(frozen=True)
class Scored:
    """An article with its gold and the model's scores of each window."""

    stem: str
    article: Article
    gold: list[Marked]
    windows: list[tuple[Pieces, Scores]]

    def first_half(self) -> bool:
        """Whether the article is one of those that dials are chosen on."""
        return sha256(self.stem.encode()).digest()[0] % 2 == 0


def score_all(folder: Path, tagger: Tagger) -> list[Scored]:
    """Run the model over every article of a gold folder, first annotator."""
    return [scored(one.stem, one.text, one.versions[0], tagger) for one in annotated(folder)]


def scored(stem: str, text: str, gold: Sequence[Flat], tagger: Tagger) -> Scored:
    """Run the model over one text; gold without content is left out."""
    pieces = to_pieces(text, tagger.tokenizer)
    parts = [pieces.part(start, end) for start, end in windows(pieces)]
    article = Article(text)
    wanted = [article.marked(one.source, one.cue, one.content) for one in gold]
    return Scored(
        stem, article, [one for one in wanted if one.content], [(p, tagger.scores(p)) for p in parts]
    )


def _flat(part: Pieces, one: Found) -> Flat:
    def spans(ranges: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
        return tuple((int(part.starts[start - 1]), int(part.ends[end - 2])) for start, end in ranges)

    return Flat(spans(one.source), spans(one.cue), spans(one.content))


def _decoded(one: Scored, dials: Dials) -> Iterator[tuple[Found, Marked]]:
    decoded = decode([scores for _, scores in one.windows], dials)
    for (part, _), window in zip(one.windows, decoded, strict=True):
        for found in window:
            flat = _flat(part, found)
            yield found, one.article.marked(flat.source, flat.cue, flat.content)


def measure(articles: Sequence[Scored], dials: Dials) -> Floats:
    """Precision, recall and F1 of every row of the count matrix."""
    total = sum(count(one.gold, [marked for _, marked in _decoded(one, dials)]) for one in articles)
    return prf(np.asarray(total))


def _dials(values: dict[str, float]) -> Dials:
    source, cue, content, begin = (values[name] for name in ("source", "cue", "content", "begin"))
    bias = (0.0, source, source, cue, cue, content + begin, content)
    return Dials(bias, values["root_cue"], values["root_content"], values["part"])


def choose(articles: Sequence[Scored]) -> Dials:
    """Coordinate search by relation F1, strict F1 counting a fifth."""
    values = {
        "source": 0.0,
        "cue": 0.0,
        "content": 0.0,
        "begin": 0.0,
        "root_cue": 0.0,
        "root_content": 0.0,
        "part": 0.25,
    }

    def worth(trial: dict[str, float]) -> float:
        rows = measure(articles, _dials(trial))
        return float(rows[_RELATION, 2] + 0.2 * rows[_STRICT, 2])

    best = worth(values)
    for _ in range(2):
        for name, grid in _GRID.items():
            for value in grid:
                trial = {**values, name: value}
                if (found := worth(trial)) > best + 1e-4:
                    best, values = found, trial
        print(f"{best:.4f}", values, flush=True)
    return _dials(values)


def judged(articles: Sequence[Scored], dials: Dials) -> tuple[Floats, Floats]:
    """Inputs of the calibration, one row an attribution, and whether its relation is in the gold."""
    rows, right = [], []
    for one in articles:
        for found, marked in _decoded(one, dials):
            rows.append([*inputs(found.evidence), 1.0])
            right.append(float(any(_matches(marked, gold) for gold in one.gold)))
    return np.array(rows), np.array(right)


def _matches(found: Marked, gold: Marked) -> bool:
    common = 2 * len(found.content & gold.content) / (len(found.content) + len(gold.content))
    sources = (
        bool(found.source & gold.source)
        if found.source and gold.source
        else not found.source and not gold.source
    )
    return common >= 0.5 and sources


def fit(rows: Floats, right: Floats, ridge: float = 3.0) -> Calibration:
    """Logistic regression with a small ridge, by Newton's method."""
    weights = np.zeros(rows.shape[1])
    penalty = np.eye(rows.shape[1]) * ridge
    penalty[-1, -1] = 0
    for _ in range(30):
        chance = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (right - chance) - penalty @ weights
        curve = (rows * (chance * (1 - chance))[:, None]).T @ rows + penalty
        weights = weights + np.linalg.solve(curve, slope)
    return Calibration(tuple(round(float(w), 5) for w in weights))


def main() -> None:
    """Set dials and confidence by the options of the command line."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--weights", type=Path, required=True)
    args = parser.parse_args()
    articles = score_all(args.gold, Tagger(args.weights, 1))
    first = [one for one in articles if one.first_half()]
    second = [one for one in articles if not one.first_half()]
    dials = choose(first)
    for name, half in (("first", first), ("second", second)):
        for what, setting in (("plain", Dials()), ("chosen", dials)):
            rows = measure(half, setting)
            print(f"{name} half, {what}: relation {rows[_RELATION, 2]:.4f} strict {rows[_STRICT, 2]:.4f}")
    calibration = fit(*judged(first, dials))
    (args.weights / "reader.json").write_bytes(
        msgspec.json.format(msgspec.json.encode(Tuning(dials, calibration)), indent=1)
    )
    rows, right = judged(second, dials)
    told = rows @ np.array(calibration.weights)
    chance = 1 / (1 + np.exp(-told))
    print(
        f"second half: {len(right)} attributions, confidence {chance.mean():.3f}, right {right.mean():.3f}, "
        f"Brier {np.mean((chance - right) ** 2):.4f}"
    )


if __name__ == "__main__":
    main()
