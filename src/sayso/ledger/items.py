"""Reports that fit a query: which ones first, in their order, then these whole."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, exists, literal_column, select

from sayso.ledger import schema
from sayso.ledger.seek import Filter, cost_of, current, dated, named, sought
from sayso.ledger.texts import matching
from sayso.model.view import Query

_F, _R, _T = schema.findings.c, schema.readings.c, schema.reports.c
_COLUMNS = (_T.id, _T.url, _T.publisher, _T.headline, _T.language, _T.text, _R.document)


def whole(connection: Connection, query: Query) -> Select[Any]:
    """The current readings of the reports that fit, with these, in order."""
    if query.limit is None:
        told, order = _fitting(connection, query, None)
        whole_ = told.with_only_columns(*_COLUMNS).order_by(*order, _R.report)
        return whole_.offset(query.offset or None)
    told, order = _fitting(connection, query, query.limit + query.offset)
    page = told.order_by(*order, _R.report).limit(query.limit).offset(query.offset or None).subquery()
    found = select(*_COLUMNS).where(_R.number == page.c.number, _R.report == _T.id)
    return found.order_by(_published(connection, led=True), _R.report)


def fitting(connection: Connection, query: Query) -> Select[Any]:
    """Numbers of the current readings of reports that fit and, where it is asked, have a claim that does."""
    return _fitting(connection, query, None)[0]


def _fitting(
    connection: Connection, query: Query, rows: int | None
) -> tuple[Select[Any], list[ColumnElement[Any]]]:
    told = select(_R.number).where(_R.report == _T.id, current(_R.number), *dated(_R.published, query))
    asked = (query.speaker, query.act, query.place, query.status, query.counted)
    if any(one is not None for one in asked):
        chosen = select(_F.reading).where(*sought(connection, query).conditions)
        return told.where(_R.number.in_(chosen)), [_published(connection, led=False)]
    filters = _filters(connection, query)
    led = [rows is None or one.few(connection, rows) for one in filters]
    told = told.where(*(one.lead() if leads else one.walk() for one, leads in zip(filters, led, strict=True)))
    return told, [_published(connection, any(led) and rows is not None)]


def _filters(connection: Connection, query: Query) -> list[Filter]:
    sqlite = connection.dialect.name == "sqlite"
    found = []
    if query.publisher is not None:
        names = schema.names.c
        chosen = select(names.name).where(names.number.in_(named("publisher", query.publisher)))
        bare: ColumnElement[Any] = literal_column(f"{'+' if sqlite else ''}reports.publisher")
        numbers = select(_T.number).where(_T.publisher.in_(chosen))
        found.append(
            Filter(numbers, lambda: _T.publisher.in_(chosen), lambda: bare.in_(chosen), of=_T.number)
        )
    if query.words is not None:
        numbers = matching("report_words", query.words, sqlite)
        test = matching("report_words", query.words, sqlite, "reports.number")
        found.append(
            Filter(
                numbers, lambda: _T.number.in_(numbers), lambda: exists(test), cost_of(query.words), _T.number
            )
        )
    return found


def _published(connection: Connection, led: bool) -> ColumnElement[Any]:
    """The date, undated first; where a filter leads, the database must not walk the order's index."""
    if connection.dialect.name == "sqlite":
        return literal_column("+readings.published" if led else "readings.published")
    first: ColumnElement[Any] = literal_column("(readings.published || '')" if led else "readings.published")
    return first.asc().nulls_first()
