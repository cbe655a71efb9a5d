"""What a process of the bench runs: it opens the ledger once, works, and ends with who began it."""

from __future__ import annotations

import os
import signal
from multiprocessing.connection import Connection
from threading import Thread
from typing import Any

from sayso.ledger import Ledger, open_ledger
from sayso.web.kept.slot import Work

#: the ledger of this process; opened when it begins
_OPEN: list[Ledger] = []


def begin(where: str, line: Connection) -> None:
    """Open the ledger of this process.

    Args:
        where: the ledger, as it is opened.
        line: nothing comes through it; it ends when the server closes it or is no more.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is told to all; the server says when to end
    Thread(target=_follow, args=(line,), daemon=True).start()
    _OPEN[:] = [open_ledger(where, create=False)]


def work_at(work: Work[Any]) -> Any:
    """Do a piece of work."""
    return work(_OPEN[0].view())


def _follow(line: Connection) -> None:
    """End, whatever is being done, when the line does: nobody would take the answer."""
    line.poll(None)
    os._exit(0)
