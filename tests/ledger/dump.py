"""Write a ledger of made readings as SQL text, to keep as what this version of the tables was.

Run it when the tables get a new step, before the step is made: ``python -m tests.ledger.dump VERSION.sql``.
"""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from sayso.ledger import open_ledger
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


if __name__ == "__main__":
    with TemporaryDirectory() as folder:
        fill(f"{folder}/news.db")
        Path(sys.argv[1]).write_text("\n".join(script(f"{folder}/news.db")) + "\n", encoding="utf-8")
