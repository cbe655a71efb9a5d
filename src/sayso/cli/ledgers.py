"""Opening the ledger that a command is told: argument or option over environment over default."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from sayso.cli.guard import guarded
from sayso.ledger import Ledger, open_ledger
from sayso.settings import from_environment

#: the option that every command on a ledger has
Where = Annotated[
    str | None,
    typer.Option(
        "--ledger", "-l", metavar="LEDGER", help="Path or address; else SAYSO_LEDGER, else sayso.db."
    ),
]


@dataclass(frozen=True)
class Named:
    """The ledger that a command looks at: behind the command, or as the option that all commands have."""

    named: Annotated[
        str | None,
        typer.Argument(metavar="LEDGER", help="Path or address; the same as --ledger.", show_default=False),
    ] = None
    ledger: Where = None

    def name(self) -> str | None:
        """What is named; null where nothing is. Two ledgers end the command with 2."""
        if self.named is not None and self.ledger is not None:
            agree([self.named], self.ledger, "LEDGER")
        return self.named or self.ledger


def agree(named: list[str], option: str, hint: str) -> None:
    """End the command with 2 where what stands behind it is not the ledger that --ledger names."""
    if len(named) != 1 or _place(named[0]) != _place(option):
        told = " and ".join((*named[:2], f"--ledger {option}"))
        raise typer.BadParameter(f"{told} are not one: name the ledger once", param_hint=hint)


def _place(name: str) -> str:
    """A name of a ledger such that names of one file are equal."""
    path = name.removeprefix("sqlite:///")
    return path if "://" in path else str(Path(path).resolve())


@contextmanager
def opened(where: str | None, create: bool = False) -> Iterator[Ledger]:
    """Open the ledger; what goes wrong with it ends the command with a line and an exit code."""
    name = where or ledger_name()
    with guarded(), open_ledger(name, create=create) as ledger:
        yield ledger


def ledger_name() -> str:
    """The ledger that the environment names, or the default."""
    try:
        return from_environment(os.environ).ledger
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint="environment") from None
