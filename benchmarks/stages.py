"""What each stage of a reading costs, and the whole beside the reader with speakers and acts alone.

    python benchmarks/stages.py [--articles 40] [--reader model]

Processor milliseconds for 1,000 words of PolNeAR's dev articles, one thread, best of three rounds. The first
group is what finds and attributes claims; the second gives their values. The ratio of all to the first group
is what the values may cost (at most 1.6).
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from places import SHARED

from sayso.model.claim import Claim, claim
from sayso.model.report import Report
from sayso.pipeline import load, read_text
from sayso.reading.entities import listed, recognise
from sayso.reading.figures import figures
from sayso.reading.framing import framings
from sayso.reading.manner import manner
from sayso.reading.mend import mended
from sayso.reading.places import places
from sayso.reading.prose import prose
from sayso.reading.speakers import resolve
from sayso.reading.tags import tag
from sayso.reading.tallies import tallied
from sayso.reading.timexes import timexes
from sayso.reading.unknowns import unknowns
from sayso.reading.voice import own_claims

GOLD = SHARED / "data" / "polnear" / "dev" / "text"
Result = TypeVar("Result")
FINDS = ("reader", "words", "speakers", "acts")


class Clock:
    """Processor seconds by stage."""

    def __init__(self) -> None:
        self.spent: dict[str, float] = {}

    def run(self, stage: str, work: Callable[[], Result]) -> Result:
        """Do the work and add its time to the stage's."""
        begun = time.process_time()
        result = work()
        self.spent[stage] = self.spent.get(stage, 0.0) + time.process_time() - begun
        return result


def stages(report: Report, reader: str, clock: Clock) -> None:
    """Run every stage on its own, as ``sayso.reading.read`` does in one go."""
    run, published = clock.run, report.published
    found = run("reader", lambda: load(reader, 1).attributions(report))
    text = run("words", lambda: prose(report.text, tag))
    mend = run("mend", lambda: mended(text, found))
    said: list[Claim] = [claim(report.id, one.source, one.cue, one.content) for one in mend]
    speakers = run("speakers", lambda: resolve(report, said, text))
    run("entities", lambda: recognise(speakers, listed()))
    run("acts", lambda: [manner(one, text) for one in said])
    times = run("times", lambda: timexes(text, published))
    counted = run("figures", lambda: figures(text, published, times))
    run("tallies", lambda: tallied(report, text, mend, counted))
    run("figures", lambda: own_claims(report, text, said, counted))
    run("places", lambda: places(text))
    run("unknowns", lambda: unknowns(report, said, text))
    run("framing", lambda: [framings(one, text) for one in said])


def measure(reports: list[Report], reader: str, rounds: int = 3) -> dict[str, float]:
    """Milliseconds for 1,000 words by stage; of the round that took least."""
    words = sum(len(one.text.split()) for one in reports)
    best: dict[str, float] = {}
    for _ in range(rounds):
        clock = Clock()
        for one in reports:
            stages(one, reader, clock)
        if not best or sum(clock.spent.values()) < sum(best.values()):
            best = clock.spent
    return {stage: 1e6 * seconds / words for stage, seconds in best.items()}


def main() -> int:
    """Print a line a stage, and the ratio."""
    parser = argparse.ArgumentParser(description="What each stage of a reading costs.")
    parser.add_argument("--articles", type=int, default=40)
    parser.add_argument("--reader", default="model")
    given = parser.parse_args()
    if not GOLD.is_dir():
        print("skipped: no PolNeAR beside the project (SAYSO_SHARED)")
        return 0
    paths: list[Path] = sorted(GOLD.glob("*.txt"))[: given.articles]
    reports = [
        read_text(path.read_text(encoding="utf-8"), published="2016-06-01", reader="rules").report
        for path in paths
    ]
    spent = measure(reports, given.reader)
    whole, finds = sum(spent.values()), sum(spent[stage] for stage in FINDS)
    for stage, cost in spent.items():
        print(f"{stage:10} {cost:7.1f} ms  {cost / whole:4.0%}")
    print(f"all        {whole:7.1f} ms, {whole / finds:.2f} times what finds and attributes claims")
    return 0


if __name__ == "__main__":
    sys.exit(main())
