"""What a command looks at: the reports behind the names it was given, read now and kept in memory."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import typer

from sayso.cli.guard import FAILED, say
from sayso.cli.hints import hint
from sayso.cli.progress import watched
from sayso.model.reading import Reading
from sayso.model.shelf import Shelf
from sayso.model.view import View
from sayso.pipeline import read_all
from sayso.settings import Settings


@contextmanager
def view_of(names: Sequence[str], settings: Settings, quiet: bool = False) -> Iterator[View]:
    """Give a view of the reports behind ``names``: files, folders, patterns, and ``-`` for standard input.

    What could not be read is told on standard error, one line each, and the command leaves with 1 once its
    block is done; the others are there.
    """
    readings: list[Reading] = []
    failed = 0
    for outcome in watched(read_all(names, settings=settings), names, quiet):
        if outcome.reading is None:
            failed += 1
            say(f"{outcome.failure}{hint(outcome.failure)}")
        else:
            readings.append(outcome.reading)
    yield Shelf(readings)
    if failed:
        raise typer.Exit(FAILED)
