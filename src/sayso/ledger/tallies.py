"""Kept counts: how many claims, and in how many reports, each speaker has with each publisher.

They follow from the findings of current readings and are brought up to date in the transaction that adds a
reading: an index of ours, like those that a database keeps by itself, and the one table whose rows change.
Counting half a million claims anew takes half a second.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, distinct, func, literal_column, select
from sqlalchemy.dialects import postgresql, sqlite

from sayso.ledger import schema
from sayso.ledger.rows import Row
from sayso.ledger.seek import current, known, named, speaking
from sayso.ledger.spoken import MOST, Rest, Spoken
from sayso.model.view import Query

#: number of the speaker's name and of the publisher's, 0 where there is none
Key = tuple[int, int]
_T, _F, _N = schema.tallies.c, schema.findings.c, schema.names.c


def put_tally(connection: Connection, findings: Sequence[Row], over: Sequence[int]) -> None:
    """Add the counts of a reading's findings, take off those of readings that are no longer current.

    The last statement of a transaction, its rows in one order: others wait for the rows that it changes, and
    two writers must not wait for each other.
    """
    claims: Counter[Key] = Counter()
    reports: Counter[Key] = Counter()
    for row in findings:
        if row["speaker"] is not None:
            key = row["speaker"], row["publisher"] or 0
            claims[key] += 1
            reports[key] = 1
    for gone in connection.execute(counted().where(_F.reading.in_(over))) if over else ():
        claims[gone.speaker, gone.publisher] -= gone.claims
        reports[gone.speaker, gone.publisher] -= gone.reports
    told = [
        {"speaker": key[0], "publisher": key[1], "claims": claims[key], "reports": reports[key]}
        for key in sorted(claims)
    ]
    if told:
        connection.execute(_added(connection), told)


def _added(connection: Connection) -> Any:
    kind = postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert
    told = kind(schema.tallies)
    more = {name: _T[name] + told.excluded[name] for name in ("claims", "reports")}
    return told.on_conflict_do_update(index_elements=[_T.speaker, _T.publisher], set_=more)


def counted() -> Select[Any]:
    """The counts as findings tell them; which of these are meant is for the caller to say."""
    publisher = func.coalesce(_F.publisher, 0)
    reports = func.count(distinct(_F.reading)).label("reports")
    told = select(_F.speaker, publisher.label("publisher"), func.count().label("claims"), reports)
    return told.where(_F.speaker.is_not(None)).group_by(_F.speaker, publisher)


def wrong(connection: Connection) -> Iterable[Key]:
    """The speakers and publishers whose kept counts are not those of the findings."""
    fresh = connection.execute(counted().where(current(_F.reading)))
    told = {(row.speaker, row.publisher): (row.claims, row.reports) for row in fresh}
    for row in connection.execute(select(schema.tallies)):
        if told.pop((row.speaker, row.publisher), (0, 0)) != (row.claims, row.reports):
            yield row.speaker, row.publisher
    yield from told


def answers(query: Query) -> bool:
    """Whether kept counts tell who speaks: nothing is asked for but names of speakers and publishers."""
    plain = Query(speaker=query.speaker, publisher=query.publisher, limit=query.limit, offset=query.offset)
    return query == plain


class Tallies:
    """Who speaks, from kept counts; see :class:`sayso.ledger.spoken.Counted`."""

    #: with what people gave, findings are counted
    moved: Sequence[Spoken] = ()

    def __init__(self, connection: Connection, query: Query) -> None:
        self._connection, self._own = connection, [current(_F.reading)]
        self._fits = [_T.claims > 0]
        if query.speaker is not None:
            self._fits.append(_T.speaker.in_(speaking(connection, query.speaker)))
        if query.publisher is not None:
            numbers = known(connection, named("publisher", query.publisher))
            self._fits.append(_T.publisher.in_(numbers))
            self._own.append(_bare(connection, "publisher").in_(numbers))

    def rows(self, limit: int | None, offset: int) -> list[Spoken]:
        """Names, most claims first; so many of them."""
        claims = func.sum(_T.claims).label("claims")
        found = select(_T.speaker, claims).where(*self._fits).group_by(_T.speaker).subquery()
        told = select(_N.name, found.c.claims, _N.number).where(_N.number == found.c.speaker)
        told = told.order_by(found.c.claims.desc(), _N.name).limit(limit).offset(offset)
        return [Spoken(name, int(count), number) for name, count, number in self._connection.execute(told)]

    def rest(self, numbers: Sequence[int]) -> dict[int, Rest]:
        """Reports and publishers from kept counts, dates from the ends of the index by speaker."""
        found: dict[int, Rest] = {}
        said = select(_F.published).where(_F.speaker == _N.number, _F.published.is_not(None), *self._own)
        first = said.order_by(_F.published.asc().nulls_first()).limit(1).scalar_subquery()
        last = said.order_by(_F.published.desc().nulls_last()).limit(1).scalar_subquery()
        counts = func.sum(_T.reports), func.count(func.nullif(_T.publisher, 0))
        for at in range(0, len(numbers), MOST):
            part = numbers[at : at + MOST]
            kept = select(_T.speaker, *counts).where(_T.speaker.in_(part), *self._fits).group_by(_T.speaker)
            ends = select(_N.number, first, last).where(_N.number.in_(part))
            dates = {number: days for number, *days in self._connection.execute(ends)}
            told = self._connection.execute(kept)
            found |= {one: Rest(int(some), many, *dates[one]) for one, some, many in told}
        return found


def _bare(connection: Connection, name: str) -> ColumnElement[Any]:
    """A column of findings; a plus keeps SQLite from taking its index and not the one by speaker."""
    return literal_column(f"+findings.{name}") if connection.dialect.name == "sqlite" else _F[name]
