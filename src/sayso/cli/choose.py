"""Options of commands that look at several reports: which reports, which figures, where the output goes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from sayso.errors import IntakeError
from sayso.intake.dates import given_date
from sayso.model.view import Query

Paths = Annotated[
    list[str],
    typer.Argument(metavar="PATHS...", help="A ledger, or files, folders, patterns; - is standard input."),
]
About = Annotated[str | None, typer.Option(help="What it is about, in a few words.")]
Status = Annotated[str | None, typer.Option(help="What is said of those counted: killed, surrendered, …")]
Place = Annotated[str | None, typer.Option(help="A place that the claim names.")]
Speaker = Annotated[str | None, typer.Option(help="Who says so: a name, or a part of it.")]
Since = Annotated[str | None, typer.Option(metavar="DATE", help="Published on this day or later.")]
Until = Annotated[str | None, typer.Option(metavar="DATE", help="Published on this day or earlier.")]
Out = Annotated[Path | None, typer.Option("--out", "-o", help="File to write, whole or not at all.")]
Reader = Annotated[str | None, typer.Option(help="Who reads files: model, fast or rules. [default: model]")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No progress bar.")]


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked for on the command line, as it stands there."""

    speaker: str | None = None
    place: str | None = None
    status: str | None = None
    since: str | None = None
    until: str | None = None

    def query(self) -> Query:
        """As a query; dates that are none end the command."""
        return Query(
            speaker=self.speaker,
            place=self.place,
            status=self.status,
            since=_date(self.since, "--since"),
            until=_date(self.until, "--until"),
        )


def form_of(form: str | None, out: Path | None, known: tuple[str, ...]) -> str:
    """The form of the output: as named, else as the file ends, else the first one there is."""
    ending = out.suffix.lower().lstrip(".") if out else ""
    found = form or (ending if ending in known else known[0])
    if found not in known:
        raise typer.BadParameter(f"{found!r} is not one of: {', '.join(known)}", param_hint="--format")
    return found


def _date(words: str | None, option: str) -> str | None:
    try:
        return given_date(words)
    except IntakeError as error:
        raise typer.BadParameter(str(error), param_hint=option) from None
