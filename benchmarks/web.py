"""Load: readers of every page of a large ledger, all at once, while reports are added to it.

    python benchmarks/web.py --keep big.db                 # 20,000 reports of 5 claims, made where absent
    python benchmarks/web.py --keep big.db --think 1       # readers that look at a page for a second

Milliseconds until the first byte of an answer: the first of all, then the median and 95th percentile of all
readers; processor milliseconds that the server and its workers spent an answer, which tell what a machine
without other work would do; and the bytes of our own files that a page loads. The server, the one who adds
and the readers are three processes of this machine.
"""

from __future__ import annotations

import argparse
import http.client
import json
import os
import re
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from multiprocessing import Event, Process
from multiprocessing.synchronize import Event as Signal
from pathlib import Path

from ledger import Share, add
from made import RUN, STATUSES, name, reading, word

from sayso.ledger import open_ledger
from sayso.model.view import Query

#: milliseconds at the 95th percentile that a page may take, and bytes of our files that it may load
LIMIT, HEAVIEST = 150, 200_000
#: reports that are added meanwhile, a second
ADDED = 2
#: numbers of added reports: none of them is there
FRESH = 10_000_000


def pages(where: str) -> dict[str, str]:
    """What is asked for: a name and an address."""
    with open_ledger(where, create=False) as ledger:
        one = next(ledger.view().stated(Query(limit=1, offset=500)))
    who, place = name(3).replace(" ", "+"), word(9009)
    return {
        "overview": "/",
        "series, all": "/series",
        "series, narrowed": f"/series?place={place}&status={STATUSES[0]}&since=2024-02&until=2024-06",
        "contradictions, all": "/contradictions",
        "contradictions, narrowed": f"/contradictions?place={place}&since=2024-02&until=2024-06",
        "copies": "/copies",
        "custody": "/custody",
        "reports": "/reports",
        "reports by word": f"/reports?words={word(40)}",
        "report": f"/reports/{one.report.id}",
        "claims": "/claims",
        "claims by word": f"/claims?words={word(40)}",
        "claims by speaker and act": f"/claims?speaker={who}&act=deny",
        "claim": f"/claims/{one.claim.id}",
        "speakers": "/speakers",
        "speaker": f"/speakers/one?name={who}",
        "unknowns": "/unknowns",
        "review": "/review",
        "map": "/map",
        "import": "/import",
    }


@contextmanager
def server(where: str) -> Iterator[tuple[int, int]]:
    """``sayso serve`` on a free port, for as long as the context is open: its port and process."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [str(Path(sys.executable).with_name("sayso")), "serve", where, "--port", str(port)]
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    try:
        until_open(port)
        yield port, process.pid
    finally:
        process.terminate()
        process.wait(20)


def spent(process: int) -> float:
    """Processor seconds of a process and of those that it began, as Linux counts them."""
    ticks = 0
    for path in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            told = path.read_text().rpartition(")")[2].split()
            if process in (int(path.parent.name), int(told[1])):
                ticks += int(told[11]) + int(told[12])
    return ticks / os.sysconf("SC_CLK_TCK")


def until_open(port: int, seconds: float = 60) -> None:
    """Wait until something listens."""
    end = time.monotonic() + seconds
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            if time.monotonic() > end:
                raise
            time.sleep(0.1)
        else:
            return


def keep_adding(where: str, first: int, stop: Signal) -> None:
    """Add made reports one by one until told to stop."""
    with open_ledger(where, create=False) as ledger:
        writer = ledger.writer(RUN)
        number = first
        while not stop.wait(1 / ADDED):
            writer.add(None, reading(number, 5))
            number += 1


class Readers:
    """So many readers, each with a connection of its own, that ask for one address again and again."""

    def __init__(self, port: int, many: int, think: float) -> None:
        self.port, self.many, self.think = port, many, think

    def ask(self, path: str, times: int) -> tuple[list[float], set[int]]:
        """Seconds until the first byte of every answer, sorted, and the statuses there were."""
        found: list[float] = []
        statuses: set[int] = set()
        crowd = [
            threading.Thread(target=self._one, args=(path, times, found, statuses)) for _ in range(self.many)
        ]
        for reader in crowd:
            reader.start()
        for reader in crowd:
            reader.join()
        return sorted(found), statuses

    def _one(self, path: str, times: int, found: list[float], statuses: set[int]) -> None:
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=120)
        for _ in range(times):
            time.sleep(self.think)
            begun = time.perf_counter()
            line.request("GET", path, headers={"accept-encoding": "gzip"})
            answer = line.getresponse()
            found.append(time.perf_counter() - begun)
            statuses.add(answer.status)
            answer.read()
        line.close()


def weight(port: int, path: str) -> int:
    """Bytes of the files of ours that a page loads, as they are sent without compression."""
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
    line.request("GET", path)
    page = line.getresponse().read().decode()
    total = 0
    for file in set(re.findall(r'(?:src|href)="(/static/[^"]+)"', page)):
        line.request("GET", file)
        total += len(line.getresponse().read())
    return total


def until_there(port: int, path: str, seconds: float = 120) -> None:
    """Wait until a page is no more one that says that it is being worked out."""
    end = time.monotonic() + seconds
    while Readers(port, 1, 0).ask(path, 1)[1] == {202} and time.monotonic() < end:
        time.sleep(0.2)


def measure(where: str, told: argparse.Namespace) -> list[dict[str, object]]:
    """Ask for every page; print a line each."""
    rows: list[dict[str, object]] = []
    with server(where) as (port, process):
        time.sleep(told.warm)
        readers = Readers(port, told.readers, told.think)
        for title, path in pages(where).items():
            first = Readers(port, 1, 0).ask(path, 1)
            until_there(port, path)
            begun = spent(process)
            times, statuses = readers.ask(path, told.times)
            each = (spent(process) - begun) / len(times) * 1000
            half, most = times[len(times) // 2] * 1000, times[int(0.95 * len(times)) - 1] * 1000
            heavy = weight(port, path)
            over = "  OVER" if most > LIMIT or heavy > HEAVIEST else ""
            print(
                f"{title:<28}first {first[0][0] * 1000:7.0f}  p50 {half:7.0f}  p95 {most:7.0f} ms  "
                f"cpu {each:6.1f}  {heavy / 1000:5.1f} kB  {sorted(statuses)}{over}",
                flush=True,
            )
            row = {"first": round(first[0][0] * 1000), "p50": round(half), "p95": round(most)}
            rows.append({"page": title, **row, "cpu": round(each, 1), "bytes": heavy})
    return rows


def main() -> None:
    """Run it as the options say."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--reports", type=int, default=20_000)
    parser.add_argument("--readers", type=int, default=20)
    parser.add_argument("--times", type=int, default=10, help="how often each reader asks for each page")
    parser.add_argument("--think", type=float, default=0, help="seconds that a reader waits before asking")
    parser.add_argument("--warm", type=float, default=10, help="seconds between the start and the first page")
    parser.add_argument("--keep", help="a ledger to make, or to read where it is there")
    told = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        where = told.keep or f"{folder}/news.db"
        if not Path(where).exists():
            added = add(Share(where, range(told.reports), 5))
            print(f"{told.reports:,} reports made and added in {added.wall:.0f} s")
        stop = Event()
        adder = Process(target=keep_adding, args=(where, FRESH + int(time.time()) * 10, stop))
        adder.start()
        try:
            rows = measure(where, told)
        finally:
            stop.set()
            adder.join(30)
    print(
        json.dumps({"readers": told.readers, "think": told.think, "load": os.getloadavg()[0], "pages": rows})
    )


if __name__ == "__main__":
    main()
