"""Whatever happens, what was told as added is there, whole and once, and errors say what to do."""

from __future__ import annotations

import random
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import event

from sayso.errors import LedgerBusy, LedgerFull, LedgerTooNew, NoLedger, NotALedger
from sayso.ledger import Ledger, open_ledger
from tests.ledger.made import NEWER, RULES, depot
from tests.ledger.many import kill, reading, start, told

KILLS = 50


def _numbers(ledger: Ledger) -> list[int]:
    """Numbers of the reports that are there, each with all that belongs to it."""
    found = []
    for report in ledger.view().reports():
        number = int((report.url or "").rpartition("/")[2])
        assert ledger.view().reading(report.id) == reading(number)
        found.append(number)
    return sorted(found)


def _sound(ledger: Ledger) -> bool:
    *_, checked = ledger.verify()
    return checked.problems == []


def test_a_process_killed_at_any_point_loses_nothing_that_it_told(tmp_path: Path) -> None:
    place, chance, sure = str(tmp_path / "news.db"), random.Random(7), set[int]()  # noqa: S311  a test
    for at in range(KILLS):
        process, listening = start(place, range(at * 20, at * 20 + 20))
        # behind so many reports, and then at any point of the next one: a busy machine changes neither
        sure |= {listening.recv() for _ in range(chance.randrange(12))}
        time.sleep(chance.uniform(0, 0.03))
        kill(process)
        sure |= set(told(listening))
        with open_ledger(place) as ledger, ledger.reading() as connection:
            assert connection.exec_driver_sql("PRAGMA quick_check").scalar() == "ok"
    with open_ledger(place) as ledger:
        there = set(_numbers(ledger))
        # the one report more a round is that which was written and not told before the end
        assert sure <= there
        assert len(there - sure) <= KILLS
        assert len(sure) > 4 * KILLS
        assert _sound(ledger)


@pytest.mark.parametrize("moment", [0.0, 0.03, 0.06, 0.1, 0.15, 0.2, 0.3])
def test_a_process_killed_while_it_makes_the_tables_leaves_none_or_all(tmp_path: Path, moment: float) -> None:
    process, _ = start(str(tmp_path / "news.db"), range(2))
    time.sleep(moment)
    kill(process)
    with open_ledger(tmp_path / "news.db") as ledger:
        assert ledger.writer(RULES).add(None, depot())
        assert _sound(ledger)


def test_writers_at_the_same_time_lose_and_double_nothing(place: str) -> None:
    orders = [random.Random(seed).sample(range(40), 30) for seed in range(4)]  # noqa: S311  a test
    running = [start(place, order) for order in orders]
    assert [sorted(told(listening)) for _, listening in running] == [sorted(order) for order in orders]
    for process, _ in running:
        process.join()
    with open_ledger(place) as ledger:
        assert _numbers(ledger) == sorted(set().union(*orders))
        assert _sound(ledger)


def test_two_runs_at_the_same_time_leave_one_current_reading_of_each_report(place: str) -> None:
    with open_ledger(place) as ledger:
        older, newer = ledger.writer(RULES).run, ledger.writer(NEWER).run
    running = [start(place, range(30), run) for run in (older, newer)]
    assert [told(listening) for _, listening in running] == [list(range(30))] * 2
    for process, _ in running:
        process.join()
    with open_ledger(place) as ledger:
        claims = [one.claim.id for one in ledger.view().stated()]
        assert len(claims) == len(set(claims)) == 60
        assert _sound(ledger)


def test_a_full_disk_loses_nothing_and_adding_goes_on_when_there_is_room(tmp_path: Path) -> None:
    with open_ledger(tmp_path / "news.db") as ledger:
        writer = ledger.writer(RULES)
        with ledger.reading() as connection:
            pages = int(connection.exec_driver_sql("PRAGMA page_count").scalar_one())
        pragma = f"PRAGMA max_page_count = {pages + 30}"
        event.listen(ledger.engine, "begin", limit := _running(pragma))
        count = 0
        with pytest.raises(LedgerFull, match="what was added before is kept: make room and go on"):  # noqa: PT012
            while count := count + 1:
                writer.add(None, reading(count - 1))
        assert _numbers(ledger) == list(range(count - 1))
        event.remove(ledger.engine, "begin", limit)
        event.listen(ledger.engine, "begin", _running(f"PRAGMA max_page_count = {pages + 3000}"))
        assert writer.add(None, reading(count - 1))
        assert _sound(ledger)


def _running(pragma: str) -> Callable[..., None]:
    def run(connection: object) -> None:
        connection.exec_driver_sql(pragma).close()  # type: ignore[attr-defined]

    return run


def test_a_locked_ledger_is_waited_for_and_then_told(tmp_path: Path) -> None:
    place = tmp_path / "news.db"
    with open_ledger(place, wait=0.3) as ledger:
        writer = ledger.writer(RULES)
        other = sqlite3.connect(place, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        begun = time.monotonic()
        with pytest.raises(LedgerBusy, match="another process writes and did not finish in time"):
            writer.add(None, depot())
        assert time.monotonic() - begun >= 0.3
        assert list(ledger.view().reports()) == []  # looking waits for nobody
        other.execute("ROLLBACK")
        other.close()
        assert writer.add(None, depot())


NOT = [
    (b"Harbour shut after storm. " * 300, "it is no SQLite file"),
    (b"SQLite format 3\0" + bytes(range(256)) * 20, "not a ledger, or damaged"),
]


@pytest.mark.parametrize(("data", "says"), NOT)
def test_a_file_that_is_something_else_is_told_and_left_as_it_is(
    tmp_path: Path, data: bytes, says: str
) -> None:
    path = tmp_path / "news.db"
    path.write_bytes(data)
    with pytest.raises(NotALedger, match=says):
        open_ledger(path)
    assert path.read_bytes() == data


def test_a_database_of_something_else_is_told(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "news.db") as connection:
        connection.execute("CREATE TABLE birds (name TEXT)")
    connection.close()
    with pytest.raises(NotALedger, match="tables of something else"):
        open_ledger(tmp_path / "news.db")


def test_a_ledger_with_damaged_pages_is_told(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    with open_ledger(path) as ledger:
        writer = ledger.writer(RULES)
        for number in range(30):
            writer.add(None, reading(number))
    data = bytearray(path.read_bytes())
    data[len(data) // 2 : len(data) // 2 + 60_000] = bytes(60_000)
    path.write_bytes(data)
    with pytest.raises(NotALedger), open_ledger(path) as ledger:  # noqa: PT012  either step may find it
        *_, checked = ledger.verify()
        raise NotALedger(str(path), checked.problems[0].says)


def test_a_ledger_of_a_later_version_is_refused(place: str) -> None:
    with open_ledger(place) as ledger, ledger.writing() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(LedgerTooNew, match=r"made by a later sayso .tables 9999, .* update sayso"):
        open_ledger(place)


def test_no_ledger_where_none_is_to_be_made(tmp_path: Path) -> None:
    for path, create in ((tmp_path / "a.db", False), (tmp_path / "no" / "b.db", True)):
        with pytest.raises(NoLedger):
            open_ledger(path, create=create)
