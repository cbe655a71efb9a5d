"""Time expressions on TempEval-3's TimeBank and AQUAINT, scored as TempEval-3 did.

Usage: ``python benchmarks/times.py [--part held|open|all] [--errors]``. A fifth of the documents, chosen by
the digest of the file name, is held back: errors are only ever shown of the others.
Where the data is absent, it says so and stops.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from sayso.evaluation.timeml import Marked, held, marked
from sayso.evaluation.times import evaluate, pair
from sayso.model.timex import Timex
from sayso.reading.prose import prose
from sayso.reading.tags import tag
from sayso.reading.timexes import timexes

SHARED = Path(os.environ.get("SAYSO_SHARED", Path(__file__).resolve().parents[2] / "shared"))
CORPUS = SHARED / "data" / "timex" / "TBAQ-cleaned"


def documents(part: str) -> Iterator[Marked]:
    """The documents of a part ("held", "open", "all"), in order of path; a copy of one counts once."""
    seen: set[str] = set()
    for one in marked(CORPUS):
        if one.name not in seen and (part == "all" or held(one.name) == (part == "held")):
            seen.add(one.name)
            yield one


def read(text: str, published: str | None) -> list[Timex]:
    """The reader that is measured."""
    return timexes(prose(text, tag), published)


def errors(text: Marked) -> Iterator[str]:
    """One line a difference: missed, spurious, wrong."""
    found = read(text.text, text.published)
    pairs = pair(text.times, found)
    for gold, one in pairs:
        if (gold.type, gold.value) != (one.type, one.value):
            yield _line(f"WRONG {one.type} {one.value} for {gold.type} {gold.value}", text, gold)
    for gold in set(text.times) - {gold for gold, _ in pairs}:
        yield _line(f"MISSED {gold.type} {gold.value}", text, gold)
    for one in set(found) - {one for _, one in pairs}:
        yield _line(f"SPURIOUS {one.type} {one.value}", text, one)


def _line(what: str, text: Marked, timex: Timex) -> str:
    (start, end), words = timex.spans[0], text.text
    context = f"{words[max(0, start - 60) : start]}[{words[start:end]}]{words[end : end + 40]}"
    return f"{what} @{text.published} | {' '.join(context.split())}"


def main() -> int:
    """Print the scores of a part."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--part", choices=("held", "open", "all"), default="held")
    parser.add_argument("--errors", action="store_true", help="list the differences (never of the held part)")
    chosen = parser.parse_args()
    if not CORPUS.is_dir():
        print(f"skipped: no {CORPUS.name} (set SAYSO_SHARED)")
        return 0
    texts = list(documents(chosen.part))
    if chosen.errors and chosen.part == "open":
        print("\n".join(sorted(line for text in texts for line in errors(text))))
    began = time.perf_counter()
    scores = evaluate(texts, read)
    spent = time.perf_counter() - began
    print(f"{chosen.part}: {len(texts)} documents, {scores['strict'].wanted} expressions, {spent:.1f} s")
    for name, one in scores.items():
        print(f"{name:27} P {one.precision:.3f}  R {one.recall:.3f}  F1 {one.f1:.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
