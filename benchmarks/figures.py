"""Figures against hand labels: ``python benchmarks/figures.py [--errors]``.

Prints F1 of value, value+bound, head of what is counted and basis, for the half that rules were looked at on
("development") and for the half held back; then quantulum3 on the same sentences, where it is installed.
Reads the shared corpora (``SAYSO_SHARED`` or ``../shared``); the labels hold offsets, no text.
"""

from __future__ import annotations

import json
import os
import sys
import time
from decimal import Decimal
from pathlib import Path
from typing import Any

import msgspec
from sentences import SHARES, texts

from sayso.evaluation.figures import Label, Scores, score
from sayso.model.figure import Bound, Figure
from sayso.reading.figures import figures
from sayso.reading.prose import prose
from sayso.reading.tags import tag

try:
    from quantulum3 import parser as quantulum  # type: ignore[import-not-found,import-untyped,unused-ignore]
except ImportError:
    quantulum = None

HERE = Path(__file__).parent
LABELS = HERE / "labels" / "figures.json"
#: quantulum3 reads no bounds; a number that it finds is taken as exact
PARTS = ("development", "held back")


def shared() -> Path:
    """The folder of the shared corpora."""
    return Path(os.environ.get("SAYSO_SHARED", HERE.parent.parent / "shared"))


def ours(text: str, start: int, end: int) -> list[Figure]:
    """Our figures of one sentence of a text, read in its document."""
    return [f for f in figures(prose(text, tag)) if start <= f.spans[0][0] < end]


def theirs(text: str, start: int, end: int) -> list[Figure]:
    """quantulum3's quantities of one sentence, without times: dates and durations are no figures here."""
    found = []
    for quantity in quantulum.parse(text[start:end]):
        if quantity.unit.entity.name in ("time",):
            continue
        span = (start + quantity.span[0], start + quantity.span[1])
        value = Decimal(str(quantity.value))
        bound = Bound.SHARE if quantity.unit.name == "percentage" else Bound.EXACT
        found.append(
            Figure(
                spans=(span,),
                exact=(text[span[0] : span[1]],),
                said=value,
                low=value,
                high=value,
                bound=bound,
            )
        )
    return found


def run(read: Any, rows: list[dict[str, Any]], documents: dict[str, str], *, errors: bool) -> Scores:
    """Score one reader over labelled sentences."""
    total = Scores()
    for row in rows:
        labels = msgspec.convert(row["figures"], list[Label], strict=False)
        found = read(documents[row["document"]], row["start"], row["end"])
        told = score(labels, found)
        if errors and {k for k, v in told.errors.items() if v}:
            print(documents[row["document"]][row["start"] : row["end"]], told.errors, sep="\n  ")
            for f in found:
                print("   ", f.exact, f.bound.value, f.counted and f.counted.exact, f.basis and f.basis.value)
        total += told
    return total


def show(name: str, scores: Scores) -> None:
    """Print one line of rates and the error classes."""
    rates = {"value": scores.number, "value+bound": scores.value, "head": scores.head, "basis": scores.basis}
    print(
        name,
        " ".join(
            f"{key} {rate.f1:.3f} ({rate.right}/{rate.given}/{rate.wanted})" for key, rate in rates.items()
        ),
    )
    print("   ", ", ".join(f"{key} {count}" for key, count in sorted(scores.errors.items()) if count))


def main() -> None:
    """Score both halves with every reader at hand."""
    if not (shared() / "data").is_dir():
        print("no shared data: set SAYSO_SHARED")
        return
    rows = json.loads(LABELS.read_text("utf-8"))
    documents = {name: text for corpus in SHARES for name, text in texts(shared(), corpus)}
    for part in PARTS:
        chosen = [row for row in rows if row["part"] == part]
        begin = time.process_time()
        wanted = "--errors" in sys.argv and part == "development"
        show(f"sayso, {part}:", run(ours, chosen, documents, errors=wanted))
        print(f"    {time.process_time() - begin:.1f} s with cutting and tagging of {len(chosen)} documents")
        if quantulum is not None:
            show(f"quantulum3, {part}:", run(theirs, chosen, documents, errors=False))


if __name__ == "__main__":
    main()
