"""Inserting rows that may be there already: the same words on both databases."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, TableClause, insert, select, text
from sqlalchemy.dialects import postgresql, sqlite

from sayso.ledger import schema
from sayso.ledger.rows import Name, Row

#: values in one statement; SQLite takes 32,766
_MOST = 500


def put(connection: Connection, where: TableClause, values: Sequence[Row]) -> None:
    """Insert rows that cannot be there yet."""
    if values:
        connection.execute(insert(where), values)


def put_new(connection: Connection, where: TableClause, values: Sequence[Row]) -> bool:
    """Insert the rows that are not there yet; returns whether the first of them was not."""
    if not values:
        return False
    kind = postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert
    done = connection.execute(kind(where).on_conflict_do_nothing(), values)
    return bool(done.rowcount)


def put_one(connection: Connection, where: TableClause, row: Row) -> int | None:
    """Insert a row; returns its number, or null where it was there already."""
    kind = postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert
    told = kind(where).on_conflict_do_nothing().values(row).returning(where.c.number)
    found: int | None = connection.execute(told).scalar()
    return found


def numbers(connection: Connection, where: TableClause, key: str, values: Iterable[Any]) -> dict[Any, int]:
    """Numbers of the rows whose column ``key`` is one of the values."""
    found: dict[Any, int] = {}
    wanted = list(values)
    for at in range(0, len(wanted), _MOST):
        chosen = where.c[key].in_(wanted[at : at + _MOST])
        found |= dict(connection.execute(select(where.c[key], where.c.number).where(chosen)).all())
    return found


def named(connection: Connection, names: Sequence[Name]) -> dict[tuple[str, str], int]:
    """Numbers of names, which are put there where they are not."""
    found = _named(connection, names)
    new = [{"kind": kind, "name": name, "key": key} for kind, name, key in names if (kind, name) not in found]
    if new:
        put_new(connection, schema.names, new)
        found = _named(connection, names)
    return found


def _named(connection: Connection, names: Sequence[Name]) -> dict[tuple[str, str], int]:
    found: dict[tuple[str, str], int] = {}
    columns = schema.names.c
    for kind in dict.fromkeys(kind for kind, _, _ in names):
        words = [name for each, name, _ in names if each == kind]
        for at in range(0, len(words), _MOST):
            chosen = (columns.kind == kind) & columns.name.in_(words[at : at + _MOST])
            told = connection.execute(select(columns.name, columns.number).where(chosen))
            found |= {(kind, name): number for name, number in told}
    return found


def put_words(connection: Connection, where: str, entries: Sequence[tuple[int, str]]) -> None:
    """Put folded words into a full-text search, by the number of the row that they belong to."""
    if not entries:
        return
    values = [{"number": number, "words": words} for number, words in entries]
    if connection.dialect.name == "postgresql":
        told = f"INSERT INTO {where} VALUES (:number, to_tsvector('simple', :words))"  # noqa: S608  our own name
    else:
        told = f"INSERT INTO {where} (rowid, words) VALUES (:number, :words)"  # noqa: S608
    connection.execute(text(told), values)
