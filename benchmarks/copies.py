"""Copies and same-event clusters, measured: ``python benchmarks/copies.py [--made 1000 10000 100000]``.

1. Made copies of saved articles (shared data): each article is cut short, led anew, or edited as an agency's
   copy is (paragraphs dropped, one word in twenty and a figure changed). Pairs of one article are copies,
   all others are not.
2. BASIL: one event told by three publishers. Pairs that are called copies are printed with what they share.
3. BASIL: clusters by event, on each half of the events apart.
4. Cost: made reports, one in ten a copy, by their number.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import os
import random
import re
import resource
import sys
import time
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

from sayso.intake import Taken, intake
from sayso.model.report import Report
from sayso.reconcile.clusters import linked
from sayso.reconcile.copies.groups import groups
from sayso.reconcile.copies.likeness import likeness
from sayso.reconcile.copies.shingles import body, shingles
from sayso.testing.made import made_report

SHARED = Path(os.environ.get("SAYSO_SHARED", Path(__file__).parents[2] / "shared"))
Pairs = set[frozenset[str]]


def articles(limit: int) -> list[list[str]]:
    """Paragraphs of saved pages with at least six."""
    pages = sorted((SHARED / "data" / "articles" / "fields").rglob("*.html.gz"))
    told = (
        one.report
        for page in pages
        for one in intake(gzip.decompress(page.read_bytes()), kind="text/html")
        if isinstance(one, Taken)
    )
    found: dict[str, list[str]] = {}
    for report in told:
        paragraphs = body(report)
        if len(paragraphs) >= 6 and (report.language or "en").startswith("en"):
            found.setdefault(paragraphs[0], paragraphs)
        if len(found) == limit:
            break
    return list(found.values())


def edited(paragraphs: list[str], chance: random.Random) -> list[str]:
    """An agency's copy in another outlet: a paragraph in four gone, a word in twenty and a figure changed."""
    kept = [one for at, one in enumerate(paragraphs) if at == 0 or chance.random() > 0.25]
    changed = [
        " ".join(word if chance.random() > 0.05 else f"{word}er" for word in one.split()) for one in kept
    ]
    return [re.sub(r"\d+", lambda told: str(int(told[0][:9]) + 3), one, count=1) for one in changed]


def short(paragraphs: list[str], _: random.Random) -> list[str]:
    """The first paragraphs, a third of all."""
    return paragraphs[: max(3, len(paragraphs) // 3)]


def led(paragraphs: list[str], chance: random.Random) -> list[str]:
    """A new lead of a made-up sentence before half of the paragraphs."""
    lead = " ".join(
        f"{chance.choice('bcdfglmnprst')}{chance.choice('aeiou')}{number}" for number in range(30)
    )
    return [lead, *paragraphs[1 : len(paragraphs) // 2 + 1]]


CHANGES = {"edited": edited, "short": short, "led": led}


def copied(limit: int) -> Iterator[tuple[str, Report]]:
    """Articles and their made copies, with the name of the article."""
    chance = random.Random(7)
    for number, paragraphs in enumerate(articles(limit)):
        yield f"{number}", made_report(*paragraphs, publisher="Agency", url=f"{number}/whole")
        for name, change in CHANGES.items():
            yield (
                f"{number}",
                made_report(*change(paragraphs, chance), publisher=name, url=f"{number}/{name}"),
            )


def pairs(told: list[tuple[Report, ...]]) -> Pairs:
    """Pairs of reports of one group, by address."""
    return {
        frozenset((one.url or "", other.url or "")) for group in told for one, other in combinations(group, 2)
    }


def measure_made(limit: int) -> None:
    """Precision and recall of pairs, and recall of each way of copying against the whole article."""
    told = list(copied(limit))
    by: dict[str, list[Report]] = {}
    for name, report in told:
        by.setdefault(name, []).append(report)
    gold = pairs([tuple(group) for group in by.values()])
    found = pairs(groups([report for _, report in told]))
    right = len(found & gold)
    print(f"{len(by)} articles, {len(told)} reports, {len(gold)} pairs of copies")
    print(f"precision {right / max(len(found), 1):.3f}  recall {right / len(gold):.3f}")
    for change in CHANGES:
        own = [frozenset((f"{name}/whole", f"{name}/{change}")) for name in by]
        print(f"  {change:8} recall {sum(pair in found for pair in own) / len(own):.3f}")


def basil() -> list[tuple[str, Report]]:
    """Reports of BASIL with the id of their event; their titles are the event's name and are left out."""
    found = []
    for path in sorted((SHARED / "data" / "basil" / "articles").rglob("*.json")):
        told = json.loads(path.read_text(encoding="utf-8"))
        paragraphs = [" ".join(lines) for lines in told["body-paragraphs"] if any(lines)]
        made = made_report(*paragraphs, publisher=told["source"], published=told["date"][:10], url=path.stem)
        found.append((told["triplet-uuid"], made))
    return found


def measure_basil() -> None:
    """What of three publishers' reports on one event is called a copy."""
    told = basil()
    found = groups([report for _, report in told])
    print(f"BASIL: {len(told)} reports, {len(found)} groups of copies")
    for group in found:
        for one, other in combinations(group, 2):
            how = likeness(shingles(body(one)), shingles(body(other)))
            print(f"  {one.url} {other.url} held {how.held:.2f} jaccard {how.jaccard:.2f}")


def measure_clusters() -> None:
    """Clusters against events: pairs and B-cubed, on each half of the events (by digest of their ids)."""
    halves: dict[int, list[tuple[str, Report]]] = {0: [], 1: []}
    for event, report in basil():
        halves[hashlib.sha256(event.encode()).digest()[0] % 2].append((event, report))
    for half, told in halves.items():
        by: dict[str, list[Report]] = {}
        for event, report in told:
            by.setdefault(event, []).append(report)
        gold, found = [tuple(one) for one in by.values()], linked([report for _, report in told])
        right, said, real = len(pairs(found) & pairs(gold)), len(pairs(found)), len(pairs(gold))
        name = "threshold chosen here" if half == 0 else "held back"
        print(f"BASIL half {half} ({name}): {len(by)} events, {len(found)} clusters", end="  ")
        print(f"pairs P {right / said:.3f} R {right / real:.3f} F1 {2 * right / (said + real):.3f}", end="  ")
        print("B-cubed P {:.3f} R {:.3f} F1 {:.3f}".format(*b_cubed(found, gold)))


def b_cubed(found: list[tuple[Report, ...]], gold: list[tuple[Report, ...]]) -> tuple[float, float, float]:
    """Precision, recall and F1, averaged over reports (Bagga and Baldwin 1998)."""
    mine = {one.id: {each.id for each in group} for group in found for one in group}
    real = {one.id: {each.id for each in group} for group in gold for one in group}
    precision = sum(len(mine[one] & real[one]) / len(mine[one]) for one in real) / len(real)
    recall = sum(len(mine[one] & real[one]) / len(real[one]) for one in real) / len(real)
    return precision, recall, 2 * precision * recall / (precision + recall)


def made(count: int) -> list[Report]:
    """Made reports of 180 words out of 20,000; one in ten is a copy of the one before, cut short."""
    chance = random.Random(11)
    words = [f"w{number}" for number in range(20_000)]
    found: list[Report] = []
    for number in range(count):
        if number % 10 == 9:
            paragraphs = found[-1].text.split("\n\n")[:4]
        else:
            paragraphs = [" ".join(chance.choices(words, k=30)) for _ in range(6)]
        found.append(made_report(*paragraphs, publisher=f"P{number % 40}", url=str(number)))
    return found


def measure_cost(counts: list[int]) -> None:
    """Seconds of the processor and groups, by number of reports."""
    for count in counts:
        told = made(count)
        start = time.process_time()
        found = groups(told)
        spent = time.process_time() - start
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"{count:7,} reports  {spent:8.2f} s  {spent / count * 1000:6.3f} ms each", end="  ")
        print(f"{len(found):6,} groups of {count // 10:,}  {peak:,.0f} MB at most")


def main() -> None:
    """Run what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--made", type=int, nargs="*", default=[])
    parser.add_argument("--articles", type=int, default=100)
    asked = parser.parse_args()
    if not SHARED.is_dir():
        sys.exit(f"no shared data at {SHARED} (SAYSO_SHARED)")
    if asked.articles:
        measure_made(asked.articles)
        measure_basil()
        measure_clusters()
    measure_cost(asked.made)


if __name__ == "__main__":
    main()
