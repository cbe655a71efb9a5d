"""What a contender measures of itself: processor time, wall time, start-up, peak memory."""

from __future__ import annotations

import argparse
import json
import resource
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any


@dataclass
class Measured:
    """One contender's run over the articles.

    Attributes:
        name: the contender.
        start: wall seconds from the interpreter's first line to the first article read.
        cpu, wall: seconds for all articles, the best of the rounds; the first round warms up.
        words: white-space words of all articles.
        peak: resident memory, MB.
        flops, passed: floating-point operations of the model's matrix products in one pass over all articles,
            and its processor seconds; 0 where there is no model.
        said: article -> attributions as the scorer wants them; empty for a contender without any.
    """

    name: str
    start: float
    cpu: float = 0.0
    wall: float = 0.0
    words: int = 0
    peak: float = 0.0
    flops: float = 0.0
    passed: float = 0.0
    said: dict[str, list[dict[str, Any]]] = field(default_factory=dict)


def arguments() -> argparse.Namespace:
    """What every contender is told: its name, threads, rounds and the articles."""
    parser = argparse.ArgumentParser()
    parser.add_argument("name")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("articles", type=Path, nargs="+")
    return parser.parse_args()


def texts(paths: Sequence[Path]) -> dict[str, str]:
    """Name and text of each article, characters as they are in the file."""
    return {path.stem: path.read_bytes().decode("utf-8") for path in paths}


def measure(one: Measured, work: Callable[[], object], rounds: int, words: int) -> None:
    """Run ``work`` and keep the best round's times; then print the record as JSON."""
    times = []
    for _ in range(rounds):
        cpu, wall = time.process_time(), time.perf_counter()
        work()
        times.append((time.process_time() - cpu, time.perf_counter() - wall))
    one.cpu, one.wall = min(cpu for cpu, _ in times), min(wall for _, wall in times)
    one.words = words
    peaks = (resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    one.peak = max(peaks) / 1024
    print(json.dumps(asdict(one)))
