"""From sources to readings.

1. Intake turns a source into reports, and says what fell by the wayside.
2. Reading makes a reading of each report; what intake left over stands before its own leftovers.

A source that cannot be read is a value in what :func:`read_all` gives, so one bad input loses nothing.
"""

from __future__ import annotations

import os
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache, partial
from itertools import chain, islice
from pathlib import Path
from typing import BinaryIO, TypeVar

from msgspec.structs import replace

from sayso.errors import IntakeError, ReadingFailed, SaysoError, UnknownReader
from sayso.intake import Given, Limits, Taken, from_text, intake, sources
from sayso.model.reading import Reading
from sayso.reading.entities import Entities, listed, read_entities
from sayso.reading.read import read as read_report
from sayso.reading.readers import AttributionReader, is_known, known, make
from sayso.settings import Settings

#: a report on its way, with the name of its source
Item = tuple[str, Taken | IntakeError]
In = TypeVar("In")
Out = TypeVar("Out")

_DEFAULTS = Settings()
#: reports that wait for each thread: enough to keep it busy, few enough for memory
_AHEAD = 4
#: what one odd report may make a reader raise; anything else is a fault of every report, and stops a run
_REPORT_FAULTS = (ArithmeticError, LookupError, ValueError, RecursionError, MemoryError)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one report, or of one source that could not be read.

    Attributes:
        source: name of the source: a path, or ``-`` for standard input.
        reading: the reading; null where it failed.
        failure: why it failed; null where it did not.
    """

    source: str
    reading: Reading | None = None
    failure: SaysoError | None = None


def read(  # noqa: PLR0913  # each is a choice of its own, by name
    source: str | Path,
    *,
    published: str | None = None,
    publisher: str | None = None,
    reader: str = "model",
    threads: int = 0,
    entities: str | Path = "",
) -> Reading:
    """Read one report.

    Args:
        source: a path, or a string. A string that is the path of a file is read from there; every other
            one (all that have a line break) is the text itself.
        published: date of publication, in any form that names one date; wins over what the source says.
        publisher: who published it; wins over what the source says.
        reader: name in the table of readers.
        threads: of the model pass; 0 lets the runtime choose.
        entities: file of entities that are added to those that ship with sayso.

    Raises:
        BadEntities: a file of entities that cannot be read.
        IntakeError: a source that cannot be read, that holds no words, or that holds several reports.
        UnknownReader: a reader that there is not.
    """
    given = Given(published=published, publisher=publisher)
    path = _path(source)
    taken = _only(path, given) if path else from_text(str(source), given)
    return _read(taken, load(reader, threads), entities_of(str(entities)))


def read_text(
    text: str, *, published: str | None = None, publisher: str | None = None, reader: str = "model"
) -> Reading:
    """Read a text that is never taken for a path; see :func:`read`."""
    return _read(from_text(text, Given(published=published, publisher=publisher)), load(reader, 0))


def read_all(
    names: Iterable[str | Path],
    *,
    published: str | None = None,
    publisher: str | None = None,
    settings: Settings = _DEFAULTS,
    stdin: BinaryIO | None = None,
) -> Iterator[Outcome]:
    """Read all reports behind the names, in order; what fails comes as an outcome in its place.

    Args:
        names: paths, folders, patterns, and ``-`` for standard input.
        published: date of publication of all of them; wins over what they say.
        publisher: who published all of them; wins over what they say.
        settings: the reader and the limits. ``threads`` is the number of reports read at a time, or, where
            there is but one report, the threads of the model pass; 0 is one a processor.
        stdin: what ``-`` stands for; standard input where it is null.

    Raises:
        UnknownReader: a reader that there is not, before anything is read.
    """
    if not is_known(settings.reader):
        raise UnknownReader(settings.reader, known())
    given = Given(published=published, publisher=publisher)
    limits = Limits(bytes=settings.max_bytes, characters=settings.max_characters)
    return _outcomes(_items(map(str, names), given, stdin or sys.stdin.buffer, limits), settings)


def _outcomes(items: Iterator[Item], settings: Settings) -> Iterator[Outcome]:
    first = list(islice(items, 2))
    alone = len(first) < 2  # then the threads are for the model pass
    threads = settings.threads or os.cpu_count() or 1
    reader, entities = load(settings.reader, settings.threads if alone else 1), entities_of(settings.entities)
    work = partial(outcome, reader, entities=entities)
    yield from in_order(work, chain(first, items), 1 if alone else threads)


def in_order(work: Callable[[In], Out], items: Iterable[In], threads: int) -> Iterator[Out]:
    """Work on items in several threads; results come in the order of the items, a few ahead at most.

    >>> list(in_order(str.upper, "abc", threads=2))
    ['A', 'B', 'C']
    """
    if threads < 2:
        yield from map(work, items)
        return
    pool = ThreadPoolExecutor(threads)
    waiting: deque[Future[Out]] = deque()
    try:
        for item in items:
            waiting.append(pool.submit(work, item))
            if len(waiting) >= threads * _AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


@cache
def load(reader: str, threads: int) -> AttributionReader:
    """Load a reader once; later calls give the same one.

    Raises:
        UnknownReader: a name that is not in the table of readers, nor of another package.
        BadPlugin: another package's reader that cannot be used.
    """
    return make(reader, threads)


@cache
def entities_of(entities: str) -> Entities | None:
    """The entities of a file with those that ship with sayso; null, for these alone, where it is empty.

    Raises:
        BadEntities: a file that cannot be read.
    """
    return listed(read_entities(Path(entities))) if entities else None


def _path(source: str | Path) -> Path | None:
    """The path that a source is; null where it is a text."""
    if isinstance(source, Path):
        return source
    if not source or "\n" in source or "\0" in source:
        return None
    try:
        return Path(source) if Path(source).is_file() else None
    except OSError:  # a text longer than a path may be
        return None


def _only(path: Path, given: Given) -> Taken:
    """The one report of a file."""
    items = [item for _, item in _items([str(path)], given, sys.stdin.buffer, Limits())]
    if len(items) > 1:
        raise IntakeError(str(path), f"{len(items)} reports in it: use read_all")
    if isinstance(items[0], IntakeError):
        raise items[0]
    return items[0]


def _items(names: Iterable[str], given: Given, stdin: BinaryIO, limits: Limits) -> Iterator[Item]:
    for source in sources(names, stdin, limits):
        if isinstance(source, IntakeError):
            yield source.source, source
            continue
        told = replace(given, source=source.name)
        for item in intake(source.data, told, kind=source.media_type, limits=limits):
            yield source.name, item


def outcome(reader: AttributionReader, item: Item, entities: Entities | None = None) -> Outcome:
    """Read what intake gave; a failure of this one report is a value."""
    source, taken = item
    if isinstance(taken, IntakeError):
        return Outcome(source, failure=taken)
    try:
        return Outcome(source, reading=_read(taken, reader, entities))
    except SaysoError as error:
        return Outcome(source, failure=error)
    except _REPORT_FAULTS as error:
        return Outcome(source, failure=ReadingFailed(source, error))


def _read(taken: Taken, reader: AttributionReader, entities: Entities | None = None) -> Reading:
    found = read_report(taken.report, reader, entities)
    return replace(found, leftovers=(*taken.leftovers, *found.leftovers)) if taken.leftovers else found
