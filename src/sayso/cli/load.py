"""What a command looks at: a ledger, or the reports behind names, read now and kept in memory."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import typer

from sayso.cli.guard import FAILED, say
from sayso.cli.hints import hint
from sayso.cli.progress import watched
from sayso.errors import NotALedger
from sayso.ledger import open_ledger
from sayso.ledger.connect import check_file, is_url, shown
from sayso.model.reading import Reading
from sayso.model.shelf import Shelf
from sayso.model.view import View
from sayso.pipeline import read_all
from sayso.settings import Settings

_MAGIC = b"SQLite format 3\0"


@contextmanager
def view_of(names: Sequence[str], settings: Settings, quiet: bool = False) -> Iterator[View]:
    """Give a view of the one ledger named, or of the reports behind ``names``.

    A ledger is a database's URL or a SQLite file; reports are files, folders, patterns and ``-`` for standard
    input, read now.
    What could not be read is told on standard error, one line each, and the command leaves with 1 once its
    block is done; the others are there.
    """
    if len(names) == 1 and is_ledger(names[0]):
        with open_ledger(names[0], create=False) as ledger:
            yield ledger.view()
        return
    ledger_ = next(filter(is_ledger, names), None)
    if ledger_ is not None:
        raise typer.BadParameter(
            f"{ledger_} is a ledger: it takes one, and no files beside it", param_hint="PATHS"
        )
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


def is_ledger(name: str) -> bool:
    """Whether a name is that of a ledger and not of reports.

    >>> is_ledger("postgresql://desk/news"), is_ledger("reports/"), is_ledger("-")
    (True, False, False)
    """
    if is_url(name):
        return not name.startswith(("http://", "https://", "file://"))
    path = Path(name)
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(len(_MAGIC)) == _MAGIC


def check_ledger(name: str) -> None:
    """Check that what is named as a ledger can be one, and is not read as a report.

    Raises:
        NoLedger: there is none.
        NotALedger: it is something else.
    """
    if not is_url(name):
        check_file(name, create=False)
    elif not is_ledger(name):
        raise NotALedger(shown(name), "a ledger is a path, sqlite:///path or postgresql://user@host/name")
