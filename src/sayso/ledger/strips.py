"""Strips: stretches of findings packed column by column, so that half a million are counted in one go.

A database gives counts by speaker row by row: 0.4 s for a word that most claims have. A strip has what
counting asks of :data:`SIZE` findings, in a form that is read as arrays. It follows from the findings, is
written once, when all of its numbers are taken, and never changes; findings behind the last strip are read
from their own rows.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

import msgspec
from sqlalchemy import Connection, Engine, func, insert, literal_column, select, text

from sayso.errors import LedgerBusy
from sayso.ledger import schema
from sayso.ledger.connect import writing
from sayso.ledger.wordstrips import put_word_strips

#: numbers of findings in a strip
SIZE = 4_096
#: findings that one writer adds between two looks at whether a strip is full
LOOK = SIZE // 4
#: strips that may be wanting before writers on a server are made to wait for them
_WANTING = 8
#: a lock that writers share and who makes a strip has alone: any number, always the same
_LOCK = 7_729_762
_F, _S = schema.findings.c, schema.strips.c


class Strip(msgspec.Struct, frozen=True):
    """Findings in order of their numbers.

    Attributes:
        acts: the acts that occur, in order.
        dates: the dates of publication that occur, in order; empty for none.
        number, reading, speaker, publisher: unsigned numbers of four bytes, least first; 0 for none.
        act, date: places in ``acts`` and ``dates``, of two bytes.
    """

    acts: tuple[str, ...]
    dates: tuple[str, ...]
    number: bytes
    reading: bytes
    speaker: bytes
    publisher: bytes
    act: bytes
    date: bytes


def behind(connection: Connection, last: int, until: int | None = None) -> Sequence[Any]:
    """What counting asks of the findings with a number above ``last``, in order of these."""
    fields = (_F.number, _F.reading, _F.speaker, _F.publisher, _F.act, _F.published)
    told = select(*fields).where(_F.number > last).order_by(_F.number)
    return connection.execute(told if until is None else told.where(_F.number <= until)).all()


def strip(rows: Sequence[Any]) -> Strip:
    """The rows of :func:`behind`, packed."""
    acts = sorted({row.act for row in rows})
    dates = sorted({row.published or "" for row in rows})
    act_at, date_at = ({name: at for at, name in enumerate(names)} for names in (acts, dates))
    return Strip(
        acts=tuple(acts),
        dates=tuple(dates),
        number=_packed("I", [row.number for row in rows]),
        reading=_packed("I", [row.reading for row in rows]),
        speaker=_packed("I", [row.speaker or 0 for row in rows]),
        publisher=_packed("I", [row.publisher or 0 for row in rows]),
        act=_packed("H", [act_at[row.act] for row in rows]),
        date=_packed("H", [date_at[row.published or ""] for row in rows]),
    )


def _packed(kind: str, values: Sequence[int]) -> bytes:
    return struct.pack(f"<{len(values)}{kind}", *values)


def last_of(connection: Connection) -> int:
    """The last number of a finding that a strip has."""
    return connection.execute(select(func.max(_S.last))).scalar() or 0


def put_strips(connection: Connection) -> None:
    """Write the strips that are full, in the transaction that is open, while nobody else adds findings."""
    last = last_of(connection)
    most = connection.execute(select(func.max(_F.number))).scalar() or 0
    while most >= last + SIZE:
        packed = msgspec.msgpack.encode(strip(behind(connection, last, last + SIZE)))
        row = {"first": last + 1, "last": last + SIZE, "document": packed}
        connection.execute(insert(schema.strips), [row])
        last += SIZE
    if connection.dialect.name == "postgresql":
        put_word_strips(connection)


def put_full(engine: Engine, where: str) -> None:
    """Write the strips that are full; where another process is in the way, the next one to add does it."""
    with suppress(LedgerBusy), writing(engine, where) as connection:
        if _alone(connection):
            put_strips(connection)


def adding(connection: Connection) -> None:
    """Tell that findings will be added in the transaction that is open; its first statement.

    On a server a finding with a lower number may be written by another process and not yet be seen. A strip
    is only made when none is.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(select(func.pg_advisory_xact_lock_shared(_LOCK)))


def _alone(connection: Connection) -> bool:
    """Whether nobody else adds findings; where many strips are wanting, others are waited for."""
    if connection.dialect.name != "postgresql":
        return True
    most = connection.execute(select(func.max(_F.number))).scalar() or 0
    full = (most - last_of(connection)) // SIZE
    if full < _WANTING:
        return bool(full and connection.execute(select(func.pg_try_advisory_xact_lock(_LOCK))).scalar())
    connection.execute(text("SET LOCAL lock_timeout = '1s'"))
    connection.execute(select(func.pg_advisory_xact_lock(_LOCK)))
    return True


def wrong(connection: Connection) -> list[int]:
    """The last numbers of the strips that do not tell what the findings do, or do not follow each other."""
    found, end = [], 0
    told = select(_S.first, _S.last, _S.document).order_by(literal_column("strips.number"))
    for row in connection.execute(told).all():
        packed = msgspec.msgpack.encode(strip(behind(connection, row.first - 1, row.last)))
        if row.first != end + 1 or packed != row.document:
            found.append(row.last)
        end = row.last
    return found
