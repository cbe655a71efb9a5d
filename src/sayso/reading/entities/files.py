"""Entity lists from files: CSV with a header; FollowTheMoney entities are read by ``ftm``.

CSV columns: ``id``, ``name`` and ``kind`` must be there; ``country``, ``side``, ``aliases``, ``weak``,
``role``, ``since``, ``until`` may be. Several names in one cell are parted by semicolons.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from io import StringIO
from pathlib import Path
from typing import Any

from sayso.errors import BadEntities
from sayso.model.speaker import SpeakerKind
from sayso.reading.entities.entity import Entity
from sayso.reading.entities.ftm import ftm

_NEEDED = ("id", "name", "kind")
_COLUMNS = (*_NEEDED, "country", "side", "aliases", "weak", "role", "since", "until")


def read_entities(path: Path) -> tuple[Entity, ...]:
    """Read a list; ``.json``, ``.jsonl``, ``.ndjson`` and ``.ftm`` are JSON lines, all else is CSV.

    Raises:
        BadEntities: a file that cannot be read; a row that is wrong, with its number.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = (error.strerror or "unreadable").lower() if isinstance(error, OSError) else "not UTF-8"
        raise BadEntities(str(path), None, reason) from error
    lines = path.suffix.lower() in (".json", ".jsonl", ".ndjson", ".ftm")
    return _distinct(str(path), (ftm if lines else _csv)(str(path), text))


@cache
def shipped() -> tuple[Entity, ...]:
    """The list that ships with the package."""
    path = files("sayso.reading") / "lexicon" / "entities.csv"
    return _distinct("entities.csv", _csv("entities.csv", path.read_text(encoding="utf-8")))


def _distinct(path: str, rows: Iterator[tuple[int, Entity]]) -> tuple[Entity, ...]:
    found: dict[str, tuple[int, Entity]] = {}
    for row, entity in rows:
        if entity.id in found:
            raise BadEntities(path, row, f"id {entity.id!r} stands in row {found[entity.id][0]} too")
        found[entity.id] = (row, entity)
    return tuple(entity for _, entity in found.values())


def _csv(path: str, text: str) -> Iterator[tuple[int, Entity]]:
    table = csv.DictReader(StringIO(text, newline=""), strict=True)
    try:
        missing = [name for name in _NEEDED if name not in (table.fieldnames or ())]
        if missing:
            raise BadEntities(path, 1, f"no column {', '.join(missing)}: id, name and kind must be there")
        unknown = [name for name in table.fieldnames or () if name not in _COLUMNS]
        if unknown:
            raise BadEntities(path, 1, f"no such column: {unknown[0]!r}; take {', '.join(_COLUMNS)}")
        for row in table:
            yield table.line_num, _row(path, table.line_num, row)
    except csv.Error as error:
        raise BadEntities(path, table.line_num + 1, str(error)) from error


def _row(path: str, number: int, row: dict[str | None, Any]) -> Entity:
    if None in row:
        raise BadEntities(path, number, "more cells than columns")
    cells = {name: (value or "").strip() for name, value in row.items() if name}
    for name in _NEEDED:
        if not cells[name]:
            raise BadEntities(path, number, f"{name} is empty")
    return Entity(
        id=cells["id"],
        name=cells["name"],
        kind=_kind(path, number, cells["kind"]),
        country=cells.get("country") or None,
        side=cells.get("side") or None,
        aliases=_several(cells.get("aliases", "")),
        weak=_several(cells.get("weak", "")),
        role=cells.get("role") or None,
        since=_year(path, number, "since", cells.get("since", "")),
        until=_year(path, number, "until", cells.get("until", "")),
    )


def _several(cell: str) -> tuple[str, ...]:
    return tuple(name for part in cell.split(";") if (name := part.strip()))


def _kind(path: str, number: int, said: str) -> SpeakerKind:
    try:
        return SpeakerKind(said.lower())
    except ValueError:
        known = ", ".join(kind.value for kind in SpeakerKind)
        raise BadEntities(path, number, f"no kind {said!r}: take {known}") from None


def _year(path: str, number: int, name: str, said: str) -> int | None:
    if not said:
        return None
    if not (said.isascii() and said.isdigit() and len(said) == 4):
        raise BadEntities(path, number, f"{name} is no year: {said!r}")
    return int(said)
