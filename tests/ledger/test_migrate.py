"""A ledger of every earlier version opens, is brought up to date, and has all that it had."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from sqlalchemy import inspect

from sayso.ledger import Ledger, open_ledger
from sayso.ledger.schema import TABLES, VERSION
from sayso.model.view import Query
from tests.ledger.conftest import new_database
from tests.ledger.dump import carry, fill, restore
from tests.ledger.made import RULES, harbour

FOLDER = Path(__file__).parent
STEPS = FOLDER.parents[1] / "src" / "sayso" / "ledger" / "migrations" / "versions"
DUMPS = sorted((FOLDER / "versions").glob("*.sql"))


def _seen(ledger: Ledger) -> list[object]:
    view = ledger.view()
    asked = (Query(), Query(words="ferry"), Query(speaker="harbour master"), Query(place="halden"))
    told: list[object] = [list(view.stated(query)) for query in asked]
    return [*told, list(view.reports()), list(view.judgements()), view.decisions(), list(view.speakers())]


@pytest.mark.parametrize("dump", DUMPS, ids=lambda dump: dump.stem)
def test_a_ledger_of_an_earlier_version_opens_with_all_that_it_had(tmp_path: Path, dump: Path) -> None:
    restore(dump.read_text(encoding="utf-8"), tmp_path / "old.db")
    fill(tmp_path / "new.db")
    with open_ledger(tmp_path / "old.db") as old, open_ledger(tmp_path / "new.db") as new:
        assert _seen(old) == _seen(new)
        *_, checked = old.verify()
        assert [one for one in checked.problems if one.what != "capture"] == []
        assert not old.writer(RULES).add(None, harbour())
        assert _seen(old) == _seen(new)


@pytest.mark.parametrize("dump", DUMPS, ids=lambda dump: dump.stem)
def test_so_does_one_on_a_server(tmp_path: Path, postgres: str, dump: Path) -> None:
    restore(dump.read_text(encoding="utf-8"), tmp_path / "old.db")
    fill(tmp_path / "new.db")
    place = new_database(postgres)
    carry(tmp_path / "old.db", place, dump.stem)
    with open_ledger(place) as old, open_ledger(tmp_path / "new.db") as new:
        assert _seen(old) == _seen(new)
        *_, checked = old.verify()
        assert [one for one in checked.problems if one.what != "capture"] == []


def test_every_version_that_was_has_its_dump() -> None:
    steps = {path.stem.removeprefix("step_") for path in STEPS.glob("step_*.py")}
    assert {dump.stem for dump in DUMPS} | {VERSION} == steps
    assert max(steps) == VERSION


def test_steps_go_forward_one_after_another() -> None:
    told = [path.read_text(encoding="utf-8") for path in sorted(STEPS.glob("step_*.py"))]
    before = [re.search(r"^down_revision = (.+)$", step, re.MULTILINE) for step in told]
    names = [re.search(r"^revision = \"(\d{4})\"$", step, re.MULTILINE) for step in told]
    own = [name.group(1) for name in names if name]
    assert [one.group(1) for one in before if one] == ["None", *(f'"{name}"' for name in own[:-1])]


def test_the_tables_are_those_that_statements_are_built_from(ledger: Ledger) -> None:
    with ledger.reading() as connection:
        found = inspect(connection)
        for table in TABLES:
            columns = [column["name"] for column in found.get_columns(table.name)]
            assert columns == [column.name for column in table.columns], table.name
