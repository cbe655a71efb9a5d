"""What adding a report costs beside reading it: ``python benchmarks/adding.py [LEDGER]``.

The made reports of ``examples`` are read by each reader, with one thread, and what it makes of them is added
to a new ledger, or to one named, report by report as ``sayso add`` does, so that each is on the disk before
the next. Told are milliseconds a report by the clock and by the processor, and adding over reading: below
1.0 adding is bound by reading. Reports of these few lengths are all that is looked at.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from sayso.ledger import open_ledger
from sayso.model.reading import Reading
from sayso.pipeline import read_all
from sayso.settings import Settings

EXAMPLES = Path(__file__).parents[1] / "examples"
READERS = ("model", "fast", "rules")
ROUNDS = 3

#: seconds by the clock and by the processor
Spent = tuple[float, float]


def now() -> Spent:
    """The clock, and the processor's seconds of this process."""
    return time.perf_counter(), time.process_time()


def since(begun: Spent, count: int) -> Spent:
    """Milliseconds since then, a report."""
    wall, cpu = now()
    return (wall - begun[0]) / count * 1e3, (cpu - begun[1]) / count * 1e3


def read(names: Sequence[str], settings: Settings) -> tuple[list[Reading], Spent]:
    """The readings, and what reading took; the first of several rounds warms up and does not count."""
    told = []
    for _ in range(ROUNDS):
        begun = now()
        found = [one.reading for one in read_all(names, settings=settings) if one.reading is not None]
        told.append(since(begun, len(found)))
    return found, min(told[1:])


def add(where: str, readings: Sequence[Reading]) -> Spent:
    """What adding the readings took."""
    with open_ledger(where) as ledger:
        writer = ledger.writer(readings[0].run)
        begun = now()
        for one in readings:
            writer.add(one.report.capture, one)
        return since(begun, len(readings))


def main(arguments: Sequence[str]) -> None:
    """Print a line a reader."""
    names = [str(EXAMPLES / "reports"), str(EXAMPLES / "conflict" / "develop.jsonl")]
    print(f"{'reader':<8}{'reports':>8}{'reading ms':>20}{'adding ms':>20}{'adding/reading':>20}")
    for reader in READERS:
        readings, reading = read(names, Settings(reader=reader, threads=1))
        with TemporaryDirectory() as folder:
            adding = add(arguments[0] if arguments else f"{folder}/news.db", readings)
        pairs = (reading, adding, tuple(a / r for a, r in zip(adding, reading, strict=True)))
        told = "".join(f"{wall:11.1f} ({cpu:6.1f})" if at < 2 else f"{wall:11.2f} ({cpu:6.2f})"
                       for at, (wall, cpu) in enumerate(pairs))  # fmt: skip
        print(f"{reader:<8}{len(readings):>8}{told}", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
