"""News fragments are ones that a release takes in."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

TEMPLATE = "template.jinja"


def _complaint(path: Path) -> str | None:
    """What is wrong with a fragment, in words; ``None`` where nothing is."""
    words = path.read_text(encoding="utf-8").strip()
    if not re.fullmatch(r"[a-z][a-z0-9-]*\.md", path.name):
        return f"{path.name}: name it <topic>.md, small letters, digits and hyphens"
    if not words or words.startswith(("#", "-", "*")):
        return f"{path.name}: one or two plain sentences, no heading or list"
    return None if words.endswith((".", ")", "`")) else f"{path.name}: end the sentence"


def test_every_fragment_is_well_formed(root: Path) -> None:
    fragments = [path for path in sorted((root / "changelog").iterdir()) if path.name != TEMPLATE]
    assert [complaint for path in fragments if (complaint := _complaint(path))] == []


BAD = [("Figures.md", "News."), ("figures.txt", "News."), ("a.md", ""), ("a.md", "# News."), ("a.md", "News")]


@pytest.mark.parametrize(("name", "words"), BAD)
def test_a_fragment_that_a_release_would_lose_or_misprint_is_told(
    tmp_path: Path, name: str, words: str
) -> None:
    path = tmp_path / name
    path.write_text(words, encoding="utf-8")
    assert name in (_complaint(path) or "")


def test_a_release_holds_every_fragment(root: Path) -> None:
    made = subprocess.run(  # noqa: S603  our own tool, our own arguments
        [
            Path(sys.executable).with_name("towncrier"),
            "build",
            "--draft",
            "--version",
            "9.9",
            "--date",
            "2030-01-01",
        ],
        cwd=root,
        capture_output=True,
        text=True,
        check=True,
    )
    printed = " ".join(made.stdout.split())
    assert printed.startswith("## 9.9 (2030-01-01)")
    for path in (root / "changelog").glob("*.md"):
        assert " ".join(path.read_text(encoding="utf-8").split()) in printed
