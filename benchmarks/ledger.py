"""Load: many made reports into a ledger, then how fast it answers, in how much memory.

    python benchmarks/ledger.py                              # 20,000 reports of 5 claims, SQLite
    python benchmarks/ledger.py --reports 100000 --together 1000 --keep big.db
    python benchmarks/ledger.py --postgres --writers 8       # a server of its own on loopback
    python benchmarks/ledger.py --postgres --writers 8 --reports 100000 --minutes 15   # as many as go in

Readings are made, not read (:mod:`made`), so that what is measured is the ledger. Told are times by the
clock and by the processor (of this process and of the server's that answers it), since other work on the
machine lengthens the one more than the other; of each question the 95th percentile of its rounds.
"""

from __future__ import annotations

import argparse
import json
import math
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from asked import queries
from made import RUN, reading

from sayso.ledger import Ledger, open_ledger
from sayso.ledger.document import pack
from sayso.ledger.writer import Writer, write
from sayso.model.reading import Reading

sys.path.insert(0, str(Path(__file__).parents[1]))
from tests.ledger.server import server  # the tests' own server

#: how often each question is asked, each time for something else
ROUNDS = 20
LIMIT = 0.2
_SPAWN = get_context("spawn")


@dataclass(frozen=True)
class Added:
    """What adding took in one process: seconds by clock and processor, without making; peak memory in MB.

    Attributes:
        wall, cpu, peak: these.
        numbers: of the readings that were added, fewer than were asked for where time was up.
    """

    wall: float
    cpu: float
    peak: float
    numbers: Sequence[int]


@dataclass(frozen=True)
class Share:
    """What one process has to add.

    Attributes:
        where: the ledger.
        numbers: of the readings.
        claims: of each report.
        together: reports in a transaction; more than one only to make a ledger sooner.
        until: when to stop, in seconds of the clock.
    """

    where: str
    numbers: Sequence[int]
    claims: int
    together: int = 1
    until: float = math.inf


def add(share: Share) -> Added:
    """Add the readings of a share, or as many as there is time for."""
    wall, cpu, at = 0.0, 0.0, 0
    with open_ledger(share.where) as ledger:
        writer = ledger.writer(RUN)
        while at < len(share.numbers) and time.time() < share.until:
            some = share.numbers[at : at + share.together]
            made = [reading(number, share.claims) for number in some]
            begun = time.perf_counter(), time.process_time()
            _put(ledger, writer, made)
            wall += time.perf_counter() - begun[0]
            cpu += time.process_time() - begun[1]
            at += len(some)
    return Added(wall, cpu, peak(), share.numbers[:at])


def _put(ledger: Ledger, writer: Writer, made: Sequence[Reading]) -> None:
    if len(made) == 1:
        writer.add(None, made[0])
        return
    with ledger.writing() as connection:
        for one in made:
            write(connection, one, (writer.number, None), pack(one))


def peak() -> float:
    """Most memory that this process had, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def clock(ledger: Ledger) -> Callable[[], float]:
    """What tells the processor's seconds of this process, and of the server's where there is one."""
    if ledger.engine.dialect.name == "sqlite":
        return time.process_time
    with ledger.reading() as connection:
        pid = connection.exec_driver_sql("SELECT pg_backend_pid()").scalar_one()
    ran = Path(f"/proc/{pid}/schedstat")
    return lambda: time.process_time() + int(ran.read_text(encoding="ascii").split()[0]) / 1e9


def ask(where: str, named: str, only: str) -> tuple[float, float, float]:
    """Ask everything; returns the worst by clock and by processor, in seconds, and the peak memory in MB.

    The first round of each question warms nothing up, it counts.
    """
    worst = [0.0, 0.0]
    with open_ledger(where, create=False) as ledger:
        spent = clock(ledger)
        for title, query in queries(ledger.view()):
            if only not in title:
                continue
            times: tuple[list[float], list[float]] = ([], [])
            for n in range(ROUNDS):
                begun = time.perf_counter(), spent()
                query(n)
                times[0].append(time.perf_counter() - begun[0])
                times[1].append(spent() - begun[1])
            told = [sorted(each)[int(0.95 * ROUNDS) - 1] for each in times]
            worst = [max(pair) for pair in zip(worst, told, strict=True)]
            over = "  OVER" if told[1] > LIMIT else ""
            print(f"{named}  {title:<42}{told[0] * 1e3:8.1f} ms{told[1] * 1e3:8.1f} ms{over}", flush=True)
    return worst[0], worst[1], peak()


def check(where: str, reports: int, claims: int) -> None:
    """That nothing was lost or doubled."""
    with open_ledger(where, create=False) as ledger, ledger.reading() as connection:
        for table, expected in (("reports", reports), ("readings", reports), ("claims", reports * claims)):
            there = connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one()
            assert there == expected, f"{table}: {there} and not {expected}"
        found = connection.exec_driver_sql("SELECT count(DISTINCT id), count(*) FROM claims").one()
        assert found[0] == found[1]
        kept = connection.exec_driver_sql("SELECT sum(claims), sum(reports) FROM tallies").one()
        fresh = "SELECT count(*), count(DISTINCT (speaker || ' ' || reading)) FROM findings"
        assert tuple(map(int, kept)) == tuple(connection.exec_driver_sql(fresh).one())


def shares(where: str, told: argparse.Namespace) -> list[Share]:
    """What each writer adds, by turns; every tenth report of one is added by the next at about that time."""
    every, many = told.reports, told.writers
    until = time.time() + told.minutes * 60 if told.minutes else math.inf
    found = []
    for at in range(many):
        numbers = {*range(at, every, many), *(range((at + 1) % many, every, 10 * many) if many > 1 else ())}
        found.append(Share(where, sorted(numbers), told.claims, told.together, until))
    return found


def load(where: str, named: str, told: argparse.Namespace) -> None:
    """Add and check; print what was measured."""
    open_ledger(where).close()
    begun = time.perf_counter()
    with _SPAWN.Pool(told.writers) as pool:
        added = pool.map(add, shares(where, told), chunksize=1)
    wall = time.perf_counter() - begun
    reports = len(set().union(*(one.numbers for one in added)))
    tried = sum(len(one.numbers) for one in added)
    check(where, reports, told.claims)
    print(json.dumps({"ledger": named, "reports": reports, "claims": reports * told.claims,
                      "by_two": tried - reports, "writers": told.writers, "seconds": round(wall),
                      "ms_a_report": round(sum(one.wall for one in added) / reports * 1e3, 2),
                      "processor_ms_a_report": round(sum(one.cpu for one in added) / reports * 1e3, 2),
                      "peak_mb": round(max(one.peak for one in added))}), flush=True)  # fmt: skip


def answer(where: str, named: str, only: str = "") -> None:
    """Ask, in a process of its own; print what was measured."""
    with _SPAWN.Pool(1) as pool:
        wall, cpu, most = pool.apply(ask, (where, named, only))
    print(json.dumps({"ledger": named, "worst_p95_ms": round(wall * 1e3, 1),
                      "worst_p95_processor_ms": round(cpu * 1e3, 1), "peak_mb": round(most)}))  # fmt: skip


def main() -> None:
    """Run it as the options say."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--reports", type=int, default=20_000)
    parser.add_argument("--claims", type=int, default=5)
    parser.add_argument("--writers", type=int, default=1)
    parser.add_argument("--together", type=int, default=1, help="reports in a transaction, to be done sooner")
    parser.add_argument("--minutes", type=float, help="stop adding then, and check what is there")
    parser.add_argument("--postgres", nargs="?", const="", help="a server of our own, or the one at a URL")
    parser.add_argument("--keep", help="a SQLite ledger to make, or to ask again where it is there")
    parser.add_argument("--only", default="", help="ask only what has these words in its title")
    told = parser.parse_args()
    with ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory())
        where, named = told.keep or f"{folder}/news.db", "sqlite"
        if told.postgres is not None:
            where, named = told.postgres or f"{stack.enter_context(server())}/postgres", "postgresql"
        if not (told.keep and Path(told.keep).exists()) and not told.postgres:
            load(where, named, told)
        answer(where, named, told.only)


if __name__ == "__main__":
    main()
