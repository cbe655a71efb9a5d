"""The docs fail when they lie: links lead somewhere, and what a command says is what the docs show."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)|!\[[^\]]*\]\(([^)\s]+)\)")


def _pages(root: Path) -> list[Path]:
    return [*root.glob("*.md"), *sorted((root / "docs").rglob("*.md"))]


def _anchors(page: Path) -> set[str]:
    """The anchors that a page's headings make, as repository sites make them."""
    heads = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-") for head in heads}


def _broken(page: Path) -> list[str]:
    """The links of a page that lead nowhere."""
    words = re.sub(r"^```.*?^```", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    found: list[str] = []
    for target in (first or second for first, second in LINK.findall(words)):
        path, _, anchor = target.partition("#")
        if re.match(r"[a-z]+:", target):
            continue
        goal = page.parent / path if path else page
        if not goal.exists() or (anchor and anchor not in _anchors(goal)):
            found.append(f"{page.name}: {target}")
    return found


def test_every_link_between_our_pages_leads_somewhere(root: Path) -> None:
    assert [link for page in _pages(root) for link in _broken(page)] == []


LEADS = [
    ("[a](b.md)", 1),
    ("[a](here.md)", 0),
    ("[a](#one-two)", 0),
    ("[a](here.md#three)", 1),
    ("![a](b.png)", 1),
]


@pytest.mark.parametrize(("words", "broken"), LEADS)
def test_a_link_that_leads_nowhere_is_seen(tmp_path: Path, words: str, broken: int) -> None:
    page = tmp_path / "here.md"
    page.write_text(f"# One, two\n\n{words}\n", encoding="utf-8")
    assert len(_broken(page)) == broken


def test_every_page_below_docs_is_linked_from_another(root: Path) -> None:
    pages = _pages(root)
    linked = {
        (page.parent / target.partition("#")[0]).resolve()
        for page in pages
        for target in (first or second for first, second in LINK.findall(page.read_text(encoding="utf-8")))
    }
    assert [page.name for page in pages if page.parent != root and page.resolve() not in linked] == []


def _masked(words: str) -> str:
    """Without the numbers of how sure a reader is: their last digit differs between kinds of processor."""
    return re.sub(r" *\d+%", " N%", words)


def _written(root: Path, page: Path, target: Path) -> str:
    """The page as ``make docs`` writes it now."""
    cog = Path(sys.executable).with_name("cog")
    command: list[str | Path] = [cog, "-I", root / "docs" / "tools", "-o", target, page]
    told = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)  # noqa: S603  our own tool
    assert told.returncode == 0, told.stderr
    return target.read_text(encoding="utf-8")


PAGES = [
    "README.md",
    "docs/tutorial.md",
    "docs/cookbook/policies.md",
    "docs/reference/cli.md",
    "docs/reference/compare.md",
]


@pytest.mark.parametrize("name", PAGES)
def test_what_a_page_shows_of_commands_is_what_they_say(root: Path, tmp_path: Path, name: str) -> None:
    page = root / name
    assert _masked(_written(root, page, tmp_path / "page.md")) == _masked(page.read_text(encoding="utf-8"))


def test_every_page_that_shows_commands_is_checked(root: Path) -> None:
    showing = [page for page in _pages(root) if "[[[" + "cog" in page.read_text(encoding="utf-8")]
    assert {str(page.relative_to(root)) for page in showing} == set(PAGES)
