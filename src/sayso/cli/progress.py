"""A bar on standard error while many reports are read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from sayso.intake import expand
from sayso.pipeline import Outcome


def watched(outcomes: Iterable[Outcome], paths: Sequence[str], quiet: bool) -> Iterator[Outcome]:
    """Pass the outcomes on, with a bar on standard error where there are many and somebody looks."""
    console = Console(stderr=True)
    total = sum(1 for _ in expand(paths)) if console.is_terminal and not quiet else 0
    if total < 2:
        yield from outcomes
        return
    columns = (TextColumn("reading"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True) as progress:
        bar = progress.add_task("reading", total=total)
        seen: set[str] = set()
        for outcome in outcomes:
            seen.add(outcome.source)
            progress.update(bar, completed=len(seen))
            yield outcome
