"""What comparing costs as the number of figures grows.

    python benchmarks/reconcile.py                    # 10,000, 100,000 and 1,000,000 figures
    python benchmarks/reconcile.py 10000 50000

Made figures: 40 towns, 8 measures, 6 speakers, 100 figures a day. Told are the pairs that blocking leaves,
what blocking and comparing cost a figure (comparing from 20,000 or so of them, spread over all), and both
together as a ratio of the first size: 1.0 is linear. Times are of the processor. Reading is not in it.
"""

from __future__ import annotations

import argparse
import random
import resource
import time
from collections.abc import Iterator
from decimal import Decimal

from sayso.model.figure import Basis
from sayso.reconcile.candidates import candidates
from sayso.reconcile.days import Days, iso
from sayso.reconcile.figures import compare
from sayso.reconcile.interval import point
from sayso.reconcile.measure import Measure, measure
from sayso.reconcile.when import When
from sayso.testing import Told, made_measured

SIZES = (10_000, 100_000, 1_000_000)
#: fewer would hardly meet
LEAST = 1_000
TOWNS = [
    f"{first}{last}"
    for first in ("Tar", "Har", "Lor", "Kes", "Mar", "Sel", "Bor", "Vin")
    for last in ("n", "ne", "mo", "by", "ow")
]
MEASURES = [
    ("people", "person", "killed"),
    ("people", "person", "wounded"),
    ("fighters", "combatant", "surrendered"),
    ("prisoners", "person in custody", "exchanged"),
    ("tanks", "vehicle", "destroyed"),
    ("houses", "building", "damaged"),
    ("people", "person", "displaced"),
    ("drones", "weapon", "intercepted"),
]
SPEAKERS = ["Norland ministry", "Southland army", "Ann Bell", "Relief Committee", "Harbour Post", "Lamp"]
#: figures of one day, whatever the size
A_DAY = 100
FIRST = 730_000
#: pairs that are compared to tell what comparing costs, where each figure has about so many
COMPARED, EACH = 20_000, 6


def made(count: int) -> Iterator[Measure]:
    """So many figures, the same at every run."""
    chance = random.Random(count)
    kinds = {
        (town, counted, status, speaker): measure(
            made_measured(
                Told(low=1, place=town, counted=counted, class_=class_, status=status, speaker=speaker)
            )
        )
        for town in TOWNS
        for counted, class_, status in MEASURES
        for speaker in SPEAKERS
    }
    names = sorted(kinds)
    for number in range(count):
        like = kinds[chance.choice(names)]
        day = FIRST + number // A_DAY
        yield _variant(like, number, day, chance.choice((Basis.TOTAL, None)), chance.randint(1, 900))


def _variant(like: Measure, number: int, day: int, basis: Basis | None, said: int) -> Measure:
    """A figure like another one, of another report, day and number."""
    stated = like.measured.stated
    head = type(stated.report)(id=f"r{number}", publisher=f"p{number % 50}", published=iso(day))
    claim = type(stated.claim)(
        id=f"c{number}",
        report=head.id,
        source=stated.claim.source,
        cue=stated.claim.cue,
        content=stated.claim.content,
    )
    told = type(stated)(report=head, claim=claim, finding=stated.finding)
    return Measure(
        measured=type(like.measured)(stated=told, index=0),
        speaker=like.speaker,
        interval=point(said),
        said=Decimal(said),
        unit="",
        thing=like.thing,
        status=like.status,
        basis=basis,
        when=When(known=Days(day, day), moment=iso(day)),
        setting=like.setting,
        mode=like.mode,
        near=like.near,
    )


def run(count: int) -> tuple[int, float, float]:
    """Pairs, seconds of blocking, and seconds of comparing all of them, taken from a part of them."""
    figures = list(made(count))
    start = time.process_time()
    pairs, step = 0, max(1, count * EACH // COMPARED)
    kept: list[tuple[Measure, Measure]] = []
    for pair in candidates(figures):
        if pairs % step == 0:
            kept.append(pair)
        pairs += 1
    blocking = time.process_time() - start
    start = time.process_time()
    for left, right in kept:
        compare(left, right)
    return pairs, blocking, (time.process_time() - start) / len(kept) * pairs


def main() -> None:
    """Print a line a size."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("sizes", nargs="*", type=_size, default=list(SIZES), help="numbers of figures")
    heads = ("figures", "pairs each", "blocking µs", "comparing µs", "ratio", "peak MB")
    sizes = parser.parse_args().sizes
    print(" ".join(f"{head:>12}" for head in heads))
    first = 0.0
    for size in sizes:
        pairs, blocking, comparing = run(size)
        costs = blocking / size * 1e6, comparing / size * 1e6
        first = first or sum(costs)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        told = (f"{size:,}", f"{pairs / size:.1f}", *(f"{cost:.0f}" for cost in costs))
        print(
            " ".join(f"{one:>12}" for one in (*told, f"{sum(costs) / first:.2f}", f"{peak:.0f}")), flush=True
        )


def _size(told: str) -> int:
    """A number of figures of which some pairs can be made."""
    size = int(told)
    if size < LEAST:
        raise argparse.ArgumentTypeError(f"{size} figures are too few: {LEAST} or more")
    return size


if __name__ == "__main__":
    main()
