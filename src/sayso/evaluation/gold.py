"""Gold attributions on disk: ``text/<stem>.txt`` beside ``attributions/<stem>_<annotator>.ann``.

The standoff format is BRAT's: ``T`` lines are stretches of text with a role (``;`` joins the parts
of one), ``E`` lines join them into attributions. Several contents of one ``E`` line are one content
of several parts. Stretches that no ``E`` line names, and roles other than the three, are left out.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sayso.errors import BadGold
from sayso.model.span import Span

_STRETCH = re.compile(r"(T\d+)\t\S+ ([\d; ]+)(?:\t|$)")
_EVENT = re.compile(r"E\d+\t(.+)")


@dataclass(frozen=True, slots=True)
class Flat:
    """One attribution as character ranges; source and cue may be empty."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Annotated:
    """A gold document: its text, and what each annotator marked, in order of their names."""

    stem: str
    text: str
    versions: tuple[tuple[Flat, ...], ...]


def annotated(directory: Path) -> Iterator[Annotated]:
    """Read the gold documents of a directory in order of their stems.

    Raises:
        BadGold: the directory has no annotations, a text is missing, or a line cannot be read.
    """
    files: dict[str, list[Path]] = defaultdict(list)
    for path in sorted((directory / "attributions").glob("*.ann")):
        files[path.stem.rpartition("_")[0]].append(path)
    if not files:
        raise BadGold(directory, "no attributions/*.ann in it")
    for stem in sorted(files):
        text = _read(directory / "text" / f"{stem}.txt")
        yield Annotated(stem, text, tuple(tuple(_attributions(path)) for path in files[stem]))


def _read(path: Path) -> str:
    try:  # bytes: reading as text would turn \r\n into \n and shift every offset
        return path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise BadGold(path, str(error)) from error


def _attributions(path: Path) -> Iterator[Flat]:
    stretches: dict[str, list[Span]] = {}
    events: list[str] = []
    for line in _read(path).split("\n"):
        if match := _STRETCH.match(line):
            stretches[match[1]] = [_span(part, path) for part in match[2].split(";")]
        elif match := _EVENT.match(line):
            events.append(match[1])
    for event in events:
        yield _flat(event, stretches, path)


def _span(part: str, path: Path) -> Span:
    try:
        start, end = map(int, part.split())
    except ValueError as error:
        raise BadGold(path, f"{part!r} is not a range") from error
    return start, end


def _flat(event: str, stretches: dict[str, list[Span]], path: Path) -> Flat:
    roles: dict[str, list[Span]] = defaultdict(list)
    for argument in event.split():
        role, _, key = argument.partition(":")
        if key not in stretches:
            raise BadGold(path, f"{argument} names a stretch that is not there")
        roles[role.rstrip("0123456789")] += stretches[key]
    source, cue, content = (tuple(sorted(roles[role])) for role in ("Source", "Cue", "Content"))
    return Flat(source, cue, content)
