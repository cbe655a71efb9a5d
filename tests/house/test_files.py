"""Files are short, named by a noun, say what they hold, and name no machine."""

from __future__ import annotations

import ast
import re
import subprocess
from pathlib import Path

import pytest

from tests.house.modules import package

LONGEST = 300
PARAMETERS = 6  # of a function; a command of the command line has one for each of its options
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
VAGUE = {"utils", "util", "helpers", "helper", "common", "misc", "shared"}


@pytest.fixture(scope="module")
def tracked(root: Path) -> list[Path]:
    """The text files under version control."""
    if not (root / ".git").exists():
        pytest.skip("not a clone: no list of the files under version control")
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=root, capture_output=True, check=True)  # noqa: S607
    paths = [root / name for name in listed.stdout.decode().split("\0") if name]
    return [path for path in paths if path.is_file() and b"\0" not in path.read_bytes()[:8000]]


def test_no_file_is_longer_than_its_limit(root: Path) -> None:
    folders = [root / name for name in ("src", "tests", "benchmarks", "examples")]
    code = [path for folder in folders for path in folder.rglob("*.py")]
    lines = {str(path.relative_to(root)): len(path.read_text(encoding="utf-8").splitlines()) for path in code}
    assert {path: count for path, count in lines.items() if count > LONGEST} == {}


def test_no_module_has_a_name_that_says_nothing() -> None:
    assert [module.name for module in package() if VAGUE & set(module.name.split("."))] == []


def test_every_module_and_every_public_thing_has_a_docstring() -> None:
    things = [(m.name, m.tree) for m in package()] + [thing for m in package() for thing in m.public()]
    assert [name for name, node in things if not ast.get_docstring(node)] == []


#: a command has as many parameters as it has options, a page as it has filters
DOORS = ("sayso.cli.", "sayso.web.pages.", "sayso.web.serve")


def _lines(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines of a function without its docstring."""
    docstring = ast.get_docstring(node, clean=False)
    return (node.end_lineno or 0) - node.lineno + 1 - (docstring.count("\n") + 1 if docstring else 0)


def test_functions_are_short_and_take_few_parameters() -> None:
    found = [(m.name, node) for m in package() for node in ast.walk(m.tree) if isinstance(node, FUNCTIONS)]
    sizes = [_lines(node) for _, node in found]
    assert sum(size <= 20 for size in sizes) >= 0.9 * len(sizes)
    assert [f"{name}.{node.name}" for name, node in found if _lines(node) > 40] == []
    inner = [(name, node) for name, node in found if not name.startswith(DOORS)]
    counts = {f"{name}.{node.name}": len(node.args.args + node.args.kwonlyargs) for name, node in inner}
    assert {name: count for name, count in counts.items() if count > PARAMETERS} == {}


def test_no_file_of_the_package_is_kept_out_of_version_control(root: Path, tracked: list[Path]) -> None:
    assert tracked
    command = ["git", "ls-files", "--others", "--ignored", "--exclude-standard", "src"]
    listed = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True)  # noqa: S603
    assert [name for name in listed.stdout.splitlines() if "__pycache__" not in name] == []


# put together from parts, so that this file does not hold what it looks for
FOLDERS = re.compile(
    r"(?<![\w.>~$}*\"'])/(?:" + "|".join(("work", "root", "home", "Users")) + r")(?=[/\s)`,.;:]|$)"
)
HOSTS = re.compile(
    "(?:" + "|".join(("pypi", "pythonhosted", "npmjs", "deb" r"\.debian")) + r")\.(?:org|com)\b"
)


def _names_a_machine(line: str) -> bool:
    return bool(FOLDERS.search(line) or HOSTS.search(line))


def test_no_file_names_a_folder_of_one_machine_or_a_registry_host(tracked: list[Path]) -> None:
    found = [
        f"{path.name}:{at}: {line.strip()[:80]}"
        for path in tracked
        for at, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1)
        if _names_a_machine(line)
    ]
    assert found == []


NAMING = ["see {}work/runs/a", "cd {}root", "({}home/ann/x)", "x = {}home/ann", "https://pypi{}org/simple"]


@pytest.mark.parametrize("line", NAMING)
def test_a_folder_and_a_host_are_seen(line: str) -> None:
    assert _names_a_machine(line.format("." if "pypi" in line else "/"))


@pytest.mark.parametrize("line", ["at work/home", "see docs/work/a", "a/root of it", "~/work", "and/or"])
def test_words_with_a_slash_are_left_alone(line: str) -> None:
    assert not _names_a_machine(line)
