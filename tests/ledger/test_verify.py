"""What was changed behind a ledger's back is found."""

from __future__ import annotations

import gzip
import sqlite3
from pathlib import Path

import pytest

from sayso.ledger import Ledger, open_ledger
from sayso.ledger.sweeps import Over
from sayso.ledger.verify import Checked
from sayso.model.judgement import Side, Verdict, judgement
from sayso.model.sweep import Sweep
from tests.ledger.made import RULES, capture, depot, ferry, harbour

DATA = b"Harbour shut ..."


def _verified(ledger: Ledger) -> Checked:
    *_, last = ledger.verify()
    return last


def _fill(ledger: Ledger) -> None:
    writer = ledger.writer(RULES)
    writer.add(capture(DATA, "https://example.org/harbour"), harbour(), DATA)
    writer.add(None, depot())
    writer.add(None, ferry())
    sides = (Side(report=harbour().report.id), Side(report=depot().report.id))
    writer.judge([judgement("copies", sides, Verdict.COPY)])
    for found in ([judgement("figures", sides, Verdict.SAME, score=0.5)], []):
        last = ledger.view().sweep("compare")
        extent, after = ledger.view().extent(), last.id if last else None
        made = Sweep(judge="compare", version="1", settings="0", extent=extent, after=after)
        assert ledger.sweep(made, found, Over(("figures",)))


def test_a_sound_ledger_has_nothing_wrong(ledger: Ledger) -> None:
    _fill(ledger)
    found = _verified(ledger)
    assert found.problems == []
    assert (found.reports, found.readings, found.excerpts, found.captures) == (3, 3, 12, 1)


SPOILT = [
    ("UPDATE reports SET text = replace(text, 'sank', 'swam')", "its words are not those"),
    ("UPDATE reports SET publisher = 'Sund Radio'", "its id is not that of its publisher"),
    ("UPDATE claims SET content = 'nothing'", "its plain columns differ"),
    ("UPDATE findings SET act = 'praise'", "its rows in findings differ"),
    ("UPDATE figures SET low = '13'", "its rows in figures differ"),
    ("UPDATE places SET latitude = 1", "its rows in places differ"),
    ("DELETE FROM times", "its rows in times differ"),
    ("DELETE FROM unknowns", "its rows in unknowns differ"),
    ("UPDATE readings SET document = substr(document, 2)", "its document is damaged"),
    ("UPDATE judgements SET verdict = 'denies'", "its id is not that of its judge"),
    ("UPDATE sweeps SET readings = 9", "its id is not that of what it says"),
    ("DELETE FROM sweeps WHERE number = 1", "it does not follow the sweep before it"),
    ("DELETE FROM swept WHERE number = 2", "what it found is not what was written"),
    ("UPDATE judgements SET score = 1 WHERE judge = 'figures'", "what it found is not what was written"),
    ("DROP TRIGGER swept_no_delete", "the trigger that refuses changes is gone"),
    ("DROP TRIGGER claims_no_update", "the trigger that refuses changes is gone"),
]


@pytest.mark.parametrize(("deed", "says"), SPOILT)
def test_a_change_behind_its_back_is_found(tmp_path: Path, deed: str, says: str) -> None:
    with open_ledger(tmp_path / "news.db") as ledger:
        _fill(ledger)
        _spoil(tmp_path / "news.db", deed)
        assert any(says in problem.says for problem in _verified(ledger).problems)


def _spoil(path: Path, deed: str) -> None:
    """Do what the triggers refuse, and put them back."""
    with sqlite3.connect(path) as connection:
        told = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        if not deed.startswith("DROP"):
            for name, _ in told:
                connection.execute(f"DROP TRIGGER {name}")
        connection.execute(deed)
        if not deed.startswith("DROP"):
            for _, sql in told:
                connection.execute(sql)
    connection.close()


@pytest.mark.parametrize("harm", ["gone", "cut", "other"])
def test_a_capture_that_is_gone_or_damaged_is_found(ledger: Ledger, harm: str) -> None:
    _fill(ledger)
    assert ledger.folder
    (path,) = ledger.folder.rglob("*.gz")
    if harm == "gone":
        path.unlink()
    elif harm == "cut":
        path.write_bytes(path.read_bytes()[:-9])
    else:
        path.write_bytes(gzip.compress(b"other"))
    (problem,) = _verified(ledger).problems
    assert (problem.what, problem.id) == ("capture", capture(DATA).sha256)


def test_a_capture_by_reference_is_checked_where_it_stays(ledger: Ledger, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_bytes(DATA)
    ledger.writer(RULES).add(capture(DATA), harbour(), page)
    assert _verified(ledger).problems == []
    page.write_bytes(b"edited")
    assert "are not those that were added" in _verified(ledger).problems[0].says
