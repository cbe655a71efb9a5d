"""``sayso``: finds the command that was asked for, loads its module only, and runs it.

Exit codes: 0 done; 1 some input failed, the others were read; 2 wrong usage; 130 interrupted;
141 the reader of our output went away.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from importlib.metadata import version
from types import TracebackType
from typing import Annotated

import typer

from sayso.cli.commands import COMMANDS, Command
from sayso.cli.guard import FAILED, INTERRUPTED, say
from sayso.errors import MissingExtra


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line; leaves by ``SystemExit``."""
    sys.excepthook = _unforeseen
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        # get_command, since calling the app itself would put Typer's own hook for tracebacks in place
        typer.main.get_command(application(given))(given, prog_name="sayso")
    except KeyboardInterrupt:
        say("interrupted")
        sys.exit(INTERRUPTED)


def application(arguments: Sequence[str]) -> typer.Typer:
    """The app with all commands; only the module of the command in ``arguments`` is loaded."""
    app = typer.Typer(
        name="sayso",
        help="Read news reports and keep who said what, in which words, with which figures.",
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(_options)
    wanted = next((one for one in arguments if not one.startswith("-")), None)
    for name, command in COMMANDS.items():
        run = _loaded(name, command) if name == wanted else _elsewhere
        app.command(name, help=command.help, no_args_is_help=not command.bare)(run)
    return app


def _loaded(name: str, command: Command) -> Callable[..., None]:
    """The function of a command; without its extra, one line says what to install."""
    try:
        found: Callable[..., None] = import_module(command.module).command
    except ModuleNotFoundError as error:
        if command.extra is None or (error.name or "").startswith("sayso"):
            raise
        say(MissingExtra(f"sayso {name}", command.extra))
        sys.exit(FAILED)
    return found


def _elsewhere() -> None:
    """Stands for a command that was not asked for, in the list of commands."""


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"sayso {version('sayso')}")
        raise typer.Exit


def _options(
    shown: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and leave.")
    ] = False,
) -> None:
    """Options that stand before the command."""


def _unforeseen(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """A fault of ours: one line; where it happened only for who asks."""
    if os.environ.get("SAYSO_TRACEBACK"):
        sys.__excepthook__(kind, error, trace)
        return
    say(f"internal error, please report it ({kind.__name__}: {error}); SAYSO_TRACEBACK=1 shows where")


if __name__ == "__main__":
    main()
