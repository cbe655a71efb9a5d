"""The corridor into a ledger.

1. A source whose bytes this run has added before, with the same facts given, is passed over unread.
2. Intake turns the others into reports; a report that this run has read before is passed over too.
3. Reading goes on in this process or in several; the ledger is written by this one, report by report.
4. A source that came to its end without a failure is noted as done.

Whatever stops a run, all reports told as added are in the ledger, and the next run goes on from there.
"""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import sha256
from multiprocessing import get_context
from pathlib import Path
from typing import BinaryIO

from msgspec.structs import replace

from sayso.errors import IntakeError, ReadingFailed, SaysoError
from sayso.intake import Given, Limits, Source, Taken, intake, sources
from sayso.ledger import Ledger, Writer
from sayso.model.reading import Reading
from sayso.model.record import digest
from sayso.model.report import Report
from sayso.pipeline.reading import Item, Outcome, entities_of, load, outcome
from sayso.reading.read import run_of
from sayso.reading.readers import AttributionReader
from sayso.settings import Settings

_DEFAULTS = Settings()
_AHEAD = 4
_NOTHING = Given()


class Captures(StrEnum):
    """What is done with the bytes of a source."""

    KEEP = "keep"
    REFER = "refer"
    DROP = "drop"


class State(StrEnum):
    """What became of a report, or of a source as a whole."""

    ADDED = "added"
    THERE = "there"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Added:
    """What became of one report.

    Attributes:
        source: name of the source.
        state: added, there before, or failed.
        reading: what was added.
        failure: why it failed.
    """

    source: str
    state: State
    reading: Reading | None = None
    failure: SaysoError | None = None


@dataclass(frozen=True)
class How:
    """How sources are added.

    Attributes:
        given: what is known of all of them; wins over what they say.
        settings: the reader and the limits.
        jobs: processes that read; with one, reading is done here.
        captures: whether bytes are kept beside the ledger, referred to by path, or not kept.
    """

    given: Given = _NOTHING
    settings: Settings = _DEFAULTS
    jobs: int = 1
    captures: Captures = Captures.KEEP


@dataclass
class _Input:
    """A source on its way."""

    source: Source
    id: str
    sha256: str
    reports: int = 0
    failed: bool = False
    rows: dict[str, bytes] = field(default_factory=dict)

    def data(self, report: Report) -> bytes | None:
        """The bytes that a report's capture tells of: the whole source, or its line."""
        wanted = report.capture.sha256 if report.capture else self.sha256
        if wanted == self.sha256:
            return self.source.data
        if not self.rows:
            lines = self.source.data.removeprefix(b"\xef\xbb\xbf").split(b"\n")
            self.rows.update((sha256(row).hexdigest(), row) for row in lines)
        return self.rows.get(wanted)


@dataclass(frozen=True)
class _Step:
    """A report to read (``item``), something to tell, or (with neither) the end of its input."""

    input: _Input | None
    item: Item | None = None
    told: Added | None = None


def add_all(
    ledger: Ledger, names: Iterable[str | Path], how: How | None = None, stdin: BinaryIO | None = None
) -> Iterator[Added]:
    """Add all reports behind the names to a ledger, in order; what fails comes in its place.

    Args:
        ledger: where they go.
        names: paths, folders, patterns, and ``-`` for standard input.
        how: what is given, the settings, how many processes read, what is kept.
        stdin: what ``-`` stands for; standard input where it is null.

    Raises:
        UnknownReader: a reader that there is not, before anything is read.
        LedgerBusy, LedgerFull: the ledger cannot be written; all told before is in it.
    """
    how = how or How()
    yield from add_sources(ledger, sources(map(str, names), stdin or sys.stdin.buffer, _limits(how)), how)


def add_sources(ledger: Ledger, found: Iterable[Source | IntakeError], how: How) -> Iterator[Added]:
    """Add all reports in sources that are at hand already, such as uploads; see :func:`add_all`."""
    # with several processes this one does not read: its own reader only tells which weights there are
    reader = load(how.settings.reader, how.settings.threads if how.jobs == 1 else 1)
    writer = ledger.writer(run_of(reader, entities_of(how.settings.entities)))
    for step, read in _read(_steps(writer, found, how), reader, how):
        told = _finish(writer, step, read, how)
        if told:
            yield told


def _limits(how: How) -> Limits:
    return Limits(bytes=how.settings.max_bytes, characters=how.settings.max_characters)


def _steps(writer: Writer, found: Iterable[Source | IntakeError], how: How) -> Iterator[_Step]:
    limits = _limits(how)
    for source in found:
        if isinstance(source, IntakeError):
            yield _Step(None, told=Added(source.source, State.FAILED, failure=source))
            continue
        sha = sha256(source.data).hexdigest()
        one = _Input(source, digest("input", sha, how.given, writer.run), sha)
        if writer.knows(one.id):
            yield _Step(None, told=Added(source.name, State.THERE))
            continue
        told = replace(how.given, source=source.name)
        for item in intake(source.data, told, kind=source.media_type, limits=limits):
            if isinstance(item, Taken) and writer.has(item.report.id):
                one.reports += 1
                yield _Step(one, told=Added(source.name, State.THERE))
            else:
                yield _Step(one, item=(source.name, item))
        yield _Step(one)


def _read(
    steps: Iterator[_Step], reader: AttributionReader, how: How
) -> Iterator[tuple[_Step, Outcome | None]]:
    """The steps with what came of reading, in order; a few are read ahead."""
    entities = entities_of(how.settings.entities)
    if how.jobs == 1:
        for step in steps:
            yield step, outcome(reader, step.item, entities) if step.item else None
        return
    # spawned, since a forked process would share the model's threads and the ledger's connection
    pool = ProcessPoolExecutor(how.jobs, mp_context=get_context("spawn"))
    waiting: deque[tuple[_Step, Future[Outcome] | None]] = deque()
    try:
        for step in steps:
            work = pool.submit(_elsewhere, how.settings, step.item) if step.item else None
            waiting.append((step, work))
            if len(waiting) >= how.jobs * _AHEAD:
                yield _arrived(*waiting.popleft())
        while waiting:
            yield _arrived(*waiting.popleft())
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _elsewhere(settings: Settings, item: Item) -> Outcome:
    """What a process of its own does; it loads the reader once."""
    return outcome(load(settings.reader, 1), item, entities_of(settings.entities))


def _arrived(step: _Step, work: Future[Outcome] | None) -> tuple[_Step, Outcome | None]:
    try:
        return step, work.result() if work else None
    except BrokenProcessPool as error:
        raise ReadingFailed(step.item[0] if step.item else "a report", error) from error


def _finish(writer: Writer, step: _Step, read: Outcome | None, how: How) -> Added | None:
    """Write what was read; tell what became of it, or nothing at the end of an input."""
    one = step.input
    if step.told or one is None:
        return step.told
    if read is None:
        if not one.failed:
            writer.done(one.id, one.source.name, one.sha256, one.reports)
        return None
    if read.reading is None:
        one.failed = True
        return Added(read.source, State.FAILED, failure=read.failure)
    one.reports += 1
    return _written(writer, one, read.reading, how.captures)


def _written(writer: Writer, one: _Input, reading: Reading, captures: Captures) -> Added:
    new = writer.add(reading.report.capture, reading, _kept(one, reading.report, captures))
    return Added(one.source.name, State.ADDED if new else State.THERE, reading=reading if new else None)


def _kept(one: _Input, report: Report, captures: Captures) -> bytes | Path | None:
    """What the ledger is handed of a report's capture: bytes, a path to refer to, or nothing."""
    if captures is Captures.KEEP:
        return one.data(report)
    # a line of a file has no path of its own
    whole = report.capture is not None and report.capture.sha256 == one.sha256
    return Path(one.source.name) if captures is Captures.REFER and whole and one.source.name != "-" else None
