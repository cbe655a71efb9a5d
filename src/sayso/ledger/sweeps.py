"""Writing a sweep: what it found anew, what it finds otherwise, and what it no longer finds."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from msgspec.structs import replace
from sqlalchemy import ColumnElement, Connection, func, insert, or_, select

from sayso.ledger import rows, schema
from sayso.ledger.insert import numbers, put, put_new
from sayso.ledger.judged import judgement_rows, last_sweep
from sayso.ledger.rows import Row
from sayso.ledger.writer import judgement_row, now
from sayso.model.judgement import Judgement
from sayso.model.sweep import Sweep

#: any number, as long as it is always the same: who writes a sweep holds it
_LOCK = 7_729_762
#: rows of one statement, ids of one question
_ROWS, _ASKED = 2_000, 400
_J = schema.judgements.c
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Over:
    """Which judgements a sweep takes the place of.

    Attributes:
        judges: those of these judges only.
        reports: those with a side in one of these reports; null for all.
    """

    judges: tuple[str, ...]
    reports: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class Swept:
    """What a sweep changed: how many judgements stand that did not, and how many no longer do."""

    found: int
    dropped: int


@dataclass(frozen=True, slots=True)
class Change:
    """How a judgement stands from a sweep on.

    Attributes:
        number, id: of the judgement.
        stands: whether the sweep found it.
        reasons, score: as the sweep found it; null where it did not.
        own: whether it was first written so, and need not be written again.
    """

    number: int
    id: str
    stands: bool
    reasons: str | None = None
    score: float | None = None
    own: bool = False

    @property
    def line(self) -> bytes:
        """What a sweep's digest is made of."""
        return f"{self.id} {self.stands:d} {self.score!r} {self.reasons or ''}\n".encode(
            "utf-8", "surrogatepass"
        )


def keep(connection: Connection, made: Sweep, found: Sequence[Judgement], over: Over) -> Swept | None:
    """Add a sweep with what it found; null where another sweep has seen as much, or more."""
    if connection.dialect.name == "postgresql":
        connection.execute(select(func.pg_advisory_xact_lock(_LOCK)))
    last = last_sweep(connection, made.judge)
    if last is not None and last.id != made.after and _behind(made, last):
        return None
    left = {one.id: one for one in found}
    changed = list(_changed(connection, left, over))
    fresh = _fresh(connection, list(left.values()))
    told = Swept(len(fresh), sum(not one.stands for one in changed))
    changes = [*changed, *fresh]
    row = _row(replace(made, after=last.id if last else None), told) | {"sha256": sha256(changes)}
    number = connection.execute(
        insert(schema.sweeps).values(row).returning(schema.sweeps.c.number)
    ).scalar_one()
    for some in _parts(changes, _ROWS):
        put(connection, schema.swept, [_written(one, number) for one in some])
    return told


def sha256(changes: Iterable[Change]) -> str:
    """The digest of what a sweep changed, in the order in which it is written."""
    told = hashlib.sha256()
    for one in changes:
        told.update(one.line)
    return told.hexdigest()


def _behind(made: Sweep, last: Sweep) -> bool:
    """Whether a sweep that came between saw as much as this one."""
    if last.extent.last != made.extent.last:
        return last.extent.last > made.extent.last
    return last.full or not made.full


def _changed(connection: Connection, left: dict[str, Judgement], over: Over) -> Iterator[Change]:
    """What stands and is found otherwise or no longer; what is found is taken out of ``left``."""
    for number, id_, reasons, score in _standing(connection, over):
        one = left.pop(id_, None)
        if one is None:
            yield Change(number, id_, stands=False)
        elif (rows.words_of(one.reasons), one.score) != (reasons, score):
            yield Change(number, id_, stands=True, reasons=rows.words_of(one.reasons), score=one.score)


def _standing(connection: Connection, over: Over) -> Iterator[tuple[int, str, str, float]]:
    """Number, id, reasons and score of the judgements that a sweep takes the place of."""
    own: ColumnElement[bool] = _J.judge.in_(over.judges)
    if over.reports is None:
        found = judgement_rows(connection, own)
        yield from ((row.number, row.id, row.reasons, row.score) for row in found)
        return
    seen: set[int] = set()
    for some in _parts(sorted(over.reports), _ASKED):
        side = or_(_J.left_report.in_(some), _J.right_report.in_(some))
        for row in judgement_rows(connection, own, side):
            if row.number not in seen:
                seen.add(row.number)
                yield row.number, row.id, row.reasons, row.score


def _fresh(connection: Connection, found: Sequence[Judgement]) -> list[Change]:
    """What is found anew, or again; judgements that were never written are written."""
    made: list[Change] = []
    for some in _parts(found, _ROWS):
        ids = [one.id for one in some]
        known = numbers(connection, schema.judgements, "id", ids)
        put_new(connection, schema.judgements, [judgement_row(one) for one in some if one.id not in known])
        every = numbers(connection, schema.judgements, "id", ids)
        made += [
            Change(every[one.id], one.id, True, rows.words_of(one.reasons), one.score, one.id not in known)
            for one in some
        ]
    return made


def _written(one: Change, sweep: int) -> Row:
    """A row of ``swept``; null reasons and score are those that the judgement was written with."""
    row: Row = {"sweep": sweep, "judgement": one.number, "stands": one.stands}
    return {**row, "reasons": None if one.own else one.reasons, "score": None if one.own else one.score}


def _row(made: Sweep, told: Swept) -> Row:
    return {
        "id": made.id,
        "judge": made.judge,
        "version": made.version,
        "settings": made.settings,
        "readings": made.extent.readings,
        "last": made.extent.last,
        "decided": made.extent.decided,
        "since": made.since,
        "days": made.days,
        "apart": rows.words_of(made.apart),
        "after": made.after,
        "found": told.found,
        "dropped": told.dropped,
        "added": now(),
    }


def _parts(values: Sequence[T], most: int) -> Iterator[Sequence[T]]:
    """The values in order, so many at a time."""
    return (values[at : at + most] for at in range(0, len(values), most))
