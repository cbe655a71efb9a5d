"""Contender: sayso's whole reading, by the reader named. Started by ``compare.py``."""

from __future__ import annotations

import time

BEGUN = time.perf_counter()

from typing import Any  # noqa: E402  # start-up is counted from the first line on

from stopwatch import Measured, arguments, measure, texts  # noqa: E402

from sayso.model.reading import Reading  # noqa: E402
from sayso.model.span import Excerpt  # noqa: E402
from sayso.pipeline import in_order, read  # noqa: E402


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
    words = sum(len(text.split()) for text in articles.values())
    measure(measured, lambda: list(in_order(one, articles.values(), given.threads)), given.rounds, words)


if __name__ == "__main__":
    main()
