"""Load: many made reports into a ledger, then how fast it answers, in how much memory.

    python benchmarks/ledger.py                              # 20,000 reports of 5 claims, SQLite
    python benchmarks/ledger.py --reports 100000             # half a million claims
    python benchmarks/ledger.py --postgres --writers 8       # a server of its own on loopback

Readings are made, not read, so that what is measured is the ledger. Words, speakers and places follow
Zipf's law, as in news: a few are everywhere and most are rare, which is what queries stumble over.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from decimal import Decimal
from functools import cache
from itertools import accumulate
from multiprocessing import get_context
from pathlib import Path

from sayso.ledger import LedgerView, open_ledger
from sayso.model.claim import claim
from sayso.model.figure import Basis, Bound, Counted, Figure, Status
from sayso.model.finding import Act, Finding
from sayso.model.place import Place, Precision
from sayso.model.reading import Reading
from sayso.model.run import Run
from sayso.model.span import Span, excerpt
from sayso.model.speaker import Speaker, SpeakerKind
from sayso.model.unknown import Unknown, UnknownKind
from sayso.model.view import Query
from sayso.testing import made_report

sys.path.insert(0, str(Path(__file__).parents[1]))
from tests.ledger.server import server  # the tests' own server

RUN = Run(reader="made", version="1", settings="0")
SYLLABLES = "ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu".split()
STATUSES = ("killed", "wounded", "detained", "evacuated", "destroyed", "released")
CLASSES = ("civilian", "combatant", "child", "vehicle", "building", "person in custody")
ACTS = tuple(Act)
#: how often each query is asked, of which the 95th percentile is told
ROUNDS = 20
LIMIT = 0.2


@cache
def weights(count: int) -> list[float]:
    """Cumulated weights by Zipf's law."""
    return list(accumulate(1 / rank for rank in range(1, count + 1)))


def pick(chance: random.Random, count: int) -> int:
    """A number below ``count``, small ones often."""
    return chance.choices(range(count), cum_weights=weights(count))[0]


@cache
def word(number: int) -> str:
    """A made word."""
    told, number = SYLLABLES[number % 20], number // 20
    while number:
        told, number = told + SYLLABLES[number % 20], number // 20
    return told


def name(number: int) -> str:
    """A made person's name."""
    return f"{word(number * 7 + 400).title()} {word(number * 13 + 8000).title()}"


def reading(number: int, claims: int) -> Reading:
    """The made reading with that number: the same wherever and whenever it is made."""
    chance = random.Random(number)
    sentences, spans, start = [], [], 0
    for _ in range(claims):
        source, count = name(pick(chance, 5000)), chance.randrange(2, 3000)
        place = word(pick(chance, 2000) + 9000).title()
        words = " ".join(word(pick(chance, 20000)) for _ in range(14))
        sentences.append(f"{source} said {count} {word(pick(chance, 200))} {words} in {place}.")
        spans.append((start, source, count, place, sentences[-1]))
        start += len(sentences[-1]) + 1
    day = f"20{chance.randrange(20, 26)}-{chance.randrange(1, 13):02}-{chance.randrange(1, 29):02}"
    report = made_report(
        " ".join(sentences),
        publisher=f"The {word(pick(chance, 60) + 500).title()} Post",
        published=day,
        url=f"https://example.org/{number}",
    )
    found = [_claim(report.id, report.text, each, chance) for each in spans]
    silent = Unknown(spans=((0, 4),), exact=(report.text[:4],), kind=UnknownKind.NOT_SAID, who=spans[0][1])
    made = tuple(one for one, _ in found)
    return Reading(
        report=report,
        claims=made,
        findings=tuple(finding for _, finding in found),
        figures=tuple(figure for _, finding in found for figure in finding.figures),
        places=tuple(place for _, finding in found for place in finding.places),
        unknowns=(silent,) if chance.random() < 0.5 else (),
        run=RUN,
    )


def _claim(report: str, text: str, told: tuple[int, str, int, str, str], chance: random.Random) -> tuple:  # type: ignore[type-arg]
    start, source, count, place, sentence = told
    at = start + len(source) + 6
    end = start + len(sentence) - 1
    made = claim(
        report,
        excerpt(text, [(start, start + len(source))]),
        excerpt(text, [(at - 5, at - 1)]),
        excerpt(text, [(at, end)]),
    )
    figures = (_figure(text, (at, at + len(str(count))), count, chance),) if chance.random() < 0.4 else ()
    finding = Finding(
        claim=made.id,
        speaker=Speaker(name=source, kind=SpeakerKind.PERSON, resolved=True, how="name"),
        act=ACTS[min(pick(chance, 40), len(ACTS) - 1)],
        confidence=round(chance.uniform(0.3, 1), 3),
        figures=figures,
        places=(_place(text, (end - len(place), end), chance),),
    )
    return made, finding


def _figure(text: str, span: Span, count: int, chance: random.Random) -> Figure:
    return Figure(
        spans=(span,),
        exact=(text[slice(*span)],),
        said=Decimal(count),
        low=Decimal(count),
        high=Decimal(count),
        bound=Bound.EXACT,
        counted=Counted(exact="people", head="people", class_=CLASSES[pick(chance, len(CLASSES))]),
        status=Status(exact="said", class_=STATUSES[pick(chance, len(STATUSES))]),
        basis=Basis.TOTAL,
    )


def _place(text: str, span: Span, chance: random.Random) -> Place:
    words = text[slice(*span)]
    return Place(
        spans=(span,),
        exact=(words,),
        name=words,
        gazetteer="made",
        id=words,
        latitude=round(chance.uniform(-60, 70), 4),
        longitude=round(chance.uniform(-180, 180), 4),
        precision=Precision.SETTLEMENT,
    )


def add(where: str, numbers: range, claims: int) -> float:
    """Add the readings with these numbers; returns the seconds that adding took, without making them."""
    spent = 0.0
    with open_ledger(where) as ledger:
        writer = ledger.writer(RUN)
        for number in numbers:
            made = reading(number, claims)
            begun = time.perf_counter()
            writer.add(None, made)
            spent += time.perf_counter() - begun
    return spent


def queries(view: LedgerView) -> Iterator[tuple[str, Callable[[int], object]]]:
    """What is asked: a name, and what asks it in the round with a number, each round for something else."""
    yield "claims, first page", lambda n: list(view.stated(_page()))
    yield "claims, page 100", lambda n: list(view.stated(_page(offset=5000 + n)))
    yield "claims by a frequent word", lambda n: list(view.stated(_page(words=word(n))))
    yield "claims by a rare word", lambda n: list(view.stated(_page(words=word(15000 + n))))
    yield "claims by two words", lambda n: list(view.stated(_page(words=f"{word(n)} {word(n + 40)}")))
    yield "claims by a frequent speaker", lambda n: list(view.stated(_page(speaker=name(n))))
    yield "claims by a rare speaker", lambda n: list(view.stated(_page(speaker=name(4000 + n))))
    yield "claims by part of a name", lambda n: list(view.stated(_page(speaker=SYLLABLES[n])))
    yield "claims by act", lambda n: list(view.stated(_page(act=ACTS[n].value)))
    yield "claims by publisher", lambda n: list(view.stated(_page(publisher=word(500 + n))))
    yield "claims of a month", lambda n: list(view.stated(_page(since="2024-02", until="2024-02")))
    yield "claims by place", lambda n: list(view.stated(_page(place=word(9000 + 9 * n))))
    yield "claims by status", lambda n: list(view.stated(_page(status=STATUSES[n % 6])))
    yield (
        "claims by word, speaker, act and month",
        lambda n: list(
            view.stated(_page(words=word(n), speaker=name(n), act="assert", since="2021", until="2024-06"))
        ),
    )
    yield (
        "figures by status and class",
        lambda n: list(view.measured(_page(status=STATUSES[n % 6], counted=CLASSES[(n + 3) % 6]))),
    )
    yield "reports by words", lambda n: list(view.reports(_page(words=word(40 + n))))
    yield "unknowns", lambda n: list(view.silences(_page(speaker=name(n))))
    yield (
        "a claim with where it comes from",
        lambda n: view.entry(next(view.stated(Query(offset=9 * n))).claim.id),
    )
    yield "number of claims by a frequent word", lambda n: view.count(Query(words=word(n)))
    yield "number of claims by act", lambda n: view.count(Query(act=ACTS[n].value))
    yield (
        "speakers of a month",
        lambda n: list(view.speakers(_page(since="2024-02", until="2024-02"))),
    )
    yield "speakers, all", lambda n: list(view.speakers(_page()))


def _page(offset: int = 0, **asked: str | None) -> Query:
    """A query for one page of rows."""
    return Query(**asked, limit=50, offset=offset)


def ask(where: str, named: str) -> dict[str, float]:
    """The 95th percentile of each query, in seconds; the first round warms nothing up, it counts."""
    found = {}
    with open_ledger(where, create=False) as ledger:
        for title, query in queries(ledger.view()):
            times = []
            for n in range(ROUNDS):
                begun = time.perf_counter()
                query(n)
                times.append(time.perf_counter() - begun)
            found[title] = sorted(times)[int(0.95 * ROUNDS) - 1]
            over = "  OVER" if found[title] > LIMIT else ""
            print(f"{named}  {title:<42}{found[title] * 1000:8.1f} ms{over}", flush=True)
        begun = time.perf_counter()
        every = sum(1 for _ in ledger.view().stated())
        print(f"{named}  all {every:,} claims one by one in {time.perf_counter() - begun:.1f} s")
    return found


def check(where: str, reports: int, claims: int) -> None:
    """That nothing was lost or doubled."""
    with open_ledger(where, create=False) as ledger, ledger.reading() as connection:
        for table, expected in (("reports", reports), ("readings", reports), ("claims", reports * claims)):
            there = connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one()
            assert there == expected, f"{table}: {there} and not {expected}"
        found = connection.exec_driver_sql("SELECT count(DISTINCT id), count(*) FROM claims").one()
        assert found[0] == found[1]


def load(where: str, named: str, told: argparse.Namespace) -> None:
    """Add, check, ask; print what was measured."""
    begun = time.perf_counter()
    context = get_context("spawn")
    if told.writers > 1:
        # shares overlap: every tenth report is added by two writers
        step = -(-told.reports // told.writers)
        shares = [
            (where, range(at, min(at + step + step // 10, told.reports)), told.claims)
            for at in range(0, told.reports, step)
        ]
        open_ledger(where).close()
        with context.Pool(told.writers) as pool:
            spent = sum(pool.starmap(add, shares, chunksize=1))
    else:
        spent = add(where, range(told.reports), told.claims)
    wall = time.perf_counter() - begun
    check(where, told.reports, told.claims)
    each = spent / told.reports * 1000
    total = told.reports * told.claims
    print(f"{named}  {told.reports:,} reports, {total:,} claims by {told.writers} writers in {wall:.0f} s")
    worst = max(ask(where, named).values())
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"ledger": named, "reports": told.reports, "claims": total, "writers": told.writers,
                      "seconds": round(wall), "ms_a_report": round(each, 2), "peak_mb": round(peak),
                      "worst_p95_ms": round(worst * 1000, 1)}))  # fmt: skip


def main() -> None:
    """Run it as the options say."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--reports", type=int, default=20_000)
    parser.add_argument("--claims", type=int, default=5)
    parser.add_argument("--writers", type=int, default=1)
    parser.add_argument("--postgres", action="store_true")
    parser.add_argument("--keep", help="a SQLite ledger to make, or to ask again where it is there")
    told = parser.parse_args()
    with ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory())
        if told.postgres:
            load(f"{stack.enter_context(server())}/postgres", "postgresql", told)
        elif told.keep and Path(told.keep).exists():
            ask(told.keep, "sqlite")
        else:
            where = told.keep or f"{folder}/news.db"
            load(where, "sqlite", told)
            print(f"sqlite  {Path(where).stat().st_size / 1e6:.0f} MB in the file")


if __name__ == "__main__":
    main()
