"""The loader gives a view of what can be read, and says what cannot."""

from __future__ import annotations

from pathlib import Path

import pytest
import typer

from sayso.cli.load import view_of
from sayso.settings import Settings

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
