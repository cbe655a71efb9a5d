"""Write a ledger of made readings as SQL text, to keep as what this version of the tables was.

Run it when the tables get a new step, before the step is made: ``python -m tests.ledger.dump VERSION.sql``.
"""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sqlalchemy import Boolean, Connection, MetaData, Table, select

from sayso.ledger import open_ledger, schema
from sayso.ledger.connect import engine_of, writing
from sayso.ledger.entry import readings
from sayso.ledger.fold import fold
from sayso.ledger.insert import put_words
from sayso.ledger.migrate import migrate
from sayso.ledger.rows import searched
from sayso.model.decision import DecisionKind, decision
from sayso.model.judgement import Side, Verdict, judgement
from tests.ledger.made import RULES, capture, depot, ferry, harbour


def fill(place: str | Path) -> None:
    """Make a ledger with something in every table."""
    with open_ledger(place) as ledger:
        writer = ledger.writer(RULES)
        made = harbour()
        writer.add(capture(b"bytes", made.report.url), made, b"bytes")
        later = harbour(boats="15")
        for reading in (depot(), ferry(), later):
            writer.add(None, reading)
        sides = (Side(report=made.report.id), Side(report=depot().report.id))
        writer.judge([told := judgement("copies", sides, Verdict.COPY)])
        writer.done("input", "a.txt", "0" * 64, 1)
        at = "2031-03-05T00:00:00Z"
        ledger.decide(decision(DecisionKind.MERGE, "The harbour master", "Harbour Office", who="Ann", at=at))
        ledger.withdraw(told.id, "Ann")


def script(place: str | Path) -> Iterator[str]:
    """The ledger as SQL text; the tables of full-text search come whole, as the virtual tables they are."""
    connection = sqlite3.connect(place)
    # what a virtual table holds is in the plain tables behind it; its own rows cannot be put back
    virtual = ('INSERT INTO "claim_words" ', 'INSERT INTO "report_words" ')
    yield from (line for line in connection.iterdump() if not line.startswith(virtual))
    connection.close()


def restore(sql: str, place: str | Path) -> None:
    """Make the ledger that the SQL text tells."""
    connection = sqlite3.connect(place, isolation_level=None)
    connection.executescript(sql)
    connection.close()


def carry(place: Path, server: str, version: str) -> None:
    """Put the rows of a ledger in a file into an empty database of the same version of the tables."""
    source = sqlite3.connect(place)
    source.row_factory = sqlite3.Row
    engine = engine_of(server, 30)
    with writing(engine, server) as connection:
        migrate(connection, version)
        # tables refer to one another in no order
        connection.exec_driver_sql("SET session_replication_role = replica")
        tables = MetaData()
        tables.reflect(connection)
        for table in tables.tables.values():
            if table.name in _OWN:
                continue
            rows = source.execute(f"SELECT * FROM {table.name}").fetchall()  # noqa: S608  our own name
            if rows:
                connection.execute(table.insert(), [_typed(table, dict(row)) for row in rows])
        _search(connection)
    engine.dispose()
    source.close()


#: tables that each database fills in its own way
_OWN = ("alembic_version", "claim_words", "report_words", "word_strips")


def _typed(table: Table, row: dict[str, Any]) -> dict[str, Any]:
    """A row with truth values in the place of the numbers that SQLite has."""
    return {
        name: bool(value) if isinstance(table.c[name].type, Boolean) and value is not None else value
        for name, value in row.items()
    }


def _search(connection: Connection) -> None:
    """Fill the full-text search, which a file has in a form of its own."""
    for row in connection.execute(select(schema.reports)).all():
        put_words(connection, "report_words", [(row.number, fold(f"{row.headline or ''} {row.text}"))])
    runs, columns = schema.readings.c, schema.findings.c
    for number, report in connection.execute(select(runs.number, runs.report)).all():
        found = readings(connection, report)[0]
        told = select(columns.number).where(columns.reading == number).order_by(columns.position)
        words = zip(connection.execute(told).scalars(), searched(found), strict=True)
        put_words(connection, "claim_words", list(words))


if __name__ == "__main__":
    with TemporaryDirectory() as folder:
        fill(f"{folder}/news.db")
        Path(sys.argv[1]).write_text("\n".join(script(f"{folder}/news.db")) + "\n", encoding="utf-8")
