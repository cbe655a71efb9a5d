"""Who speaks in a ledger, and how much."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, distinct, func, select, true

from sayso.ledger import schema
from sayso.ledger.seek import sought
from sayso.ledger.settled import unless
from sayso.ledger.standing import Standing, standing
from sayso.model.record import Record
from sayso.model.view import Query

Conditions = Sequence[ColumnElement[bool]]
#: speakers in one statement
_MOST = 500
_F, _N = schema.findings.c, schema.names.c


class Voice(Record, kw_only=True):
    """A speaker with what the ledger has of them.

    Attributes:
        name: as reports give it, or as people merged it.
        kind: person, body, …; as in the last claim by date.
        claims, reports, publishers: how many.
        first, last: dates of publication, ISO 8601; null where no report has one.
        also: other names that people merged into this one.
        grade: how far reliable, A to F, where people said so.
    """

    name: str
    kind: str | None = None
    claims: int
    reports: int
    publishers: int
    first: str | None = None
    last: str | None = None
    also: tuple[str, ...] = ()
    grade: str | None = None


def voices(connection: Connection, query: Query) -> Iterator[Voice]:
    """Speakers of the claims that fit, most claims first, then by name."""
    told = standing(connection)
    seek = sought(connection, query).conditions
    moved = {id_: one["speaker"] for id_, one in told.corrected.items() if "speaker" in one}
    conditions = (*seek, _F.speaker.is_not(None), unless(true(), dict.fromkeys(moved, False)))
    if told.merged or moved:
        # a page cannot be cut before names are put together
        every = _voices(connection, conditions, _counts(conditions))
        found = _merged([*every, *_moved(connection, seek, moved)], told)
        ordered = sorted(found.values(), key=lambda one: (-one.claims, one.name))
        end = None if query.limit is None else query.offset + query.limit
        return islice(iter(ordered), query.offset, end)
    chosen = _counts(conditions).limit(query.limit).offset(query.offset)
    found = _merged(_voices(connection, conditions, chosen), told)
    return iter(found.values())


def _moved(connection: Connection, conditions: Conditions, moved: Mapping[str, str]) -> Iterator[Voice]:
    """A voice for each claim that people gave another speaker."""
    claims = schema.claims.c
    told = select(claims.id, _F.published).where(
        *conditions, claims.number == _F.claim, claims.id.in_(list(moved))
    )
    for row in connection.execute(told.order_by(_F.published)):
        day = row.published or None
        yield Voice(name=moved[row.id], claims=1, reports=1, publishers=1, first=day, last=day)


def _counts(conditions: Conditions) -> Select[Any]:
    """Number and name of each speaker with the number of claims, in order."""
    counts = (
        select(_F.speaker, func.count().label("claims")).where(*conditions).group_by(_F.speaker).subquery()
    )
    told = select(_N.number, _N.name, counts.c.claims).where(_N.number == counts.c.speaker)
    return told.order_by(counts.c.claims.desc(), _N.name)


def _voices(connection: Connection, conditions: Conditions, chosen: Select[Any]) -> list[Voice]:
    """The speakers chosen, with the rest of what is told of them: counted only for these."""
    rows = connection.execute(chosen).all()
    more: dict[int, Any] = {}
    for at in range(0, len(rows), _MOST):
        numbers = [row.number for row in rows[at : at + _MOST]]
        told = select(
            _F.speaker,
            func.count(distinct(_F.report)).label("reports"),
            func.count(distinct(_F.publisher)).label("publishers"),
            func.min(_F.published).label("first"),
            func.max(_F.published).label("last"),
        ).where(*conditions, _F.speaker.in_(numbers))
        more |= {row.speaker: row for row in connection.execute(told.group_by(_F.speaker))}
    return [_voice(connection, row, more[row.number]) for row in rows]


def _voice(connection: Connection, row: Any, more: Any) -> Voice:
    one = select(_F.speaker_kind).where(_F.speaker == row.number).order_by(_F.published.desc()).limit(1)
    return Voice(
        name=row.name,
        kind=connection.execute(one).scalar(),
        claims=row.claims,
        reports=more.reports,
        publishers=more.publishers,
        first=more.first,
        last=more.last,
    )


def _merged(found: Sequence[Voice], told: Standing) -> dict[str, Voice]:
    """Voices with those that people merged as one; reports and publishers of these are sums."""
    merged: dict[str, Voice] = {}
    for one in found:
        name = told.merged.get(one.name, one.name)
        also = (one.name,) if name != one.name else ()
        have = merged.get(name)
        graded = told.graded.get(name)
        merged[name] = Voice(
            name=name,
            kind=(have.kind if have else None) or one.kind,
            claims=one.claims + (have.claims if have else 0),
            reports=one.reports + (have.reports if have else 0),
            publishers=max(one.publishers, have.publishers if have else 0),
            first=_least(one.first, have.first if have else None),
            last=max(one.last or "", (have.last if have else None) or "") or None,
            also=(*(have.also if have else ()), *also),
            grade=graded,
        )
    return merged


def _least(left: str | None, right: str | None) -> str | None:
    return min((each for each in (left, right) if each), default=None)
