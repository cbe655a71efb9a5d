"""Where imports are taken in: one is worked on at a time, the last ones are remembered."""

from __future__ import annotations

import secrets
from collections import OrderedDict
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from threading import Event, Lock

from litestar.di import NamedDependency
from msgspec.structs import replace

from sayso.errors import NoSuchEntry, SaysoError
from sayso.intake import Given, Source
from sayso.ledger import Ledger
from sayso.ledger.writer import now
from sayso.pipeline.keeping import Added, How, add_sources
from sayso.settings import Settings
from sayso.web.imports.comparing import compare
from sayso.web.imports.job import Job, Outcome, Stage
from sayso.web.kept import Bench

#: imports remembered while the server runs, and those that may wait
KEPT, WAITING = 50, 10


class Imports:
    """Imports into one ledger, each in its turn, in a thread beside the pages.

    A report is written whole or not at all, and so is what comes of comparing at the end: stopping loses only
    what was not yet told as added.

    Args:
        ledger: where they are added.
        settings: how they are read.
        bench: where they are compared.
    """

    def __init__(self, ledger: Ledger, settings: Settings, bench: Bench) -> None:
        self._ledger, self._settings, self._bench = ledger, settings, bench
        self._jobs: OrderedDict[str, Job] = OrderedDict()
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="import")
        self._lock, self._stop = Lock(), Event()

    def full(self) -> bool:
        """Whether so many wait that no more are taken."""
        return sum(one.going_on for one in self.jobs()) >= WAITING

    def start(self, sources: Sequence[Source], given: Given, who: str) -> str:
        """Take sources in; returns the id of the import."""
        job = Job(
            id=secrets.token_hex(16), who=who, begun=now(), sources=tuple(source.name for source in sources)
        )
        self._put(job)
        self._pool.submit(self._work, job, sources, How(given=given, settings=self._settings))
        return job.id

    def jobs(self) -> list[Job]:
        """The last imports, newest first."""
        with self._lock:
            return list(reversed(self._jobs.values()))

    def job(self, told: str) -> Job:
        """One import.

        Raises:
            NoSuchEntry: there is none with that id, or it is no longer remembered.
        """
        with self._lock:
            if told not in self._jobs:
                raise NoSuchEntry(told, "no import that is remembered")
            return self._jobs[told]

    def close(self) -> None:
        """Stop after the report that is being read."""
        self._stop.set()
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _work(self, job: Job, sources: Sequence[Source], how: How) -> None:
        job, ended = replace(job, stage=Stage.RUNNING), False
        self._put(job)
        try:
            for added in add_sources(self._ledger, sources, how):
                job = replace(job, outcomes=(*job.outcomes, outcome(added)))
                self._put(job)
                if self._stop.is_set():
                    return
            ended = True
            job = self._compared(job)
        except SaysoError as error:
            job = replace(job, reason=str(error))
        finally:  # also where something broke that nobody foresaw: nobody waits for ever
            why = (
                None
                if ended
                else job.reason or "It stopped before its end; what is told here is in the ledger."
            )
            self._put(replace(job, stage=Stage.DONE if ended else Stage.STOPPED, reason=why))

    def _compared(self, job: Job) -> Job:
        """The import with what came of comparing it; where nothing was added there is nothing to compare."""
        if not job.added:
            return job
        self._put(replace(job, stage=Stage.COMPARING))
        return replace(job, comparing=compare(self._ledger, self._bench, self._stop, job.added))

    def _put(self, job: Job) -> None:
        with self._lock:
            self._jobs[job.id] = job
            over = [one.id for one in self._jobs.values() if not one.going_on][
                : max(len(self._jobs) - KEPT, 0)
            ]
            for id_ in over:
                del self._jobs[id_]


def outcome(added: Added) -> Outcome:
    """What a page tells of a report.

    >>> from sayso.errors import ReadingFailed
    >>> from sayso.pipeline.keeping import State
    >>> outcome(Added("a.txt", State.FAILED, failure=ReadingFailed("a.txt", ValueError("no")))).state
    'failed'
    """
    reading = added.reading
    return Outcome(
        source=added.source,
        state=added.state.value,
        report=reading.report.id if reading else None,
        headline=reading.report.headline if reading else None,
        claims=len(reading.claims) if reading else 0,
        reason=str(added.failure) if added.failure else None,
    )


#: how a builder asks for it: a parameter named ``imports``
AtImports = NamedDependency[Imports]
