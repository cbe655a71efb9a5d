"""``sayso add``: reports in, kept in a ledger."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from sayso.cli.choice import one_of
from sayso.cli.guard import FAILED, say
from sayso.cli.hints import hint
from sayso.cli.ledgers import Where, opened
from sayso.cli.options import date_of, settings_of
from sayso.cli.sweeping import sweep
from sayso.intake import Given, expand
from sayso.pipeline.judging import Reach
from sayso.pipeline.keeping import Added, Captures, How, State, add_all
from sayso.reading.readers import READERS


def command(  # noqa: PLR0913, PLR0917  # a command line has as many parameters as it has options
    paths: Annotated[
        list[str], typer.Argument(metavar="PATHS...", help="Files, folders, patterns; - is standard input.")
    ],
    published: Annotated[
        str | None, typer.Option(metavar="DATE", help="Date of publication of all of them: 2022-05-19.")
    ] = None,
    publisher: Annotated[str | None, typer.Option(help="Who published all of them.")] = None,
    reader: Annotated[str | None, typer.Option(help=f"{' or '.join(READERS)}. [default: model]")] = None,
    jobs: Annotated[int, typer.Option("--jobs", "-j", min=1, help="Processes that read.")] = 1,
    captures: Annotated[
        str, typer.Option(help="keep the bytes beside the ledger, refer to their path, or drop them.")
    ] = "keep",
    compare: Annotated[
        bool, typer.Option("--compare/--no-compare", help="Compare what is new with the rest, and keep that.")
    ] = True,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress bar, no summary.")] = False,
    ledger: Where = None,
) -> None:
    """Read reports and keep what they say in a ledger; what is there already is passed over.

    Exit codes: 0 all are there, 1 some input failed, 2 wrong usage.
    """
    given = Given(published=date_of(published, "--published"), publisher=publisher)
    kept = Captures(one_of(captures, tuple(Captures), "--captures"))
    how = How(given, settings_of(reader, None), jobs, kept)
    with opened(ledger, create=True) as found:
        told = _Told()
        with told.to_the_end(quiet):
            for one in _watched(add_all(found, paths, how), paths, quiet):
                told.add(one)
            told.count(quiet)
            if compare:
                sweep(found, Reach.FITTING, quiet)
    if told.failures:
        raise typer.Exit(FAILED)


class _Told:
    """What is said at the end: how many, and what failed and why."""

    def __init__(self) -> None:
        self.counts: Counter[State] = Counter()
        self.claims = 0
        self.failures: list[str] = []
        self._counted = False

    def add(self, one: Added) -> None:
        """Count one."""
        self.counts[one.state] += 1
        self.claims += len(one.reading.claims) if one.reading else 0
        if one.state is State.FAILED:
            self.failures.append(f"{one.failure}{hint(one.failure)}")

    @contextmanager
    def to_the_end(self, quiet: bool) -> Iterator[None]:
        """Say what failed behind all else, and how many there were, whatever stops it."""
        try:
            yield
        finally:
            self.count(quiet)
            for failure in self.failures:
                say(failure)

    def count(self, quiet: bool) -> None:
        """Say once how many there were."""
        if not quiet and not self._counted:
            self._counted = True
            added, there, failed = (self.counts[state] for state in State)
            say(f"{added:,} reports added, {self.claims:,} claims; {there:,} there before; {failed:,} failed")


def _watched(added: Iterable[Added], paths: Sequence[str], quiet: bool) -> Iterator[Added]:
    """What was added, with a bar on standard error where there are many inputs and somebody looks."""
    console = Console(stderr=True)
    total = sum(1 for _ in expand(paths)) if sys.stderr.isatty() and not quiet else 0
    if total < 2:
        yield from added
        return
    columns = (
        TextColumn("adding"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.description}"),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=console, transient=True) as progress:
        bar = progress.add_task("", total=total)
        seen: set[str] = set()
        reports = 0
        for one in added:
            seen.add(one.source)
            reports += one.state is State.ADDED
            progress.update(bar, completed=len(seen), description=f"{reports:,} reports")
            yield one
