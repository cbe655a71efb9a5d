"""The cookbook's archive is what the commands on it do."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

from tests.cli.run import invoke

BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def _steps(page: str) -> list[tuple[str, str]]:
    """Each command of the page with what it shows."""
    blocks = "".join(BLOCK.findall(page))
    parts = [part.partition("\n") for part in blocks.split("$ ")[1:]]
    return [(command, shown) for command, _, shown in parts]


def _shown_by(shown: str, printed: str) -> bool:
    """Whether the page shows what was printed; ``…`` stands for anything."""
    pattern = ".*".join(map(re.escape, shown.strip().split("…")))
    return re.fullmatch(pattern, printed.strip(), re.DOTALL) is not None


def test_every_command_of_the_archive_prints_what_the_page_shows(root: Path, tmp_path: Path) -> None:
    shutil.copytree(root / "examples", tmp_path / "examples")
    page = (root / "docs" / "cookbook" / "archive.md").read_text(encoding="utf-8")
    steps = _steps(
        page.replace("examples/", f"{tmp_path}/examples/").replace("desk.db", f"{tmp_path}/desk.db")
    )
    assert len(steps) == 11
    for command, shown in steps:
        done = invoke(*shlex.split(command)[1:])
        told = (done.stdout if done.stdout else done.stderr).decode()
        assert done.returncode == 0, told
        assert _shown_by(shown, told), f"{command}\n{told}"


def test_what_differs_is_seen() -> None:
    assert _shown_by("a … c\n", "a b c")
    assert not _shown_by("a … c\n", "a b d")
