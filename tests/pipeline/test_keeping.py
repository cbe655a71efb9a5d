"""The corridor into a ledger: resumes, passes over what is there, keeps captures, tells failures."""

from __future__ import annotations

import io
import json
from collections.abc import Generator
from pathlib import Path

import pytest

from sayso.intake import Given
from sayso.ledger import Ledger, open_ledger
from sayso.model.report import Report
from sayso.pipeline import load, read_text
from sayso.pipeline.keeping import Added, Captures, How, add_all
from sayso.reading.read import run_of
from sayso.settings import Settings

RULES = Settings(reader="rules", threads=1)
HOW = How(settings=RULES)
TEXT = "The bridge at Halden is shut. “We will wait,” said Mara Voss, the mayor.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two reports in files and two in a file of JSON lines, one line of it broken."""
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    (folder / "b.html").write_text(f"<h1>Bridge</h1><p>{TEXT}</p>", encoding="utf-8")
    lines = [json.dumps({"url": f"https://example.org/{n}", "text": f"{n}. {TEXT}"}) for n in range(2)]
    (folder / "c.jsonl").write_text("\n".join([lines[0], "{broken", lines[1]]), encoding="utf-8")
    return folder


def _states(told: list[Added]) -> list[str]:
    return [one.state.value for one in told]


def test_a_folder_is_added_and_added_again_nothing_changes(folder: Path, tmp_path: Path) -> None:
    with open_ledger(tmp_path / "news.db") as ledger:
        first = list(add_all(ledger, [folder], HOW))
        again = list(add_all(ledger, [folder], HOW))
        assert _states(first) == ["added", "added", "added", "failed", "added"]
        assert _states(again) == ["there", "there", "there", "failed", "there"]
        assert len(list(ledger.view().reports())) == 4
        assert list(ledger.verify())[-1].problems == []


def test_captures_are_kept_each_with_its_own_bytes(folder: Path, tmp_path: Path) -> None:
    with open_ledger(tmp_path / "news.db") as ledger:
        list(add_all(ledger, [folder], HOW))
        *_, checked = ledger.verify()
        assert (checked.captures, checked.problems) == (4, [])
        assert ledger.folder
        assert len(list(ledger.folder.rglob("*.gz"))) == 4


def test_captures_can_be_referred_to_where_they_stay(folder: Path, tmp_path: Path) -> None:
    with open_ledger(tmp_path / "news.db") as ledger:
        list(add_all(ledger, [folder], How(settings=RULES, captures=Captures.REFER)))
        *_, sound = ledger.verify()
        assert (sound.captures, sound.problems) == (2, [])
        (folder / "a.txt").unlink()
        *_, checked = ledger.verify()
        assert [problem.what for problem in checked.problems] == ["capture"]


def test_a_run_that_was_stopped_goes_on_where_it_was(folder: Path, tmp_path: Path) -> None:
    with open_ledger(tmp_path / "news.db") as ledger:
        running = add_all(ledger, [folder], HOW)
        assert isinstance(running, Generator)
        assert _states([next(running), next(running)]) == ["added", "added"]
        running.close()
        assert len(list(ledger.view().reports())) == 2
        assert _states(list(add_all(ledger, [folder], HOW)))[:3] == ["there", "there", "added"]


def test_several_processes_give_what_one_gives(folder: Path, tmp_path: Path) -> None:
    with open_ledger(tmp_path / "one.db") as one, open_ledger(tmp_path / "two.db") as two:
        alone = list(add_all(one, [folder], HOW))
        many = list(add_all(two, [folder], How(settings=RULES, jobs=2)))
        assert _states(alone) == _states(many)
        assert list(one.view().stated()) == list(two.view().stated())


def test_other_facts_given_are_read_again_and_standard_input_is_read(tmp_path: Path) -> None:
    told = How(given=Given(publisher="Sund Radio"), settings=RULES)
    with open_ledger(tmp_path / "news.db") as ledger:
        for how in (HOW, told, told):
            list(add_all(ledger, ["-"], how, io.BytesIO(TEXT.encode())))
        assert [report.publisher for report in _reports(ledger)] == [None, "Sund Radio"]


def _reports(ledger: Ledger) -> list[Report]:
    return sorted(ledger.view().reports(), key=lambda report: report.publisher or "")


def test_the_run_of_a_writer_is_that_of_its_readings() -> None:
    assert run_of(load("rules", 1)) == read_text(TEXT, reader="rules").run
