"""``sayso read``: reports in, who said what out."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from sayso.cli.choice import one_of
from sayso.cli.formats import FORMS, Paper
from sayso.cli.guard import FAILED, guarded, say
from sayso.cli.hints import hint
from sayso.cli.options import date_of, file_of, settings_of
from sayso.cli.progress import watched
from sayso.cli.sink import sink
from sayso.model.reading import Reading
from sayso.pipeline import Outcome, read_all
from sayso.reading.read import LANGUAGE
from sayso.reading.readers import READERS

_SUFFIXES = {".json": "json", ".jsonl": "jsonl", ".ndjson": "jsonl", ".html": "html", ".htm": "html"}


@dataclass(frozen=True, slots=True)
class Output:
    """Where and how the readings are written; ``form`` is a name in the table of forms."""

    form: str
    out: Path | None
    colour: bool
    quiet: bool


def command(  # noqa: PLR0913, PLR0917  # a command line has as many parameters as it has options
    paths: Annotated[
        list[str], typer.Argument(metavar="PATHS...", help="Files, folders, patterns; - is standard input.")
    ],
    form: Annotated[
        str | None,
        typer.Option("--format", "-f", help="text, json, jsonl or html. [default: text, or as --out ends]"),
    ] = None,
    out: Annotated[
        Path | None, typer.Option("--out", "-o", help="File to write, whole or not at all.")
    ] = None,
    published: Annotated[
        str | None, typer.Option(metavar="DATE", help="Date of publication, for relative dates: 2022-05-19.")
    ] = None,
    publisher: Annotated[str | None, typer.Option(help="Who published the reports.")] = None,
    reader: Annotated[
        str | None, typer.Option(help=f"{' or '.join(READERS)}, or one of another package. [default: model]")
    ] = None,
    threads: Annotated[
        int | None, typer.Option(min=0, help="Reports read at a time; 0 is one a processor. [default: 0]")
    ] = None,
    entities: Annotated[
        Path | None, typer.Option(help="File of entities, added to those that ship with sayso.")
    ] = None,
    colour: Annotated[bool, typer.Option("--color/--no-color", help="Colours on a terminal.")] = True,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress bar.")] = False,
) -> None:
    """Read reports and show who said what.

    Exit codes: 0 all read, 1 some input failed, 2 wrong usage.
    """
    settings = settings_of(reader, threads)
    settings = replace(settings, entities=str(entities)) if entities else settings
    output = Output(_form(form, out), file_of(out), colour, quiet)
    date = date_of(published, "--published")
    with guarded():
        outcomes = read_all(paths, published=date, publisher=publisher, settings=settings)
        failed = _write(outcomes, paths, output)
    if failed:
        raise typer.Exit(FAILED)


def _form(form: str | None, out: Path | None) -> str:
    found = form or _SUFFIXES.get(out.suffix.lower() if out else "", "text")
    return one_of(found, tuple(FORMS), "--format")


def _write(outcomes: Iterable[Outcome], paths: list[str], output: Output) -> int:
    """Write what was read and name what failed; returns how many failed."""
    failed = 0
    alone = len(paths) == 1 and not Path(paths[0]).is_dir()
    with sink(output.out) as file:
        form = FORMS[output.form](Paper(file, alone, _terminal(output)))
        for outcome in watched(outcomes, paths, output.quiet):
            if outcome.reading is None:
                failed += 1
                say(f"{outcome.failure}{hint(outcome.failure)}")
            else:
                form.add(outcome.reading, outcome.source)
                for notice in _notices(outcome.reading):
                    say(f"{outcome.source}: {notice}")
        form.end()
    return failed


def _notices(reading: Reading) -> list[str]:
    """What a user must know to make sense of a reading that went well."""
    return [left.reason for left in reading.leftovers if left.stage == LANGUAGE]


def _terminal(output: Output) -> Console | None:
    """A console where the text goes to a terminal; null where it goes to a file or a pipe."""
    if output.out or not sys.stdout.isatty():
        return None
    return Console(no_color=None if output.colour else True, highlight=False)
