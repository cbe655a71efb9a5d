"""sayso beside other tools, in one run on the same texts: cost, accuracy, start-up, memory.

    python benchmarks/compare.py [--articles 40] [--readers model fast rules] [--other PYTHON] [--json OUT]

Each contender runs in a process of its own with one thread; sayso's first reader also with two, which read
two reports at a time. Cost is processor time, so that other work on the machine counts little. ``--other``
is the interpreter that has spaCy and textacy, where that is not this one. The texts are PolNeAR's dev
articles.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np

HERE = Path(__file__).resolve().parent
SHARED = Path(os.environ.get("SAYSO_SHARED", HERE.parents[1] / "shared"))
GOLD = SHARED / "data" / "polnear" / "dev"
SCORER = SHARED / "eval" / "score_attribution.py"
_POOLS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS")


def contend(python: str, script: str, name: str, threads: int, paths: list[Path]) -> dict[str, Any]:
    """Run one contender; what it measured, with its relation F1 where it found attributions."""
    environment = {**os.environ, **dict.fromkeys(_POOLS, "1")}
    command = [python, "-W", "ignore", str(HERE / script), name, "--threads", str(threads)]
    done = subprocess.run(
        [*command, *map(str, paths)], env=environment, stdout=subprocess.PIPE, text=True, check=True
    )
    measured: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    said = measured.pop("said")
    return {**measured, "threads": threads, "relation": relation(said, paths) if said else None}


def relation(said: dict[str, list[dict[str, Any]]], paths: list[Path]) -> float:
    """Relation F1, in [0, 1], by the given scorer on these articles alone."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for part in ("text", "attributions"):
            (folder / part).mkdir()
        for path in paths:
            (folder / "text" / path.name).symlink_to(path)
            for standoff in GOLD.glob(f"attributions/{path.stem}_*.ann"):
                (folder / "attributions" / standoff.name).symlink_to(standoff)
        lines = (json.dumps({"id": stem, "attributions": found}) for stem, found in said.items())
        (folder / "said.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
        command = [sys.executable, str(SCORER), str(folder), str(folder / "said.jsonl")]
        subprocess.run(
            [*command, "--json", str(folder / "scores.json")], stdout=subprocess.DEVNULL, check=True
        )
        scores = json.loads((folder / "scores.json").read_text(encoding="utf-8"))["scores"]
    return float(scores["all"]["relation"]["f1"])


def peak(size: int = 1536, rounds: int = 6) -> float:
    """Matrix-product peak of this machine in GFLOP/s of processor time, float32."""
    left = np.random.default_rng(0).random((size, size), dtype=np.float32)
    best = float("inf")
    for _ in range(rounds):
        begun = time.process_time()
        left @ left
        best = min(best, time.process_time() - begun)
    return 2 * size**3 / best / 1e9


def table(rows: list[dict[str, Any]]) -> str:
    """The rows as a Markdown table; cost beside spaCy's."""
    base = next((row["cpu"] for row in rows if row["name"] == "spaCy en_core_web_sm"), None)
    lines = [
        "| | threads | CPU ms per 1,000 words | of spaCy | wall s | start-up s | peak MB | relation F1 |",
        "|---|---:|---:|---:|---:|---:|---:|---:|",
    ]
    for row in rows:
        cost = f"{1e6 * row['cpu'] / row['words']:.0f}"
        share = f"{row['cpu'] / base:.2f}" if base else "–"
        score = "–" if row["relation"] is None else f"{row['relation']:.3f}"
        cells = (row["name"], row["threads"], cost, share, f"{row['wall']:.1f}", f"{row['start']:.1f}")
        lines.append("| " + " | ".join(map(str, (*cells, f"{row['peak']:.0f}", score))) + " |")
    return "\n".join(lines)


def passing(row: dict[str, Any], gflops: float) -> str:
    """A sentence on the model pass: its share of the whole cost and of the machine's matrix-product peak."""
    speed = row["flops"] / row["passed"] / 1e9
    return (
        f"\n{row['name']}: the model pass is {row['passed'] / row['cpu']:.0%} of the cost; it runs at "
        f"{speed:.0f} GFLOP/s, {speed / gflops:.0%} of numpy's product of large matrices beside it"
    )


def main() -> None:
    """Run all contenders and print the table."""
    parser = argparse.ArgumentParser(description="sayso beside other tools.")
    parser.add_argument("--articles", type=int, default=40)
    parser.add_argument("--readers", nargs="*", default=["model", "fast", "rules"])
    parser.add_argument("--other", default=sys.executable)
    parser.add_argument("--json", type=Path)
    given = parser.parse_args()
    if not GOLD.exists():
        sys.exit(f"no PolNeAR at {GOLD}: nothing to compare on")
    paths = sorted((GOLD / "text").glob("*.txt"))[: given.articles]
    rows = [contend(sys.executable, "ours.py", name, 1, paths) for name in given.readers]
    rows += [contend(sys.executable, "ours.py", name, 2, paths) for name in given.readers[:1]]
    rows += [contend(given.other, "theirs.py", name, 1, paths) for name in ("spacy", "textacy")]
    gflops = peak()
    found = {"articles": len(paths), "gflops": gflops, "rows": rows}
    print(f"{len(paths)} articles, {rows[0]['words']} words; matrix product {gflops:.0f} GFLOP/s\n")
    print(table(rows))
    for row in rows:
        if row["passed"]:
            print(passing(row, gflops))
    if given.json:
        given.json.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
