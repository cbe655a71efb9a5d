"""From what a user names (paths, folders, patterns, ``-``) to bytes, in a stable order."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from sayso.errors import IntakeError, NoSuchSource, TooLarge, Unreadable
from sayso.intake.limits import Limits

#: file name endings that a folder is searched for, and their media types
ENDINGS = {
    ".txt": "text/plain",
    ".text": "text/plain",
    ".md": "text/plain",
    ".html": "text/html",
    ".htm": "text/html",
    ".xhtml": "text/html",
    ".shtml": "text/html",
    ".mhtml": "text/html",
    ".jsonl": "application/jsonl",
    ".ndjson": "application/jsonl",
    ".rss": "application/rss+xml",
    ".atom": "application/rss+xml",
}
STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class Source:
    """Bytes with a name.

    Attributes:
        name: path as given or found, ``-`` for standard input.
        data: the bytes.
        media_type: what the name's ending says; null where it says nothing.
    """

    name: str
    data: bytes
    media_type: str | None = None


def expand(names: Iterable[str]) -> Iterator[str | IntakeError]:
    """Yield the files behind the names, in the order of the names; inside a folder or pattern by path.

    A folder gives the files in it, at any depth, whose ending is in :data:`ENDINGS`; hidden ones are left
    out. A file named twice comes once, however it is spelled. A name with nothing behind it comes as an
    error, in its place.
    """
    seen: set[str] = set()
    for name in names:
        for found in _behind(name):
            if isinstance(found, IntakeError):
                yield found
            elif (file := found if found == STANDARD_INPUT else os.path.realpath(found)) not in seen:
                seen.add(file)
                yield found


def sources(names: Iterable[str], stdin: BinaryIO, limits: Limits) -> Iterator[Source | IntakeError]:
    """Yield the bytes of every file behind the names, or an error in its place.

    Args:
        names: paths, folders, patterns (``reports/**/*.html``) and ``-`` for ``stdin``.
        stdin: read to its end where a name is ``-``.
        limits: ``limits.bytes`` is the most that one source may hold.
    """
    for name in expand(names):
        yield name if isinstance(name, IntakeError) else _read(name, stdin, limits)


def _behind(name: str) -> Iterator[str | IntakeError]:
    if name == STANDARD_INPUT:
        yield name
        return
    try:
        path = Path(name)
        if not name:
            yield NoSuchSource("''")
        elif path.is_dir():
            found = sorted(str(p) for p in path.rglob("*") if _wanted(p, path))
            yield from found
            if not found:
                yield NoSuchSource(name, "no reports in the folder (.txt, .html, .jsonl)")
        elif path.exists():
            yield name
        else:
            matches = sorted(m for m in glob.glob(name, recursive=True) if Path(m).is_file())
            yield from matches
            if not matches:
                yield NoSuchSource(name)
    except (OSError, ValueError) as error:
        yield Unreadable(_printable(name), _reason(error))


def _wanted(path: Path, folder: Path) -> bool:
    hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
    return not hidden and path.suffix.lower() in ENDINGS and path.is_file()


def _read(name: str, stdin: BinaryIO, limits: Limits) -> Source | IntakeError:
    if name == STANDARD_INPUT:
        data = stdin.read(limits.bytes + 1)
        return TooLarge("standard input", limits.bytes) if len(data) > limits.bytes else Source(name, data)
    path = Path(name)
    try:
        size = path.stat().st_size
        if size > limits.bytes:
            return TooLarge(name, limits.bytes, size)
        with path.open("rb") as file:
            data = file.read(limits.bytes + 1)
    except OSError as error:
        return Unreadable(name, _reason(error))
    if len(data) > limits.bytes:
        return TooLarge(name, limits.bytes)
    return Source(name, data, ENDINGS.get(path.suffix.lower()))


def _reason(error: OSError | ValueError) -> str:
    said = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return said.lower()


def _printable(name: str) -> str:
    return name.replace("\x00", "\\0")[:200]
