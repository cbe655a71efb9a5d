"""Who speaks in a ledger, and how much."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib import import_module

from sqlalchemy import Connection

from sayso.ledger.spoken import Counted, Rest, Spoken, kinds
from sayso.ledger.standing import Standing, standing
from sayso.ledger.tallies import Tallies, answers
from sayso.model.record import Record
from sayso.model.view import Query


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
    """Speakers of the claims that fit, most claims first, then by name.

    Counts that are kept tell it where nothing but names is asked; else all findings are counted as arrays.
    """
    told = standing(connection)
    way: Counted
    if answers(query) and not told.corrected:
        way = Tallies(connection, query)
    else:  # numpy takes longer to load than most commands take to answer
        way = import_module("sayso.ledger.arrays").Arrays(connection, query, told)
    rows = _page(way, query, told)
    numbers = [row.number for row in rows if row.number is not None]
    found = _voices(rows, kinds(connection, numbers), way.rest(numbers))
    return iter(_merged(found, told).values())


def _page(way: Counted, query: Query, told: Standing) -> list[Spoken]:
    """The rows of a page; those of speakers that people merged or gave stand together and count as one."""
    if not told.merged and not way.moved:
        return way.rows(query.limit, query.offset)
    groups: dict[str, list[Spoken]] = {}
    for row in (*way.rows(None, 0), *way.moved):
        groups.setdefault(told.merged.get(row.name, row.name), []).append(row)
    order = sorted(groups, key=lambda name: (-sum(row.claims for row in groups[name]), name))
    end = None if query.limit is None else query.offset + query.limit
    return [row for name in order[query.offset : end] for row in groups[name]]


def _voices(
    rows: Sequence[Spoken], kind: Mapping[int, str | None], rest: Mapping[int, Rest]
) -> Iterator[Voice]:
    """The speakers of the rows, with the rest of what is told of them."""
    for row in rows:
        one = Rest(1, 1, row.day, row.day) if row.number is None else rest[row.number]
        yield Voice(
            name=row.name,
            kind=None if row.number is None else kind[row.number],
            claims=row.claims,
            reports=one.reports,
            publishers=one.publishers,
            first=one.first,
            last=one.last,
        )


def _merged(found: Iterable[Voice], told: Standing) -> dict[str, Voice]:
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
