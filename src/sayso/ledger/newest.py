"""What was published last, without counting what comes before it."""

from __future__ import annotations

from sqlalchemy import ColumnElement, Connection, TableClause, select

from sayso.ledger import schema
from sayso.ledger.connect import reading
from sayso.ledger.document import JustUnknowns, unpack
from sayso.ledger.look import LedgerView
from sayso.ledger.seek import current
from sayso.model.stated import Head, Silence

_R, _T, _U = schema.readings.c, schema.reports.c, schema.unknowns.c
_HEAD = (_T.id, _T.url, _T.publisher, _T.headline, _R.published)


def newest_reports(view: LedgerView, many: int) -> list[Head]:
    """The reports published last, newest first; those without a date come behind all others."""
    told = select(*_HEAD).where(_R.report == _T.id, current(_R.number))
    with reading(view.engine, view.where) as connection:
        last = _last(connection, schema.readings)
        rows = connection.execute(told.order_by(last, _R.report.desc()).limit(many))
        return [Head(**row._mapping) for row in rows]


def newest_silences(view: LedgerView, many: int) -> list[Silence]:
    """What is not known in the reports published last, newest first; of one report the last first."""
    told = select(*_HEAD, _U.position, _R.document)
    told = told.where(_U.reading == _R.number, _U.report == _T.id, current(_U.reading))
    with reading(view.engine, view.where) as connection:
        order = (_last(connection, schema.unknowns), _U.report.desc(), _U.position.desc())
        return [
            Silence(
                report=Head(**{name: row._mapping[name] for name in Head.__struct_fields__}),
                unknown=unpack(row.document, JustUnknowns).unknowns[row.position],
            )
            for row in connection.execute(told.order_by(*order).limit(many))
        ]


def _last(connection: Connection, where: TableClause) -> ColumnElement[str]:
    """Dates, last first, as the index has them: SQLite puts none before all, PostgreSQL is told to."""
    published: ColumnElement[str] = where.c.published
    return published.desc() if connection.dialect.name == "sqlite" else published.desc().nulls_last()
