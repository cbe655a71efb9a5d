"""Contender: sayso's whole reading, by the reader named. Started by ``compare.py``."""

from __future__ import annotations

import time

BEGUN = time.perf_counter()

from pathlib import Path  # noqa: E402
from typing import Any  # noqa: E402  # start-up is counted from the first line on

from stopwatch import Measured, arguments, measure, texts  # noqa: E402

from sayso.model.reading import Reading  # noqa: E402
from sayso.model.span import Excerpt  # noqa: E402
from sayso.pipeline import in_order, read  # noqa: E402
from sayso.reading.pieces import to_pieces  # noqa: E402
from sayso.reading.tagger import FAST, WEIGHTS, Tagger  # noqa: E402
from sayso.reading.windows import windows  # noqa: E402

#: readers that are a model, and where their weights are
MODELS = {"model": WEIGHTS, "fast": FAST}


def spans(part: Excerpt | None) -> list[list[int]]:
    """Spans of a part as the scorer takes them."""
    return [list(span) for span in part.spans] if part else []


def flat(reading: Reading) -> list[dict[str, Any]]:
    """The claims with a source or cue that stand in no other."""
    outer = {finding.claim for finding in reading.findings if finding.within is None}
    return [
        {"source": spans(one.source) or None, "cue": spans(one.cue), "content": spans(one.content)}
        for one in reading.claims
        if one.id in outer and (one.source or one.cue)
    ]


def operations(sizes: dict[str, int], length: int) -> float:
    """Floating-point operations of the matrix products of one window of ``length`` pieces."""
    width, inner, pointer = sizes["width"], sizes["inner"], sizes["pointer"]
    weights = sizes["layers"] * (4 * width**2 + 2 * width * inner) + width * (2 * pointer + 7)
    attention = sizes["layers"] * 2 * width + pointer
    return 2.0 * length * (weights + attention * length)


def model_pass(folder: Path, articles: dict[str, str], rounds: int) -> tuple[float, float]:
    """Operations of one pass of the model over all articles, and the processor seconds of the best round."""
    tagger = Tagger(folder, threads=1)
    cut = [to_pieces(text, tagger.tokenizer) for text in articles.values()]
    parts = [pieces.part(start, end) for pieces in cut for start, end in windows(pieces)]
    spent = []
    for _ in range(rounds):
        begun = time.process_time()
        for part in parts:
            tagger.scores(part)
        spent.append(time.process_time() - begun)
    return sum(operations(tagger.sizes, len(part) + 2) for part in parts), min(spent)


def main() -> None:
    """Read all articles, with one report at a time in each thread."""
    given = arguments()
    articles = texts(given.articles)

    def one(text: str) -> Reading:
        return read(text, reader=given.name, threads=1)  # has line breaks: never taken for a path

    one(next(iter(articles.values())))
    measured = Measured(name=f"sayso {given.name}", start=time.perf_counter() - BEGUN)
    readings = dict(zip(articles, in_order(one, articles.values(), given.threads), strict=True))
    measured.said = {name: flat(reading) for name, reading in readings.items()}
    if given.name in MODELS and given.threads == 1:
        measured.flops, measured.passed = model_pass(MODELS[given.name], articles, given.rounds)
    words = sum(len(text.split()) for text in articles.values())
    measure(measured, lambda: list(in_order(one, articles.values(), given.threads)), given.rounds, words)


if __name__ == "__main__":
    main()
