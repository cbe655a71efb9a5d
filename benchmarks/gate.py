"""Quality that cannot slip: measure, and hold against the floors in ``floors.json``.

    python benchmarks/gate.py [GAUGE ...] [--raise]

Exits with 1 where a number is below its floor, where one has no floor yet, or where the gold is not that of
the floors. ``--raise`` sets floors to what was measured less a small slack (numbers of a model differ a
little between kinds of processor) and pins the gold's digest; a floor is never lowered by it. Where the gold
is absent, it says so and measures nothing.
"""

from __future__ import annotations

import argparse
import hashlib
import math
import sys
from pathlib import Path

import msgspec
from gauges import GAUGES, Gauge
from places import SHARED

FLOORS = Path(__file__).resolve().parent / "floors.json"
SLACK = 0.004
#: number by name
Measured = dict[str, float]


class Floor(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Floors of one gauge.

    Attributes:
        gold: SHA-256 over names and bytes of what the gauge reads.
        floors: the least that each number may be.
    """

    gold: str
    floors: dict[str, float]


def digest(paths: tuple[Path, ...]) -> str:
    """SHA-256 over the files of the paths, each with its name below the path, in order of names."""
    made = hashlib.sha256()
    for path in paths:
        files = sorted(one for one in path.rglob("*") if one.is_file()) if path.is_dir() else [path]
        for one in files:
            data = one.read_bytes()
            made.update(f"{path.name}/{one.relative_to(path).as_posix()}\0{len(data)}\0".encode())
            made.update(data)
    return made.hexdigest()


def verdicts(name: str, measured: Measured, floor: Floor | None, gold: str) -> list[str]:
    """What is wrong, a line each; empty where all holds.

    >>> verdicts("times", {"f1": 0.7}, Floor("a", {"f1": 0.8}), "a")
    ['times: f1 0.7000 is below its floor 0.8000']
    """
    if floor is None:
        return [f"{name}: no floors yet: run with --raise"]
    if floor.gold != gold:
        return [f"{name}: the gold is not that of the floors: look at what changed, then run with --raise"]
    low = [
        f"{name}: {key} {measured[key]:.4f} is below its floor {least:.4f}"
        for key, least in floor.floors.items()
        if key in measured and measured[key] < least
    ]
    gone = [f"{name}: {key} is measured no more" for key in floor.floors if key not in measured]
    return low + gone + [f"{name}: {key} has no floor" for key in measured if key not in floor.floors]


def raised(measured: Measured, floor: Floor | None, gold: str) -> Floor:
    """The floors after this measurement; those of other gold are set anew, no other is lowered.

    >>> raised({"f1": 0.7}, Floor("a", {"f1": 0.8}), "a").floors
    {'f1': 0.8}
    >>> raised({"f1": 0.9}, Floor("a", {"f1": 0.8}), "a").floors
    {'f1': 0.896}
    """
    before = floor.floors if floor and floor.gold == gold else {}
    least = {key: math.floor((value - SLACK) * 1000) / 1000 for key, value in measured.items()}
    return Floor(gold, {key: max(value, before.get(key, 0.0)) for key, value in least.items()})


def held(name: str, gauge: Gauge, floors: dict[str, Floor], raising: bool) -> list[str]:
    """Measure one gauge, print its numbers and what is wrong; new floors go into ``floors``."""
    absent = [path for path in gauge.gold if not path.exists()]
    if absent:
        print(f"{name}: skipped, no {absent[0].name} beside the project (SAYSO_SHARED)")
        return []
    gold, measured = digest(gauge.gold), gauge.measure()
    floor = floors.get(name)
    if raising:
        floors[name] = floor = raised(measured, floor, gold)
    wrong = verdicts(name, measured, floor, gold)
    least = floor.floors if floor else {}
    print(name)
    for key, value in measured.items():
        print(f"  {key:24} {value:.4f}   floor {least.get(key, 0):.3f}")
    return wrong


def main() -> int:
    """Hold the gauges named, or all, to their floors."""
    parser = argparse.ArgumentParser(description="Hold measured quality to its floors.")
    parser.add_argument("gauges", nargs="*", choices=[[], *GAUGES], metavar="GAUGE")
    parser.add_argument("--raise", dest="raising", action="store_true")
    given = parser.parse_args()
    if not (SHARED / "data").is_dir():
        print("skipped: no gold data beside the project (SAYSO_SHARED)")
        return 0
    floors = msgspec.json.decode(FLOORS.read_bytes(), type=dict[str, Floor]) if FLOORS.exists() else {}
    wrong = [
        line for name in given.gauges or GAUGES for line in held(name, GAUGES[name], floors, given.raising)
    ]
    if given.raising:
        FLOORS.write_bytes(msgspec.json.format(msgspec.json.encode(floors), indent=1) + b"\n")
    for line in wrong:
        print(f"FAILED {line}", file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
