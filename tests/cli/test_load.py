"""The loader gives a view of what can be read, and says what cannot."""

from __future__ import annotations

from pathlib import Path

import pytest
import typer

from sayso.cli.load import is_ledger, view_of
from sayso.ledger import open_ledger
from sayso.settings import Settings
from sayso.testing.readings import made_reading

RULES = Settings(reader="rules", threads=1)


def test_files_and_json_lines_become_one_view(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The ferry sank, the owner said.\n", encoding="utf-8")
    (tmp_path / "b.jsonl").write_text(
        '{"url": "https://example.org/b", "text": "It sank, she said."}\n', "utf-8"
    )
    with view_of([str(tmp_path)], RULES) as view:
        assert sorted(report.url or "" for report in view.reports()) == ["", "https://example.org/b"]


def test_what_cannot_be_read_is_told_and_ends_the_command_with_1(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text("The ferry sank, the owner said.\n", encoding="utf-8")
    names = [str(tmp_path / "a.txt"), str(tmp_path / "gone.txt")]
    with pytest.raises(typer.Exit) as left, view_of(names, RULES) as view:
        assert len(list(view.reports())) == 1
    assert left.value.exit_code == 1
    assert "gone.txt" in capsys.readouterr().err


def test_a_ledger_is_looked_at_and_not_read_as_a_report(tmp_path: Path) -> None:
    made = made_reading(
        "<source>The owner</source> <cue>said</cue> <content>it sank</content>.", publisher="Lamp"
    )
    name = str(tmp_path / "news.db")
    with open_ledger(name) as ledger:
        ledger.writer(made.run).add(None, made)
    with view_of([name], RULES) as view:
        assert [one.publisher for one in view.reports()] == ["Lamp"]


NAMES = [
    ("postgresql://desk/news", True),
    ("https://example.org/a.html", False),
    ("-", False),
    ("gone.db", False),
]


@pytest.mark.parametrize(("name", "ledger"), NAMES)
def test_a_ledger_is_known_by_its_name_or_first_bytes(name: str, ledger: bool) -> None:
    assert is_ledger(name) is ledger
