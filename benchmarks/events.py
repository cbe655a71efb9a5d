"""Contradictions told of real events: BASIL's triples, one event in three newspapers each.

    python benchmarks/events.py [--reader rules]

Newspapers that tell of one event on one day hardly ever give numbers that exclude each other, so nearly every
contradiction told here is a false one: the script prints them, to be read.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from places import SHARED

from sayso.model.judgement import Side, Verdict
from sayso.model.shelf import Shelf
from sayso.model.stated import Stated
from sayso.pipeline import read_text
from sayso.reconcile import compare_view

ARTICLES = SHARED / "data" / "basil" / "articles"


def events() -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """The events by name, with their articles in order of their files."""
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for path in sorted(ARTICLES.rglob("*.json")):
        article = json.loads(path.read_text(encoding="utf-8"))
        found[article["triplet-uuid"]].append(article)
    for articles in found.values():
        yield articles[0]["main-event"], articles


def contradictions(articles: list[dict[str, Any]], reader: str) -> list[str]:
    """What is told as a contradiction among the articles, a line each."""
    shelf = Shelf(
        read_text(text(one), published=one["date"], publisher=one["source"], reader=reader)
        for one in articles
    )
    claims = {one.claim.id: one for one in shelf.stated()}
    told = (one for one in compare_view(shelf) if one.verdict is Verdict.DISJOINT)
    return [f"{shown(one.left, claims)} / {shown(one.right, claims)}" for one in told]


def text(article: dict[str, Any]) -> str:
    """Headline and paragraphs."""
    return "\n\n".join([article["title"], *map(" ".join, article["body-paragraphs"])])


def shown(side: Side, claims: dict[str, Stated]) -> str:
    """One side in a few words: publisher, speaker, the claim."""
    one = claims[side.claim or ""]
    return f"{one.report.publisher}, {one.speaker}: {one.claim.content.text[:90]!r}"


def measure(reader: str, show: bool = False) -> dict[str, float]:
    """Share of the events of which no contradiction is told."""
    quiet, count = 0, 0
    for name, articles in events():
        told = contradictions(articles, reader)
        quiet, count = quiet + (not told), count + 1
        if show and told:
            print(name, *told, sep="\n  ")
    return {"events without contradiction": quiet / count}


def main() -> int:
    """Print the contradictions and the share."""
    parser = argparse.ArgumentParser(description="Contradictions told of real events.")
    parser.add_argument("--reader", default="model")
    given = parser.parse_args()
    if not ARTICLES.is_dir():
        print("skipped: no BASIL beside the project (SAYSO_SHARED)")
        return 0
    for name, share in measure(given.reader, show=True).items():
        print(f"{name}: {share:.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
