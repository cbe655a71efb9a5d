"""Findings as arrays: what the strips have and what stands behind the last of them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, Select, func, select

from sayso.ledger import schema
from sayso.ledger.strips import Strip, behind, last_of, strip
from sayso.model.view import Query

Numbers = NDArray[np.uint32]
Marks = NDArray[np.bool_]
_S = schema.strips.c


@dataclass(frozen=True, slots=True)
class Columns:
    """All findings of a ledger, in order of their numbers.

    Attributes:
        number, reading, speaker, publisher: numbers; 0 for none.
        act, date: places in ``acts`` and ``dates``.
        acts: the acts that occur.
        dates: the dates of publication that occur, in order; empty for none.
    """

    number: Numbers
    reading: Numbers
    speaker: Numbers
    publisher: Numbers
    act: Numbers
    date: Numbers
    acts: Sequence[str]
    dates: Sequence[str]

    @property
    def first_date(self) -> int:
        """The place of the first date that is one."""
        return int(bool(self.dates) and not self.dates[0])

    def dated(self, query: Query) -> slice:
        """The range of ``dates`` that a query asks for; a day includes its hours, a month its days."""
        first = self.first_date if query.until is not None else 0
        if query.since is not None:
            first = max(first, bisect_left(self.dates, query.since))
        last = len(self.dates) if query.until is None else bisect_right(self.dates, query.until + "~")
        return slice(first, max(first, last))

    def at(self, numbers: Numbers) -> NDArray[np.intp]:
        """The places of findings with these numbers, which must be there."""
        return np.searchsorted(self.number, numbers)


def columns(connection: Connection) -> Columns:
    """Read all of them."""
    told = _raw(connection, select(_S.document).order_by(_S.last))
    strips = [msgspec.msgpack.decode(document, type=Strip) for document in told]
    strips.append(strip(behind(connection, last_of(connection))))
    acts = _places(one.acts for one in strips)
    dates = _places(one.dates for one in strips)
    return Columns(
        number=_joined(one.number for one in strips),
        reading=_joined(one.reading for one in strips),
        speaker=_joined(one.speaker for one in strips),
        publisher=_joined(one.publisher for one in strips),
        act=_named([(one.act, one.acts) for one in strips], acts),
        date=_named([(one.date, one.dates) for one in strips], dates),
        acts=list(acts),
        dates=list(dates),
    )


def _places(names: Iterable[Iterable[str]]) -> dict[str, int]:
    """Each name that occurs with its place in their order."""
    return {name: at for at, name in enumerate(sorted(set().union(*names)))}


def _joined(parts: Iterable[bytes]) -> Numbers:
    return np.concatenate([np.frombuffer(part, "<u4") for part in parts])


def _named(parts: Sequence[tuple[bytes, Sequence[str]]], places: Mapping[str, int]) -> Numbers:
    """Places in the names of one strip as places in the names of all."""
    own = (
        np.array([places[name] for name in names], np.uint32)[np.frombuffer(part, "<u2")]
        for part, names in parts
    )
    return np.concatenate(list(own))


def listed(connection: Connection, told: Select[tuple[int]]) -> Numbers:
    """The numbers that a statement gives, as one value: rows would cost five times as much."""
    column = told.selected_columns[0]
    if connection.dialect.name == "sqlite":
        words = connection.execute(told.with_only_columns(func.group_concat(column))).scalar()
        return np.fromstring(words, np.uint32, sep=",") if words else np.zeros(0, np.uint32)
    packed = _raw(connection, told.with_only_columns(func.array_send(func.array_agg(column))))[0]
    # a head of 20 bytes, then each number behind its length
    found = np.frombuffer(packed or b"", [("length", ">i4"), ("number", ">i8")], offset=20 if packed else 0)
    return found["number"].astype(np.uint32)


def _raw(connection: Connection, told: Select[Any]) -> list[bytes]:
    """The bytes that a statement gives; a server sends them as they are only where it is asked to."""
    if connection.dialect.name == "sqlite":
        return list(connection.execute(told).scalars())
    made = told.compile(dialect=connection.dialect, compile_kwargs={"render_postcompile": True})
    driver: Any = connection.connection.driver_connection
    with driver.cursor(binary=True) as cursor:
        return [one for (one,) in cursor.execute(made.string, made.params)]


def among(values: Numbers, wanted: Numbers) -> Marks:
    """Which of the values are wanted; none is negative."""
    marks = np.zeros(int(max(values.max(initial=0), wanted.max(initial=0))) + 1, np.bool_)
    marks[wanted] = True
    found: Marks = marks[values]
    return found
