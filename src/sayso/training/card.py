"""Write the reader's model card from what is measured: ``python -m sayso.training.card``.

Everything in the card that is a number comes out of this file; what the numbers do not say stands in
the text around them.
"""

from __future__ import annotations

import argparse
from hashlib import sha256
from pathlib import Path

import msgspec
import numpy as np

from sayso.evaluation.counts import GROUPS, ROWS
from sayso.evaluation.cues import CUE_KINDS
from sayso.reading.tagger import Tagger
from sayso.reading.trained import Tuning
from sayso.training.plot import reliability
from sayso.training.tune import Floats, Scored, judged, measure, score_all

_METRICS = ("relation", "relation_cue", "strict", "soft", "overlap50", "tok_source", "tok_cue", "tok_content",
            "span_source", "span_cue", "span_content")  # fmt: skip
BINS = 10


def table(rows: Floats) -> str:
    """F1 by metric and directness as a Markdown table."""
    lines = ["| metric | " + " | ".join(GROUPS) + " |", "|---|" + "---:|" * len(GROUPS)]
    for metric in _METRICS:
        cells = (f"{rows[ROWS.index((metric, group)), 2]:.3f}" for group in GROUPS)
        lines.append(f"| {metric} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def by_cue(rows: Floats) -> str:
    """Recall of relations by kind of cue as a Markdown table."""
    lines = ["| cue | recall (relation) |", "|---|---:|"]
    for kind in CUE_KINDS:
        lines.append(f"| {kind} | {rows[ROWS.index(('relation', f'cue: {kind}')), 1]:.3f} |")
    return "\n".join(lines)


def bins(told: Floats, right: Floats) -> list[tuple[float, float, int]]:
    """Mean confidence, share that is right and number of attributions in each tenth."""
    found = []
    for at in range(BINS):
        inside = (told >= at / BINS) & ((told < (at + 1) / BINS) | (at == BINS - 1))
        if inside.any():
            found.append((float(told[inside].mean()), float(right[inside].mean()), int(inside.sum())))
    return found


def expected_error(found: list[tuple[float, float, int]]) -> float:
    """Expected calibration error: mean distance of the bins, weighted by their size."""
    return sum(n * abs(told - right) for told, right, n in found) / sum(n for _, _, n in found)


def _calibrated(articles: list[Scored], tuning: Tuning) -> tuple[Floats, Floats]:
    rows, right = judged(articles, tuning.dials)
    return 1 / (1 + np.exp(-(rows @ np.array(tuning.calibration.weights)))), right


def beside(gold: Path, weights: Path) -> dict[str, str]:
    """What the card tells of the fast reader, by name of its place in the template."""
    articles = score_all(gold, Tagger(weights, 1))
    dials = msgspec.json.decode((weights / "reader.json").read_bytes(), type=Tuning).dials
    model = (weights / "reader.onnx").read_bytes()
    return {
        "fast_digest": sha256(model).hexdigest(),
        "fast_megabytes": f"{len(model) / 1e6:.0f}",
        "fast_table": table(measure(articles, dials)),
        "fast_half": table(measure([one for one in articles if not one.first_half()], dials)),
    }


def write(articles: list[Scored], weights: Path, template: str, out: Path) -> None:
    """Fill the template, in which the fast reader has been told, and draw the reliability plot beside it."""
    tuning = msgspec.json.decode((weights / "reader.json").read_bytes(), type=Tuning)
    second = [one for one in articles if not one.first_half()]
    rows, half = measure(articles, tuning.dials), measure(second, tuning.dials)
    found = bins(*_calibrated(second, tuning))
    model = (weights / "reader.onnx").read_bytes()
    values = {
        "digest": sha256(model).hexdigest(),
        "megabytes": f"{len(model) / 1e6:.0f}",
        "table": table(rows),
        "half": table(half),
        "cues": by_cue(rows),
        "error": f"{expected_error(found):.3f}",
        "articles": str(len(articles)),
    }
    for name, value in values.items():
        template = template.replace("{{" + name + "}}", value)
    out.write_text(template, encoding="utf-8")
    out.with_name("reliability.svg").write_text(reliability(found), encoding="utf-8")


def main() -> None:
    """Write the card by the options of the command line."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=Path("docs/models/reader.md"))
    args = parser.parse_args()
    template = (Path(__file__).parent / "card.md").read_text(encoding="utf-8")
    for name, value in beside(args.gold, args.weights / "fast").items():
        template = template.replace("{{" + name + "}}", value)
    write(score_all(args.gold, Tagger(args.weights, 1)), args.weights, template, args.out)


if __name__ == "__main__":
    main()
