"""``sayso evaluate``: scores of a reader, or of a file of predictions, against gold data."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import msgspec
import typer
from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from sayso.cli.formats import COLUMNS
from sayso.cli.guard import guarded
from sayso.evaluation import EVALUATORS, Options, Read, Score, Scores
from sayso.pipeline import read_text

_WHAT = ", ".join(EVALUATORS)


def command(  # noqa: PLR0913, PLR0917  # a command line has as many parameters as it has options
    what: Annotated[str, typer.Argument(metavar="WHAT", help=f"What is scored: {_WHAT}.")],
    gold: Annotated[
        Path, typer.Argument(metavar="GOLD", exists=True, help="Gold data: a directory or a file.")
    ],
    predictions: Annotated[
        Path | None, typer.Option(exists=True, dir_okay=False, help="Score these instead of reading.")
    ] = None,
    reader: Annotated[str, typer.Option(help="Which reader reads: model, fast or rules.")] = "model",
    all_annotators: Annotated[
        bool, typer.Option("--all-annotators", help="Score against every annotator, not the first.")
    ] = False,
    bootstrap: Annotated[int, typer.Option(min=0, help="Draws for 95% intervals of F1.")] = 0,
    shared: Annotated[
        Path | None,
        typer.Option(
            envvar="SAYSO_SHARED", show_envvar=False, help="Corpora that labels point into (SAYSO_SHARED)."
        ),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Write the scores as JSON.")] = False,
) -> None:
    """Score a reader against gold data."""
    if what not in EVALUATORS:
        raise typer.BadParameter(f"{what!r} is not one of: {_WHAT}", param_hint="WHAT")
    options = Options(
        predictions=predictions, all_annotators=all_annotators, bootstrap=bootstrap, shared=shared
    )
    with guarded():
        scores = EVALUATORS[what](gold, _reading(reader), options)
        if as_json:
            typer.echo(msgspec.json.format(msgspec.json.encode(scores), indent=1).decode())
        else:
            _show(scores)


def _reading(reader: str) -> Read:
    """Reads a text with its date; the reader is loaded at the first text, so not at all for predictions."""
    return lambda text, published: read_text(text, published=published, reader=reader)


def _show(scores: Scores) -> None:
    terminal = sys.stdout.isatty()
    console = Console(highlight=False, width=None if terminal else COLUMNS)
    console.print(_table(scores))
    console.print(f"\n{scores.documents} documents", style="dim")
    for note in scores.notes:
        console.print(note, style="dim")


def _table(scores: Scores) -> Table:
    """A block of rows a group, with the group's name above its metrics."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, padding=(0, 1, 0, 0))
    table.add_column("over what", no_wrap=True)
    for name in ("P", "R", "F1", "found", "gold", "95% of F1"):
        table.add_column(name, justify="right", no_wrap=True)
    for group in dict.fromkeys(score.group for score in scores.scores):
        table.add_row(Text(group, "bold"))
        for score in scores.scores:
            if score.group == group:
                table.add_row(f"  {score.metric}", *_cells(score))
    return table


def _cells(score: Score) -> list[str]:
    ratios = (score.precision, score.recall, score.f1 if score.value is None else score.value)
    counts = (score.predicted, score.gold)
    interval = "{:.3f}–{:.3f}".format(*score.interval) if score.interval else ""
    return [
        *("" if ratio is None else f"{ratio:.3f}" for ratio in ratios),
        *("" if count is None else f"{count:.0f}" for count in counts),
        interval,
    ]
