"""From a query to conditions on findings that are counted by speaker, so that SQLite takes the shorter way.

It can look up what a date, an act or a publisher leaves, or walk an index by speaker that has these columns
too. It would always look up; an eighth of 500,000 findings costs as much to look up and sort as all do to
walk.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from msgspec.structs import replace
from sqlalchemy import ColumnElement, Connection, func, literal_column, select

from sayso.ledger import schema
from sayso.ledger.seek import Condition, current, dated, known, named, sought
from sayso.model.view import Query

#: one part in so many is looked up
_PART = 8
_F = schema.findings.c


def _bare(name: str) -> ColumnElement[Any]:
    # a plus keeps SQLite from taking the column's index
    return literal_column(f"+findings.{name}")


def weighed(connection: Connection, query: Query) -> list[Condition]:
    """The conditions of a query whose findings are counted by speaker."""
    if connection.dialect.name != "sqlite":
        return sought(connection, query).conditions
    rest = replace(query, since=None, until=None, act=None, publisher=None)
    conditions = sought(connection, rest).conditions
    for lead, walk in _ways(connection, query):
        conditions += lead if _few(connection, lead) else walk
    return conditions


def walks(connection: Connection, query: Query) -> bool:
    """Whether the index by speaker has all that the query asks for, and is better gone through twice.

    PostgreSQL counts all in one pass, in the order of that index; SQLite would put aside each row for it.
    """
    asked = (query.words, query.place, query.status, query.counted)
    return connection.dialect.name == "sqlite" and all(one is None for one in asked)


def spoken(connection: Connection, query: Query) -> list[Condition]:
    """What must hold of one speaker's findings, in the index by speaker, for such a query."""
    sqlite = connection.dialect.name == "sqlite"
    conditions = [current(_F.reading), *dated(_F.published, query)]
    if query.act is not None:
        conditions.append((_bare("act") if sqlite else _F.act).in_([query.act]))
    if query.publisher is not None:
        numbers = known(connection, named("publisher", query.publisher))
        conditions.append((_bare("publisher") if sqlite else _F.publisher).in_(numbers))
    return conditions


def _ways(connection: Connection, query: Query) -> list[tuple[list[Condition], list[Condition]]]:
    """Each condition, with the index of its column and without."""
    found = [(dated(_F.published, query), dated(_bare("published"), query))]
    if query.act is not None:
        found.append(([_F.act.in_([query.act])], [_bare("act").in_([query.act])]))
    if query.publisher is not None:
        numbers = known(connection, named("publisher", query.publisher))
        found.append(([_F.publisher.in_(numbers)], [_bare("publisher").in_(numbers)]))
    return found


def _few(connection: Connection, conditions: Sequence[Condition]) -> bool:
    """Whether the conditions leave so few findings that these are better looked up."""
    if not conditions:
        return False
    most = (connection.execute(select(func.max(_F.number))).scalar() or 0) // _PART
    found = select(_F.number).where(*conditions).limit(most + 1).subquery()
    return bool(connection.execute(select(func.count()).select_from(found)).scalar_one() <= most)
