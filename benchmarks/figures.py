"""Figures against hand labels, beside quantulum3 on the same sentences in the same run.

    python benchmarks/figures.py [--errors] [--other PYTHON]

Prints F1 of value, value with bound, head of what is counted and basis, for the half of the sentences that
rules were made with ("development") and for the half held back, with the classes of errors. ``--other`` is
the interpreter that has quantulum3, where that is not this one. Reads the shared corpora (``SAYSO_SHARED``
or ``../shared``); the labels hold offsets, no text.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import msgspec
from sentences import SHARES, texts

from sayso.evaluation.agreement import Agreement, score
from sayso.evaluation.labels import Label
from sayso.model.figure import Bound, Figure
from sayso.reading.figures import figures
from sayso.reading.prose import prose
from sayso.reading.tags import tag
from sayso.reading.timexes import timexes

HERE = Path(__file__).parent
LABELS = HERE / "labels" / "figures.json"
#: class of error: one of the invented
DATED = "invented in a time expression"
PARTS = ("development", "held back")
#: text, start and end of a sentence to its figures
Reader = Callable[[str, int, int], Sequence[Figure]]
Rows = list[dict[str, Any]]


def shared() -> Path:
    """The folder of the shared corpora."""
    return Path(os.environ.get("SAYSO_SHARED", HERE.parent.parent / "shared"))


def ours(text: str, start: int, end: int) -> list[Figure]:
    """Our figures of one sentence of a text, read in its document."""
    return [f for f in figures(prose(text, tag)) if start <= f.spans[0][0] < end]


def theirs(python: str, rows: Rows, documents: dict[str, str]) -> tuple[Reader, float] | None:
    """quantulum3 over the sentences, and the seconds it took; None where that interpreter has it not."""
    said = [documents[row["document"]][row["start"] : row["end"]] for row in rows]
    done = subprocess.run(
        [python, str(HERE / "quantities.py")],
        input=json.dumps(said),
        env={**os.environ, "PYTHONHASHSEED": "0"},  # its choice between readings follows the order of sets
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        print(f"quantulum3, skipped: {(done.stderr.strip().splitlines() or ['no reason given'])[-1]}")
        return None
    told = json.loads(done.stdout)
    found = {
        (documents[row["document"]], row["start"], row["end"]): [_quantity(one, row["start"]) for one in made]
        for row, made in zip(rows, told["quantities"], strict=True)
    }
    return (lambda text, start, end: found[text, start, end]), told["seconds"]


def _quantity(one: dict[str, Any], start: int) -> Figure:
    low, high = Decimal(one["low"]), Decimal(one["high"])
    return Figure(
        spans=((start + one["start"], start + one["end"]),),
        exact=("",),
        said=low if low == high else None,
        low=low,
        high=high,
        bound=Bound(one["bound"]),
    )


def run(read: Reader, rows: Rows, documents: dict[str, str], *, errors: bool) -> Agreement:
    """Score one reader over labelled sentences."""
    total = Agreement()
    for row in rows:
        labels = msgspec.convert(row["figures"], list[Label], strict=False)
        found = read(documents[row["document"]], row["start"], row["end"])
        told = score(labels, found) + Agreement(
            errors={DATED: _dated(documents[row["document"]], labels, found)}
        )
        if errors and {k for k, v in told.errors.items() if v}:
            print(documents[row["document"]][row["start"] : row["end"]], told.errors, sep="\n  ")
            for f in found:
                print("   ", f.exact, f.bound.value, f.counted and f.counted.exact, f.basis and f.basis.value)
        total += told
    return total


def _dated(text: str, labels: Sequence[Label], found: Sequence[Figure]) -> int:
    """How many of the invented stand in a time expression: years, dates, hours."""
    spans = [f.spans[0] for f in found]
    extra = [(a, b) for a, b in spans if not any(a < label.end and label.start < b for label in labels)]
    times = [one.spans[0] for one in timexes(prose(text, tag), None)] if extra else []
    return sum(any(a < end and start < b for start, end in times) for a, b in extra)


def show(name: str, told: Agreement, seconds: float) -> None:
    """Print a line of rates, right/given/wanted behind each, and the classes of errors."""
    rates = {
        "value": told.number,
        "value+bound": told.value,
        "head": told.head,
        "basis": told.basis,
        "head of all": told.heads,
        "basis of all": told.bases,
    }
    print(f"{name} ({seconds:.1f} s)")
    for key, rate in rates.items():
        print(f"    {key:12} {rate.f1:.3f}  ({rate.right}/{rate.given}/{rate.wanted})")
    print("    errors:", ", ".join(f"{key} {count}" for key, count in sorted(told.errors.items()) if count))


def main() -> None:
    """Score both halves with every reader at hand."""
    parser = argparse.ArgumentParser(description="Figures against hand labels.")
    parser.add_argument("--errors", action="store_true", help="list the errors of the development half")
    parser.add_argument("--other", default=sys.executable, help="interpreter that has quantulum3")
    given = parser.parse_args()
    if not (shared() / "data").is_dir():
        print("no shared data: set SAYSO_SHARED")
        return
    rows = json.loads(LABELS.read_text("utf-8"))
    documents = {name: text for corpus in SHARES for name, text in texts(shared(), corpus)}
    for part in PARTS:
        chosen = [row for row in rows if row["part"] == part]
        begin = time.process_time()
        told = run(ours, chosen, documents, errors=given.errors and part == "development")
        show(f"sayso, {part}, {len(chosen)} sentences", told, time.process_time() - begin)
        if other := theirs(given.other, chosen, documents):
            show(f"quantulum3, {part}", run(other[0], chosen, documents, errors=False), other[1])


if __name__ == "__main__":
    main()
