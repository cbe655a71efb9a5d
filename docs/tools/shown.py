"""What cog writes into the docs (``make docs``): what a command prints, and the options it has."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path

import typer

from sayso.cli.commands import COMMANDS
from sayso.cli.main import application

ROOT = Path(__file__).parents[2]
PLAIN = {"COLUMNS": "80", "NO_COLOR": "1", "TERM": "dumb", "PYTHONIOENCODING": "utf-8"}


def shown(command: str, lines: int | None = None) -> str:
    """A block with a command line and up to ``lines`` of what it prints, in 80 columns without colour."""
    told = subprocess.run(
        [Path(sys.executable).with_name("sayso"), *shlex.split(command)[1:]],
        cwd=ROOT,
        env={**os.environ, **PLAIN},
        capture_output=True,
        text=True,
        check=True,
    )
    printed = [line.rstrip() for line in told.stdout.strip("\n").splitlines()]
    rest = ["…"] if lines is not None and len(printed) > lines else []
    return "\n".join(["```console", f"$ {command}", *printed[:lines], *rest, "```"])


def commands() -> str:
    """A table of the commands."""
    return "\n".join(
        ["| command | what |", "| --- | --- |", *(f"| `sayso {n}` | {c.help} |" for n, c in COMMANDS.items())]
    )


def options(name: str) -> str:
    """Usage and a table of a command's arguments and options.

    Told from the command itself and not from its printed help, whose boxes change with the library's version.
    """
    group = typer.main.get_command(application([name]))
    command = group.commands[name]  # type: ignore[attr-defined]  # a group, since there are several
    rows = [row(parameter) for parameter in command.params]
    return "\n".join(["| | default | what |", "| --- | --- | --- |", *rows])


def row(parameter: typer.core.TyperArgument | typer.core.TyperOption) -> str:
    """One line of the table: names, default and help."""
    names = ", ".join(f"`{name}`" for name in parameter.opts if name.startswith("-"))
    default = parameter.default
    plain = isinstance(default, str | int | float) and not isinstance(default, bool) and default != ""
    words = " ".join((parameter.help or "").split()).replace("|", "\\|")
    shown_as = (parameter.metavar or str(parameter.name).upper()).rstrip(".")
    return f"| {names or f'`{shown_as}`'} | {f'`{default}`' if plain else ''} | {words} |"
