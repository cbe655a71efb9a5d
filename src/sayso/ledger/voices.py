"""Who speaks in a ledger, and how much."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, distinct, func, select

from sayso.ledger import schema
from sayso.ledger.seek import current, known, named
from sayso.ledger.standing import Standing, standing
from sayso.ledger.tallies import answers, tallied
from sayso.ledger.weigh import weighed
from sayso.model.record import Record
from sayso.model.view import Query

Condition = ColumnElement[bool]
Rows = Sequence[Any]
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
    kept = answers(query)
    conditions = _current(connection, query) if kept else weighed(connection, query)
    counts = tallied(connection, query) if kept else _counts(conditions)
    rows = _page(connection, _named(counts), query, told)
    more = _looked_up if kept else _counted
    found = (more(connection, rows[at : at + _MOST], conditions) for at in range(0, len(rows), _MOST))
    return iter(_merged([one for part in found for one in part], told).values())


def _current(connection: Connection, query: Query) -> list[Condition]:
    """What holds of the findings whose counts are kept, their speaker aside."""
    conditions: list[Condition] = [current(_F.reading)]
    if query.publisher is not None:
        numbers = known(connection, named("publisher", query.publisher))
        conditions.append(_F.publisher.in_(numbers))
    return conditions


def _counts(conditions: Sequence[Condition]) -> Select[Any]:
    told = select(_F.speaker, func.count().label("claims")).where(*conditions, _F.speaker.is_not(None))
    return told.group_by(_F.speaker)


def _named(counts: Select[Any]) -> Select[Any]:
    """What is counted of each speaker, with the number and the name, in order."""
    found = counts.subquery()
    rest = [column for column in found.c if column.name != "speaker"]
    told = select(_N.number, _N.name, *rest).where(_N.number == found.c.speaker)
    return told.order_by(found.c.claims.desc(), _N.name)


def _page(connection: Connection, told: Select[Any], query: Query, stands: Standing) -> Rows:
    """The rows of a page; those of speakers that people merged stand together and count as one."""
    if not stands.merged:
        return connection.execute(told.limit(query.limit).offset(query.offset)).all()
    groups: dict[str, list[Any]] = {}
    for row in connection.execute(told):
        groups.setdefault(stands.merged.get(row.name, row.name), []).append(row)
    order = sorted(groups, key=lambda name: (-sum(row.claims for row in groups[name]), name))
    end = None if query.limit is None else query.offset + query.limit
    return [row for name in order[query.offset : end] for row in groups[name]]


def _counted(connection: Connection, rows: Rows, conditions: Sequence[Condition]) -> list[Voice]:
    """The speakers of the rows, with the rest of what is told of them: counted only for these."""
    told = select(
        _F.speaker,
        func.count(distinct(_F.reading)).label("reports"),
        func.count(distinct(_F.publisher)).label("publishers"),
        func.min(_F.published).label("first"),
        func.max(_F.published).label("last"),
    ).where(*conditions, _F.speaker.in_([row.number for row in rows]))
    more = {row.speaker: row for row in connection.execute(told.group_by(_F.speaker))}
    kinds = {row.number: row.kind for row in _with(connection, rows, {"kind": _kind()})}
    return [_voice(row, more[row.number], more[row.number], kinds[row.number]) for row in rows]


def _looked_up(connection: Connection, rows: Rows, conditions: Sequence[Condition]) -> list[Voice]:
    """The speakers of the rows, which have what is counted: dates are looked up."""
    said = select(_F.published).where(_F.speaker == _N.number, _F.published.is_not(None), *conditions)
    ends = {
        "first": said.order_by(_F.published.asc().nulls_first()).limit(1),
        "last": said.order_by(_F.published.desc().nulls_last()).limit(1),
    }
    more = {row.number: row for row in _with(connection, rows, {**ends, "kind": _kind()})}
    return [_voice(row, row, more[row.number], more[row.number].kind) for row in rows]


def _kind() -> Select[Any]:
    """The kind that a speaker has in the last claim by date."""
    order = (_F.published.desc().nulls_last(), _F.report.desc(), _F.position.desc())
    return select(_F.speaker_kind).where(_F.speaker == _N.number).order_by(*order).limit(1)


def _with(connection: Connection, rows: Rows, asked: Mapping[str, Select[Any]]) -> Rows:
    """What is asked of each speaker, one value each."""
    values = [one.scalar_subquery().label(name) for name, one in asked.items()]
    return connection.execute(
        select(_N.number, *values).where(_N.number.in_([row.number for row in rows]))
    ).all()


def _voice(row: Any, counts: Any, dates: Any, kind: str | None) -> Voice:
    return Voice(
        name=row.name,
        kind=kind,
        claims=int(row.claims),
        reports=int(counts.reports),
        publishers=counts.publishers,
        first=dates.first,
        last=dates.last,
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
