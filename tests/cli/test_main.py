"""The door: quick, with commands from a table, and never a traceback."""

from __future__ import annotations

import re
import subprocess
import sys
from importlib import import_module
from importlib.metadata import version

import pytest

from sayso.cli.commands import COMMANDS
from sayso.cli.main import main
from tests.cli.run import sayso

HEAVY = {"onnxruntime", "tokenizers", "numpy", "lxml", "trafilatura", "dateparser"}


def test_the_version_is_the_packages() -> None:
    assert sayso("--version").stdout.decode() == f"sayso {version('sayso')}\n"


@pytest.mark.parametrize("arguments", [[], ["--help"], ["-h"]])
def test_help_lists_every_command(arguments: list[str]) -> None:
    told = sayso(*arguments)
    shown = (told.stdout + told.stderr).decode()
    assert all(re.search(rf"{name} +{re.escape(command.help)}", shown) for name, command in COMMANDS.items())


def test_help_loads_nothing_heavy() -> None:
    code = "import sys; from sayso.cli.main import application; application(['--help']); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603
    assert HEAVY & {name.partition(".")[0] for name in done.stdout.split()} == set()


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_stands_where_the_table_says(name: str) -> None:
    assert callable(import_module(COMMANDS[name].module).command)


def test_an_unknown_command_is_wrong_usage() -> None:
    done = sayso("raed")
    assert done.returncode == 2
    assert b"No such command 'raed'" in done.stderr


def test_a_fault_of_ours_is_one_line() -> None:
    code = "import sys; from sayso.cli.main import _unforeseen; sys.excepthook = _unforeseen; {}['x']"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)  # noqa: S603
    assert done.stderr == (
        "sayso: internal error, please report it (KeyError: 'x'); SAYSO_TRACEBACK=1 shows where\n"
    )


def test_a_command_without_its_extra_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def absent(name: str) -> None:
        raise ModuleNotFoundError("No module named 'litestar'", name="litestar")

    monkeypatch.setattr("sayso.cli.main.import_module", absent)
    with pytest.raises(SystemExit) as left:
        main(["serve"])
    assert left.value.code == 1
    assert "sayso serve needs: pip install 'sayso[web]'" in capsys.readouterr().err
