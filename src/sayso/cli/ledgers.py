"""Opening the ledger that a command is told: option over environment over default."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
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
