"""Rows on their way out: a table for people, JSON, JSON lines and CSV for programs; streamed, in order."""

from __future__ import annotations

import csv
import io
import os
import shutil
import sys
import textwrap
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Annotated, Generic, TypeVar

import msgspec
import typer

from sayso.cli.choice import one_of
from sayso.cli.filters import Page
from sayso.cli.formats import COLUMNS
from sayso.cli.guard import say
from sayso.cli.prints import safe

Row = TypeVar("Row")
#: the option that every listing has
Form = Annotated[str, typer.Option("--format", "-f", help="table, json, jsonl or csv.")]
FORMS = ("table", "json", "jsonl", "csv")
#: digits of an id that a table shows; any command takes that many
SHORT = 8
_WIDEST = 140


@dataclass(frozen=True)
class Column:
    """A column of the table; the one without a width takes what the others leave."""

    name: str
    width: int | None = None
    right: bool = False


@dataclass(frozen=True)
class Listing(Generic[Row]):
    """How rows of one kind are shown.

    Attributes:
        columns: of the table.
        cells: a row's cells for the table.
        flat: a row's values for CSV, by name.
        names: the columns of CSV.
    """

    columns: Sequence[Column]
    cells: Callable[[Row], Sequence[str]]
    names: Sequence[str]
    flat: Callable[[Row], Sequence[object]]


def check_form(form: str) -> str:
    """The form, where it is one; else the command ends with 2."""
    return one_of(form, FORMS, "--format")


def write(listing: Listing[Row], rows: Iterable[Row], form: str) -> int:
    """Write the rows to standard output; returns how many there were."""
    sys.stdout.flush()
    file, count = sys.stdout.buffer, 0
    for count, part in enumerate(_written(listing, rows, form)):  # noqa: B007  the last one is what is told
        file.write(part)
    file.flush()
    return count - 1 if form == "json" else count


def more(shown: int, page: Page, total: Callable[[], int], most: int) -> None:
    """Say how many rows there are beyond those shown; the total is asked for only then."""
    if not page.limit or shown < page.limit:
        return
    found = total()
    left = found - page.offset - shown
    if left > 0:
        many = f"more than {most:,}" if found > most else f"{left:,}"
        say(f"{shown} shown, {many} more: --limit 0 shows all, --offset {page.offset + shown} goes on")


def _written(listing: Listing[Row], rows: Iterable[Row], form: str) -> Iterator[bytes]:
    """A head, then a part for each row; JSON has a tail as well."""
    if form == "table":
        yield from _table(listing, rows)
    elif form == "csv":
        yield _line(listing.names)
        yield from (_line(listing.flat(row)) for row in rows)
    elif form == "jsonl":
        yield b""
        yield from (msgspec.json.encode(row) + b"\n" for row in rows)
    else:
        yield b"["
        for at, row in enumerate(rows):
            yield (b",\n" if at else b"\n") + msgspec.json.encode(row)
        yield b"\n]\n"


def _line(values: Sequence[object]) -> bytes:
    page = io.StringIO()
    csv.writer(page, lineterminator="\n").writerow("" if value is None else value for value in values)
    return page.getvalue().encode("utf-8", "replace")


def _table(listing: Listing[Row], rows: Iterable[Row]) -> Iterator[bytes]:
    terminal = sys.stdout.isatty()
    width = min(shutil.get_terminal_size((COLUMNS, 24)).columns, _WIDEST) if terminal else COLUMNS
    taken = sum(column.width or 0 for column in listing.columns) + 2 * (len(listing.columns) - 1)
    widths = [column.width or max(20, width - taken) for column in listing.columns]
    rights = [column.right for column in listing.columns]
    head = "  ".join(
        column.name.rjust(w) if column.right else column.name.ljust(w)
        for column, w in zip(listing.columns, widths, strict=True)
    ).rstrip()
    yield (f"\033[1m{head}\033[0m\n" if terminal and not _plain() else f"{head}\n").encode()
    for row in rows:
        yield _cells([safe(cell) for cell in listing.cells(row)], widths, rights)


def _cells(cells: Sequence[str], widths: Sequence[int], rights: Sequence[bool]) -> bytes:
    wrapped = [textwrap.wrap(cell, w) or [""] for cell, w in zip(cells, widths, strict=True)]
    lines = []
    for parts in zip_longest(*wrapped, fillvalue=""):
        told = zip(parts, widths, rights, strict=True)
        lines.append("  ".join(p.rjust(w) if right else p.ljust(w) for p, w, right in told).rstrip())
    return "".join(f"{line}\n" for line in lines).encode("utf-8", "replace")


def _plain() -> bool:
    return bool(os.environ.get("NO_COLOR"))


def day(date: str | None) -> str:
    """A date without its hours; a dash where there is none."""
    return date[:10] if date else "—"
