"""Facets: of the claims that fit a query, how many have which act, speaker and publisher, on which day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, select

from sayso.ledger import schema
from sayso.ledger.seek import sought
from sayso.ledger.standing import Standing, standing
from sayso.model.record import Record
from sayso.model.view import Query

#: claims that are looked at; of more, as many as these
MOST = 10_000
_F, _C, _N = schema.findings.c, schema.claims.c, schema.names.c


class Facets(Record, kw_only=True):
    """What the claims that fit have in common; each but ``days`` most claims first, then by name.

    Attributes:
        acts: act -> number of claims.
        speakers: name, as people merged and corrected it -> number of claims; nobody named is left out.
        publishers: name -> number of claims.
        days: date of publication, ISO 8601 -> number of claims, in order.
        all: whether every claim that fits was counted, and not :data:`MOST` of them.
    """

    acts: dict[str, int]
    speakers: dict[str, int]
    publishers: dict[str, int]
    days: dict[str, int]
    all: bool = True


def facets(connection: Connection, query: Query) -> Facets:
    """Count the claims that fit, page or not."""
    told = standing(connection)
    fields = (_F.act, _F.speaker, _F.publisher, _F.published, _C.id)
    rejected = [] if query.rejected else told.rejected()
    found = select(*fields).where(*sought(connection, query).conditions, _C.number == _F.claim)
    if rejected:
        found = found.where(_C.id.not_in(rejected))
    rows = connection.execute(found.limit(MOST + 1)).all()
    names = _names(connection, {number for row in rows for number in (row.speaker, row.publisher)})
    speakers = (_speaker(row, names, told) for row in rows)
    days = Counter(str(row.published)[:10] for row in rows if row.published)
    return Facets(
        acts=_ordered(told.corrected.get(row.id, {}).get("act", row.act) for row in rows),
        speakers=_ordered(name for name in speakers if name),
        publishers=_ordered(names[row.publisher] for row in rows if row.publisher in names),
        days=dict(sorted(days.items())),
        all=len(rows) <= MOST,
    )


def _speaker(row: Any, names: Mapping[int, str], told: Standing) -> str | None:
    name = told.corrected.get(row.id, {}).get("speaker", names.get(row.speaker))
    return told.merged.get(name, name) if name else None


def _ordered(found: Iterable[str]) -> dict[str, int]:
    return dict(sorted(Counter(found).items(), key=lambda one: (-one[1], one[0])))


def _names(connection: Connection, numbers: set[int | None]) -> dict[int, str]:
    """Names by their number; all of them where many are asked for, since statements have a limit."""
    wanted = [one for one in numbers if one is not None]
    told = select(_N.number, _N.name)
    if len(wanted) <= 500:
        told = told.where(_N.number.in_(wanted))
    return {row.number: row.name for row in connection.execute(told)}
