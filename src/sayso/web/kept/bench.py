"""The bench: where work over a ledger is done, beside the pages and not in their way."""

from __future__ import annotations

from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from threading import Lock
from typing import Any, Protocol

from sayso.ledger import LedgerView
from sayso.web.kept.hand import begin, work_at
from sayso.web.kept.slot import Work

#: threads for what mostly waits for the database
THREADS = 2


class Bench(Protocol):
    """Does work."""

    def do(self, work: Work[Any]) -> Future[Any]:
        """Begin a piece of work."""

    def close(self) -> None:
        """Let go of what is not done."""


class Threads:
    """A bench in this process: two threads for the database, one that computes."""

    def __init__(self, view: LedgerView) -> None:
        self._view = view
        self._light = ThreadPoolExecutor(THREADS, thread_name_prefix="bench")
        self._heavy = ThreadPoolExecutor(1, thread_name_prefix="bench")

    def do(self, work: Work[Any]) -> Future[Any]:
        """Begin a piece of work in a thread."""
        return (self._heavy if work.heavy else self._light).submit(work, self._view)

    def close(self) -> None:
        """Wait for what is being done, and let go of the rest."""
        for pool in (self._light, self._heavy):
            pool.shutdown(wait=True, cancel_futures=True)


class Workers:
    """A bench whose heavy work is done by processes of their own, so that pages need not wait for it.

    They open the ledger themselves and only look at it. One that dies is begun anew with the next work.

    Args:
        view: of the ledger, for what is light.
        where: the ledger, as it is opened.
        many: how many processes.
    """

    def __init__(self, view: LedgerView, where: str, many: int) -> None:
        self._threads, self._where, self._many = Threads(view), where, many
        self._lock = Lock()
        self._pool: Executor | None = None

    def do(self, work: Work[Any]) -> Future[Any]:
        """Begin a piece of work in a thread or, where it is heavy, in a process."""
        if not work.heavy:
            return self._threads.do(work)
        with self._lock:
            self._pool = self._pool or self._begun()
            try:
                return self._pool.submit(work_at, work)
            except BrokenExecutor:
                self._pool = self._begun()
                return self._pool.submit(work_at, work)

    def close(self) -> None:
        """End the processes, whatever they are doing: they only look."""
        self._threads.close()
        with self._lock:
            if self._pool is not None:
                self._line.close()
                self._pool.shutdown(wait=True, cancel_futures=True)

    def _begun(self) -> Executor:
        spawn = get_context("spawn")  # a copy of this process would have its threads' locks, and no threads
        end, self._line = spawn.Pipe(duplex=False)
        return ProcessPoolExecutor(self._many, spawn, initializer=begin, initargs=(self._where, end))
