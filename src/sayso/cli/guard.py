"""How commands end when something goes wrong: one line on standard error, and an exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import typer

from sayso.cli.hints import hint
from sayso.errors import SaysoError

#: exit codes
FAILED, USAGE, INTERRUPTED, BROKEN = 1, 2, 130, 141


def say(message: object) -> None:
    """Write one line on standard error; line breaks and control characters in it become spaces."""
    told = "".join(char if char.isprintable() else " " for char in str(message))
    try:
        print(f"sayso: {told}", file=sys.stderr)
    except (BrokenPipeError, ValueError):  # nobody listens any more, or standard error was closed
        return


@contextmanager
def guarded() -> Iterator[None]:
    """Turn what a command may run into to exit codes: an interrupt, a closed pipe, our own errors."""
    try:
        yield
    except KeyboardInterrupt:
        say("interrupted")
        raise typer.Exit(INTERRUPTED) from None
    except BrokenPipeError:
        # what is still buffered has nowhere to go; without this Python complains at exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(BROKEN) from None
    except (SaysoError, OSError) as error:
        say(f"{error}{hint(error)}")
        raise typer.Exit(FAILED) from None
