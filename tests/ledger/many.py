"""Many made readings, each of its own, cheap to make; and processes that add them."""

from __future__ import annotations

import os
import signal
from collections.abc import Sequence
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess

from msgspec.structs import replace

from sayso.ledger import open_ledger
from sayso.model.reading import Reading
from sayso.model.run import Run
from tests.ledger.made import RULES, capture, harbour

#: forked, since a process that loads everything anew costs more than all it adds
_FORK = get_context("fork")


def reading(number: int) -> Reading:
    """The reading with that number: two claims, a figure, a place, a time, an unknown, a leftover."""
    return harbour(f"https://example.org/{number}", str(10 + number))


def start(where: str, numbers: Sequence[int], run: Run = RULES) -> tuple[BaseProcess, Connection]:
    """Start a process that adds the readings with these numbers and tells each once it is added."""
    listening, telling = _FORK.Pipe(duplex=False)
    process = _FORK.Process(target=_add, args=(where, list(numbers), telling, run))
    process.start()
    telling.close()
    return process, listening


def _add(where: str, numbers: list[int], telling: Connection, run: Run) -> None:
    with open_ledger(where) as ledger:
        writer = ledger.writer(run)
        for number in numbers:
            made = replace(reading(number), run=run)
            data = made.report.text.encode()
            writer.add(capture(data), made, data)
            telling.send(number)
    telling.close()


def kill(process: BaseProcess) -> None:
    """End a process as a power cut would: it can do nothing about it."""
    assert process.pid is not None
    os.kill(process.pid, signal.SIGKILL)
    process.join()


def told(listening: Connection) -> list[int]:
    """All that the process told before it ended."""
    found = []
    try:
        while True:
            found.append(listening.recv())
    except EOFError:
        return found
