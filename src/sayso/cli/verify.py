"""``sayso verify``: whether a ledger is what was written."""

from __future__ import annotations

import sys
from typing import Annotated

import msgspec
import typer
from rich.console import Console
from rich.progress import Progress, TextColumn, TimeElapsedColumn

from sayso.cli.guard import FAILED, guarded
from sayso.cli.ledgers import Named, opened
from sayso.cli.spread import spread
from sayso.ledger import Ledger
from sayso.ledger.verify import Checked


@spread
def command(
    where: Named,
    as_json: Annotated[bool, typer.Option("--json", help="Write counts and problems as JSON.")] = False,
) -> None:
    """Check a ledger: every excerpt, digest, plain column and kept capture.

    Exit codes: 0 all is as it was written, 1 something is not, 2 wrong usage.
    """
    with opened(where.name()) as found:
        checked = _checked(found)
    with guarded():
        if as_json:
            typer.echo(msgspec.json.encode(checked).decode())
        else:
            _show(checked)
        sys.stdout.flush()
    if checked.problems:
        raise typer.Exit(FAILED)


def _checked(found: Ledger) -> Checked:
    columns = (TextColumn("checking {task.completed:,} entries"), TimeElapsedColumn())
    console = Console(stderr=True)
    checked = Checked()
    with Progress(*columns, console=console, transient=True, disable=not sys.stderr.isatty()) as progress:
        bar = progress.add_task("checking")
        for checked in found.verify():  # noqa: B007  the last one is what is told
            progress.advance(bar)
    return checked


def _show(checked: Checked) -> None:
    for problem in checked.problems:
        typer.echo(f"{problem.what} {problem.id}: {problem.says}")
    counts = (
        f"{checked.reports:,} reports, {checked.readings:,} readings, {checked.excerpts:,} excerpts, "
        f"{checked.captures:,} captures"
    )
    wrong = len(checked.problems)
    typer.echo(f"{counts}: {f'{wrong:,} problems' if wrong else 'all as written'}")
