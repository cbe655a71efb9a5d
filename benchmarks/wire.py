"""Attribution on our own marked copy, the reports that no reader learnt from: ``python benchmarks/wire.py``.

``corpora/wire`` holds made-up wire copy, headlines and briefs. One report in six is held back. Scores are
those of PolNeAR (``sayso.evaluation.counts``), by file as well, since headlines are harder than paragraphs.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from pathlib import Path

from sayso.evaluation.counts import ROWS
from sayso.evaluation.gold import Flat
from sayso.reading.tagger import WEIGHTS, Tagger
from sayso.reading.trained import TrainedReader
from sayso.training.corpora import Article
from sayso.training.tune import Scored, measure, scored
from sayso.training.wire import read_wire

WIRE = Path(__file__).resolve().parents[1] / "corpora" / "wire"
METRICS = ("relation", "strict", "soft", "tok_source")


def held(weights: Path) -> list[Scored]:
    """The held-back reports with the model's scores."""
    tagger = Tagger(weights, 0)
    return [_scored(one, tagger) for one in read_wire(WIRE, held=True)]


def _scored(one: Article, tagger: Tagger) -> Scored:
    (found,) = one.annotations.values()
    gold = [Flat(*map(tuple, (each.source, each.cue, each.content))) for each in found]
    return scored(one.stem, one.text, gold, tagger)


def scores(articles: Iterable[Scored], weights: Path) -> dict[str, float]:
    """F1 by metric, with the reader's own dials."""
    rows = measure(list(articles), TrainedReader(weights).tuning.dials)
    return {metric: float(rows[ROWS.index((metric, "all")), 2]) for metric in METRICS}


def main() -> None:
    """Print a line for all and one a file."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--weights", type=Path, default=WEIGHTS)
    weights = parser.parse_args().weights
    articles = held(weights)
    files = sorted({one.stem.rsplit("-", 2)[0] for one in articles})
    for name in ("", *files):
        part = [one for one in articles if one.stem.startswith(name)]
        found = scores(part, weights)
        told = "  ".join(f"{metric} {value:.3f}" for metric, value in found.items())
        print(f"{name or 'all':<14}{sum(len(one.gold) for one in part):5}  {told}")


if __name__ == "__main__":
    main()
