"""Imports go downwards only, and every room stands in a layer."""

from __future__ import annotations

import ast
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.modules import imported, package

DOORS = {"", "cli", "web", "batch", "training", "testing"}


def _lint(root: Path, source: Path) -> subprocess.CompletedProcess[str]:
    """Run import-linter with the project's contracts over the package below ``source``."""
    return subprocess.run(  # noqa: S603  our own tool, our own arguments
        [Path(sys.executable).with_name("lint-imports"), "--config", root / "pyproject.toml", "--no-cache"],
        env={**os.environ, "PYTHONPATH": str(source)},
        cwd=source,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def copy(root: Path, tmp_path: Path) -> Path:
    """A copy of the package's code that a test may spoil."""
    data = shutil.ignore_patterns("weights", "lexicon", "__pycache__", "static")
    shutil.copytree(root / "src" / "sayso", tmp_path / "sayso", ignore=data)
    return tmp_path


def test_imports_keep_to_the_layers(root: Path) -> None:
    told = _lint(root, root / "src")
    assert told.returncode == 0, told.stdout


SPOILT = [
    ("attic/__init__.py", '"""A room in no layer."""\n', "- sayso.attic"),
    ("cellar.py", '"""A module in no layer."""\n', "- sayso.cellar"),
    ("model/spoilt.py", "import sayso.reading.words\n", "sayso.model.spoilt -> sayso.reading.words"),
    ("intake/spoilt.py", "import sayso.reading.words\n", "sayso.intake.spoilt -> sayso.reading.words"),
    ("errors.py", "import sayso.settings\n", "sayso.errors -> sayso.settings"),
]


def test_a_room_in_no_layer_and_an_import_upwards_or_sideways_fail(root: Path, copy: Path) -> None:
    for path, words, _ in SPOILT:
        target = copy / "sayso" / path
        target.parent.mkdir(exist_ok=True)
        target.write_text(words, encoding="utf-8")
    told = _lint(root, copy)
    assert told.returncode != 0
    assert [complaint for _, _, complaint in SPOILT if complaint not in told.stdout] == []


def _hides(block: ast.AST) -> bool:
    """Whether what stands in the block is imported late or never."""
    if isinstance(block, ast.If):
        return "TYPE_CHECKING" in ast.unparse(block.test)
    return isinstance(block, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)


def _hidden(tree: ast.Module) -> set[int]:
    blocks = (block for block in ast.walk(tree) if _hides(block))
    found = (each for block in blocks for node in ast.walk(block) for each in imported(node))
    return {line for line, name in found if name.split(".")[0] in {"sayso", "None"}}


def test_nothing_of_sayso_is_imported_under_type_checking_or_inside_a_function() -> None:
    assert [f"{module.path}:{line}" for module in package() for line in _hidden(module.tree)] == []


HIDING = [
    "if TYPE_CHECKING:\n    from sayso.model import claim",
    "if typing.TYPE_CHECKING:\n    import sayso.model",
    "def f():\n    from sayso import read",
    "def f():\n    from . import read",
]


@pytest.mark.parametrize("code", HIDING)
def test_a_hidden_import_is_seen(code: str) -> None:
    assert _hidden(ast.parse(code)) == {2}


def test_only_doors_import_the_package_itself() -> None:
    inner = [module for module in package() if module.room not in DOORS]
    upward = [f"{m.name}:{line}" for m in inner for line, name in m.imports() if _is_package(name)]
    assert upward == []


def _is_package(name: str) -> bool:
    """``import sayso`` or a name from it, which is no room."""
    head, _, rest = name.partition(".")
    rooms = {module.room for module in package()}
    return head == "sayso" and rest.partition(".")[0] not in rooms - {""}


def test_torch_is_imported_by_the_workshop_alone() -> None:
    users = {m.room for m in package() for _, name in m.imports() if name.split(".")[0] == "torch"}
    assert users <= {"training"}
