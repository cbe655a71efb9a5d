"""``sayso series``: one measure over time, by speaker."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Annotated

import typer

from sayso.cli.choose import (
    About,
    Asked,
    Out,
    Paths,
    Place,
    Quiet,
    Reader,
    Since,
    Speaker,
    Status,
    Until,
    form_of,
)
from sayso.cli.formats import COLUMNS
from sayso.cli.guard import guarded
from sayso.cli.load import view_of
from sayso.cli.options import settings_of
from sayso.cli.prints import safe
from sayso.cli.sink import sink
from sayso.export.bars import bars
from sayso.export.series import to_csv, to_json
from sayso.export.svg import to_svg
from sayso.model.series import Series
from sayso.reconcile import Scope, series


def _text(found: list[Series]) -> bytes:
    return ("\n".join(safe(line) for line in bars(found, COLUMNS)).rstrip("\n") + "\n").encode()


def _png(found: list[Series]) -> bytes:
    drawn: bytes = import_module("sayso.export.png").to_png(found)  # loads the extra, when it is asked for
    return drawn


#: name -> what writes it
FORMS: dict[str, Callable[[list[Series]], bytes]] = {
    "text": _text,
    "json": to_json,
    "csv": to_csv,
    "svg": to_svg,
    "png": _png,
}


def command(  # noqa: PLR0913, PLR0917  # a command line has as many parameters as it has options
    paths: Paths,
    about: About = None,
    status: Status = None,
    place: Place = None,
    speaker: Speaker = None,
    since: Since = None,
    until: Until = None,
    form: Annotated[
        str | None,
        typer.Option("--format", "-f", help="text, json, csv, svg or png. [default: text, or as --out ends]"),
    ] = None,
    out: Out = None,
    reader: Reader = None,
    quiet: Quiet = False,
) -> None:
    """Follow one measure over time, by speaker: what adds up, what was updated, what was taken back.

    Exit codes: 0 all read, 1 some input failed, 2 wrong usage.
    """
    settings, told = settings_of(reader, None), form_of(form, out, tuple(FORMS))
    query = Asked(speaker, place, status, since, until).query()
    with guarded(), view_of(paths, settings, quiet) as view:
        written = FORMS[told](series(view, Scope(about=about, query=query)))
        with sink(out) as file:
            file.write(written)
