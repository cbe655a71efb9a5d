"""Places on LGL and TR-News: resolved with gold spans, and found end to end.

Usage: ``python benchmarks/places.py [--part held|open|all] [--errors spans|missed|extra|wrong]``.
A fifth of the articles, chosen by the digest of the article's id, is held back: errors are only ever shown
of the others. Where the data is absent, it says so and stops.
"""

from __future__ import annotations

import argparse
import hashlib
import math
import os
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from sayso.evaluation.places import NEAR, Marked, error, marked, pair
from sayso.reading.places import places, resolve
from sayso.reading.places.fold import fold
from sayso.reading.places.lexicon import lexicon
from sayso.reading.prose import Prose, prose
from sayso.reading.tags import tag

SHARED = Path(os.environ.get("SAYSO_SHARED", Path(__file__).resolve().parents[2] / "shared"))
FILES = [SHARED / "data" / "geo" / name for name in ("lgl.xml", "TR-News.xml")]


def held(name: str) -> bool:
    """Whether the article belongs to the held-back fifth."""
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % 5 == 0


def articles(part: str) -> Iterator[Marked]:
    """The articles of a part ("held", "open", "all") of both corpora."""
    for file in FILES:
        for one in marked(file):
            if part == "all" or held(one.name) == (part == "held"):
                yield one


def adjective(words: str) -> bool:
    """Whether the gold marks a demonym, which is no place in a reading."""
    demonyms = lexicon().demonyms
    return fold(words) in demonyms or fold(words).removesuffix("s") in demonyms


@dataclass
class Tally:
    """Counts of one corpus, or of both."""

    spans: list[float] = field(default_factory=list)
    known: int = 0
    found: Counter[str] = field(default_factory=Counter)
    errors: list[float] = field(default_factory=list)

    def lines(self) -> Iterator[str]:
        """What is told of it."""
        right = sum(one <= NEAR for one in self.spans)
        yield f"  gold spans with coordinates: {len(self.spans)}, resolved {self.known}"
        yield f"  within 161 km: {right / len(self.spans):.3f} of all"
        yield f"  within 161 km: {right / max(self.known, 1):.3f} of resolved"
        yield f"  median error {median(self.spans):.1f} km"
        n = self.found
        for kind in ("", " without adjectives"):
            yield (
                f"  end to end{kind}: recall {n['hit' + kind] / n['gold' + kind]:.3f} of {n['gold' + kind]}, "
                f"found and placed {n['placed' + kind] / max(n['located' + kind], 1):.3f} "
                f"of {n['located' + kind]}"
            )
        yield f"  precision {n['hit'] / max(n['ours'], 1):.3f} of {n['ours']}"
        placed = sum(one <= NEAR for one in self.errors)
        yield f"  of those found within 161 km {placed / max(len(self.errors), 1):.3f}"
        yield f"  median error of those found {median(self.errors or [0]):.1f} km"


def given(one: Marked, text: Prose, tally: Tally) -> Iterator[str]:
    """Resolve the gold's spans."""
    for gold, found in zip(one.places, resolve(text, [place.span for place in one.places]), strict=True):
        if gold.latitude is not None:
            off = error(gold, found)
            tally.spans.append(off)
            tally.known += found.id is not None
            if off > NEAR:
                wanted = f"{gold.id} {gold.latitude} {gold.longitude}"
                yield f"spans\t{one.name}\t{found.exact[0]}\t{found.name} {found.id} {off:.0f} km\t{wanted}"


def ends(one: Marked, text: Prose, tally: Tally) -> Iterator[str]:
    """Find and resolve."""
    found = places(text)
    pairs = pair(one.places, found)
    hits = {gold.span: place for gold, place in pairs}
    tally.found["ours"] += len(found)
    for gold in one.places:
        words = one.text[slice(*gold.span)]
        place = hits.get(gold.span)
        near = place is not None and error(gold, place) <= NEAR
        for kind in ("",) if adjective(words) else ("", " without adjectives"):
            tally.found["gold" + kind] += 1
            tally.found["hit" + kind] += place is not None
            tally.found["located" + kind] += gold.latitude is not None
            tally.found["placed" + kind] += near
        if place is not None and gold.latitude is not None:
            tally.errors.append(error(gold, place))
        around = one.text[max(gold.span[0] - 40, 0) : gold.span[1] + 30].replace("\n", " ")
        if place is None and not adjective(words):
            yield f"missed\t{words}\t{around}"
        elif place is not None and not near and gold.latitude is not None:
            yield f"wrong\t{words}\t{place.name} {place.id} {error(gold, place):.0f}\t{around}"
    ours = {place.spans for place in hits.values()}
    for place in found:
        if place.spans not in ours:
            start, end = place.spans[0]
            yield f"extra\t{place.exact[0]}\t{one.text[max(start - 40, 0) : end + 30]!r}"


def main() -> int:
    """Score, and where asked show errors of the open articles."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--part", choices=["held", "open", "all"], default="open")
    parser.add_argument("--errors", choices=["spans", "missed", "extra", "wrong"])
    options = parser.parse_args()
    if not all(file.exists() for file in FILES):
        sys.stdout.write(f"no {FILES[0].parent}: nothing to measure\n")
        return 0
    tallies: dict[str, Tally] = {"lgl": Tally(), "TR-News": Tally(), "both": Tally()}
    taken = 0.0
    for one in articles(options.part):
        text = prose(one.text, tag)
        began = time.perf_counter()
        places(text)
        taken += time.perf_counter() - began
        for name in (one.name.split("/")[0], "both"):
            notes = [*given(one, text, tallies[name]), *ends(one, text, tallies[name])]
        if options.part == "open" and options.errors:
            sys.stdout.writelines(f"{note}\n" for note in notes if note.startswith(options.errors))
    for name, tally in tallies.items():
        sys.stdout.write("\n".join([name, *tally.lines()]) + "\n")
    sys.stdout.write(f"{taken:.1f} s for places alone\n")
    return 0 if math.isfinite(taken) else 1


if __name__ == "__main__":
    sys.exit(main())
