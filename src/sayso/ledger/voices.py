"""Who speaks in a ledger, and how much."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from sqlalchemy import Connection, distinct, func, select

from sayso.ledger import schema
from sayso.ledger.seek import sought
from sayso.ledger.standing import Standing, standing
from sayso.model.record import Record
from sayso.model.view import Query

_F, _N = schema.findings.c, schema.names.c


class Voice(Record, kw_only=True):
    """A speaker with what the ledger has of them.

    Attributes:
        name: as reports give it, or as people merged it.
        kind: person, body, …; the one most often found.
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
    found = _merged(list(_found(connection, query)), told)
    ordered = sorted(found.values(), key=lambda one: (-one.claims, one.name))
    end = None if query.limit is None else query.offset + query.limit
    return islice(iter(ordered), query.offset, end)


def _found(connection: Connection, query: Query) -> Iterator[Voice]:
    conditions = sought(connection, query).conditions
    counts = (
        select(
            _F.speaker,
            func.count().label("claims"),
            func.count(distinct(_F.report)).label("reports"),
            func.count(distinct(_F.publisher)).label("publishers"),
            func.max(_F.speaker_kind).label("kind"),
            func.min(_F.published).label("first"),
            func.max(_F.published).label("last"),
        )
        .where(*conditions, _F.speaker.is_not(None))
        .group_by(_F.speaker)
        .subquery()
    )
    rows = connection.execute(select(_N.name, counts).where(_N.number == counts.c.speaker))
    for row in rows:
        yield Voice(
            name=row.name,
            kind=row.kind,
            claims=row.claims,
            reports=row.reports,
            publishers=row.publishers,
            first=row.first,
            last=row.last,
        )


def _merged(found: list[Voice], told: Standing) -> dict[str, Voice]:
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
