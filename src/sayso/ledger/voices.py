"""Who speaks in a ledger, and how much."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, distinct, func, select, true

from sayso.ledger import schema
from sayso.ledger.seek import sought
from sayso.ledger.settled import unless
from sayso.ledger.standing import Standing, standing
from sayso.ledger.tallies import answers, tallied
from sayso.ledger.weigh import spoken, walks, weighed
from sayso.model.record import Record
from sayso.model.view import Query

Rows = Sequence[Any]
#: speakers in one statement
_MOST = 500
_NAMES = schema.names
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


@dataclass(frozen=True)
class _Way:
    """How speakers are counted: what is counted of all, and what is looked up of those that are shown.

    Attributes:
        counts: speaker and claims of all who fit, and more of it where it costs little.
        rest: the rest, each as a question for one value of a speaker.
    """

    counts: Select[Any]
    rest: Mapping[str, Select[Any]]


def voices(connection: Connection, query: Query) -> Iterator[Voice]:
    """Speakers of the claims that fit, most claims first, then by name."""
    told = standing(connection)
    if told.corrected:
        return _corrected(connection, query, told)
    way = _way(connection, query)
    rows = _page(connection, _named(way.counts), query, told)
    parts = (rows[at : at + _MOST] for at in range(0, len(rows), _MOST))
    found = [voice for part in parts for voice in _voices(connection, part, way.rest)]
    return iter(_merged(found, told).values())


def _way(connection: Connection, query: Query) -> _Way:
    """Kept counts, where they tell it; an index by speaker, where that does; else what fits is looked up."""
    if answers(query):
        rest = _dates(spoken(connection, query))
        return _Way(tallied(connection, query), {**rest, "kind": _kind()})
    claims, conditions = func.count().label("claims"), [*weighed(connection, query), _F.speaker.is_not(None)]
    if walks(connection, query):
        own = spoken(connection, query)
        counts = select(_F.speaker, claims).where(*conditions).group_by(_F.speaker)
        return _Way(counts, {**_numbers(own), **_dates(own), "kind": _kind()})
    return _counting(conditions)


def _counting(conditions: Sequence[ColumnElement[bool]]) -> _Way:
    """All that fits is looked at."""
    claims = func.count().label("claims")
    reports = func.count(distinct(_F.reading)).label("reports")
    publishers = func.count(distinct(_F.publisher)).label("publishers")
    ends = func.min(_F.published).label("first"), func.max(_F.published).label("last")
    counts = select(_F.speaker, claims, reports, publishers, *ends).where(*conditions)
    return _Way(counts.group_by(_F.speaker), {"kind": _kind()})


def _corrected(connection: Connection, query: Query, told: Standing) -> Iterator[Voice]:
    """The same where people corrected claims: these are counted for whom they named, the others by names."""
    seek = sought(connection, query).conditions
    moved = {id_: one["speaker"] for id_, one in told.corrected.items() if "speaker" in one}
    way = _counting([*seek, _F.speaker.is_not(None), unless(true(), dict.fromkeys(moved, False))])
    rows = connection.execute(_named(way.counts)).all()
    parts = (rows[at : at + _MOST] for at in range(0, len(rows), _MOST))
    every = [voice for part in parts for voice in _voices(connection, part, way.rest)]
    found = _merged([*every, *_moved(connection, seek, moved)], told)
    ordered = sorted(found.values(), key=lambda one: (-one.claims, one.name))
    end = None if query.limit is None else query.offset + query.limit
    return islice(iter(ordered), query.offset, end)


def _moved(
    connection: Connection, conditions: Sequence[ColumnElement[bool]], moved: Mapping[str, str]
) -> Iterator[Voice]:
    """A voice for each claim that people gave another speaker."""
    claims = schema.claims.c
    told = select(claims.id, _F.published).where(
        *conditions, claims.number == _F.claim, claims.id.in_(list(moved))
    )
    for row in connection.execute(told.order_by(_F.published)):
        day = row.published or None
        yield Voice(name=moved[row.id], claims=1, reports=1, publishers=1, first=day, last=day)


def _numbers(own: Sequence[ColumnElement[bool]]) -> dict[str, Select[Any]]:
    """Reports and publishers; the index has the findings of a report one behind the other."""
    reports = (
        select(_F.published, _F.report).where(_F.speaker == _N.number, *own).distinct().correlate(_NAMES)
    )
    publishers = select(func.count(distinct(_F.publisher))).where(_F.speaker == _N.number, *own)
    return {"reports": select(func.count()).select_from(reports.subquery()), "publishers": publishers}


def _dates(own: Sequence[ColumnElement[bool]]) -> dict[str, Select[Any]]:
    """The first date and the last."""
    said = select(_F.published).where(_F.speaker == _N.number, _F.published.is_not(None), *own)
    return {
        "first": said.order_by(_F.published.asc().nulls_first()).limit(1),
        "last": said.order_by(_F.published.desc().nulls_last()).limit(1),
    }


def _kind() -> Select[Any]:
    """The kind that a speaker has in the last claim by date."""
    order = (_F.published.desc().nulls_last(), _F.report.desc(), _F.position.desc())
    return select(_F.speaker_kind).where(_F.speaker == _N.number).order_by(*order).limit(1)


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


def _voices(connection: Connection, rows: Rows, rest: Mapping[str, Select[Any]]) -> Iterator[Voice]:
    """The speakers of the rows, with the rest of what is told of them."""
    asked = [one.scalar_subquery().label(name) for name, one in rest.items()]
    told = select(_N.number, *asked).where(_N.number.in_([row.number for row in rows]))
    more = {row.number: row._mapping for row in connection.execute(told)}
    for row in rows:
        found = {**row._mapping, **more[row.number]}
        yield Voice(
            name=found["name"],
            kind=found["kind"],
            claims=int(found["claims"]),
            reports=int(found["reports"]),
            publishers=found["publishers"],
            first=found["first"],
            last=found["last"],
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
