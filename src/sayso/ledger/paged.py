"""Claims and figures a page at a time: which ones first, in their order, then these few whole.

A page of whole rows, texts and all, would make a database sort or pass over many for the few that are shown.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, literal_column, select

from sayso.ledger import schema
from sayso.ledger.seek import figure_is, sought
from sayso.ledger.standing import Standing
from sayso.model.view import EVERYTHING, Query

_F, _R, _T = schema.findings.c, schema.readings.c, schema.reports.c
#: figures that are listed; conditions look at figures of their own
_HELD = schema.figures.alias("held")


def claims(connection: Connection, query: Query, told: Standing) -> Select[Any]:
    """The findings that fit, whole, in order."""
    return _whole(connection, select(_F.number), query, told)


def figures(connection: Connection, query: Query, told: Standing) -> Select[Any]:
    """The figures that fit, in order: the place of each in its finding as ``figure``, and that whole."""
    fits = (_HELD.c.finding == _F.number, *figure_is(_HELD, query))
    return _whole(connection, select(_F.number, _HELD.c.position.label("figure")).where(*fits), query, told)


def accepted(told: Standing, query: Query = EVERYTHING) -> list[ColumnElement[bool]]:
    """That a finding is not of a claim that people rejected, unless the query asks for these, too."""
    rejected = [] if query.rejected else told.rejected()
    if not rejected:
        return []
    columns = schema.claims.c
    return [_F.claim.not_in(select(columns.number).where(columns.id.in_(rejected)))]


def head() -> tuple[Any, ...]:
    """The columns of a report's head."""
    return _T.id, _T.url, _T.publisher, _T.headline, _R.published


def whole(also: tuple[Any, ...] = ()) -> Select[Any]:
    """Findings with their documents and the heads and texts of their reports."""
    columns = (*head(), _F.position, _F.reading, _R.document, _T.text, *also)
    return select(*columns).where(_F.reading == _R.number, _F.report == _T.id)


def _whole(connection: Connection, which: Select[Any], query: Query, told: Standing) -> Select[Any]:
    sqlite = connection.dialect.name == "sqlite"
    wanted = None if query.limit is None else query.limit + query.offset
    seek = sought(connection, query, wanted)
    extra = tuple(which.selected_columns)[1:]
    ordered = which.where(*seek.conditions, *accepted(told, query)).order_by(
        *seek.order(sqlite), *(_HELD.c.position for _ in extra)
    )
    if query.limit is None:
        # all of them are read as they come: none are put aside to be sorted
        every = ordered.with_only_columns(*whole(extra).selected_columns)
        return every.where(_F.reading == _R.number, _F.report == _T.id).offset(query.offset or None)
    page = ordered.limit(query.limit).offset(query.offset or None).subquery()
    also = tuple(page.c[column.name] for column in extra)
    return whole(also).where(_F.number == page.c.number).order_by(*_again(sqlite), *also)


def _again(sqlite: bool) -> list[ColumnElement[Any]]:
    """The order once more; a plus keeps SQLite from walking all findings in it to find those of the page."""
    if sqlite:
        return [literal_column("+findings.published"), _F.report, _F.position]
    return [_F.published.asc().nulls_first(), _F.report, _F.position]
