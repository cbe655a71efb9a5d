"""Options of commands that look at several reports: which reports, which figures, where the output goes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Annotated

import typer

from sayso.cli.choice import one_of
from sayso.cli.guard import guarded
from sayso.cli.ledgers import Where, agree, ledger_name
from sayso.cli.load import check_ledger
from sayso.cli.options import date_of, file_of, settings_of
from sayso.cli.sink import sink
from sayso.model.view import Query
from sayso.reconcile.policies import POLICIES
from sayso.settings import Settings

About = Annotated[str | None, typer.Option(help="What it is about, in a few words.")]
Policy = Annotated[
    str | None, typer.Option(help=f"One answer of many figures, by a rule: {', '.join(POLICIES)}.")
]


@dataclass(frozen=True)
class Looked:
    """What a command looks at: a ledger, or reports that are read at once."""

    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="PATHS...",
            help="A ledger, or files, folders, patterns; - is standard input.",
            show_default=False,
        ),
    ] = None
    ledger: Where = None

    def names(self) -> list[str]:
        """The paths, else the ledger that option, environment or default name; two end the command with 2."""
        if self.paths and self.ledger is not None:
            agree(self.paths, self.ledger, "PATHS")
        if self.paths and self.ledger is None:
            return self.paths
        name = self.ledger or ledger_name()
        with guarded():
            check_ledger(name)
        return [name]


@dataclass(frozen=True)
class Dated:
    """Of reports: when they were published."""

    since: Annotated[str | None, typer.Option(metavar="DATE", help="Published on this day or later.")] = None
    until: Annotated[str | None, typer.Option(metavar="DATE", help="Published on this day or earlier.")] = (
        None
    )

    def query(self) -> Query:
        """As a query; dates that are none end the command."""
        asked = {
            **asdict(self),
            "since": date_of(self.since, "--since"),
            "until": date_of(self.until, "--until"),
        }
        return Query(**asked)


@dataclass(frozen=True)
class Spoken(Dated):
    """Of claims: who speaks, and of where."""

    place: Annotated[str | None, typer.Option(help="A place that the claim names.")] = None
    speaker: Annotated[str | None, typer.Option(help="Who says so: a name, or a part of it.")] = None


@dataclass(frozen=True)
class Counted(Spoken):
    """Of figures: what befell those counted."""

    status: Annotated[
        str | None, typer.Option(help="What is said of those counted: killed, surrendered, …")
    ] = None


@dataclass(frozen=True)
class Reading:
    """How files are read before they are looked at; a ledger needs none of it."""

    reader: Annotated[
        str | None, typer.Option(help="Who reads files: model, fast or rules. [default: model]")
    ] = None
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress bar.")] = False

    def settings(self) -> Settings:
        """The settings; a wrong reader ends the command."""
        return settings_of(self.reader, None)


@dataclass(frozen=True)
class Output:
    """Where the answer goes, and in which form."""

    form: Annotated[
        str | None,
        typer.Option("--format", "-f", help="text, json or csv. [default: text, or as --out ends]"),
    ] = None
    out: Annotated[Path | None, typer.Option("--out", "-o", help="File to write, whole or not at all.")] = (
        None
    )

    def chosen(self, known: Sequence[str]) -> str:
        """The form: as named, else as the file ends, else the first; what is wrong ends the command."""
        out = file_of(self.out)
        ending = out.suffix.lower().lstrip(".") if out else ""
        return one_of(self.form or (ending if ending in known else known[0]), known, "--format")

    def write(self, data: bytes) -> None:
        """Write the answer.

        Raises:
            OSError: it cannot be written.
        """
        with sink(self.out) as file:
            file.write(data)


def policy_of(name: str | None) -> str | None:
    """The policy, where there is one of that name; else the command ends with 2 and lists them."""
    return None if name is None else one_of(name, tuple(POLICIES), "--policy")
