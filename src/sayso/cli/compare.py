"""``sayso compare``: what agrees across reports, what contradicts, and why."""

from __future__ import annotations

from collections.abc import Callable
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
from sayso.export.compare import to_csv, to_json
from sayso.export.contrast import contrast
from sayso.model.judgement import Judgement
from sayso.model.view import View
from sayso.reconcile import Scope, compare_view


def _text(view: View, judgements: list[Judgement]) -> bytes:
    claims = {one.claim.id: one for one in view.stated()}
    return "".join(f"{safe(line)}\n" for line in contrast(judgements, claims, COLUMNS)).encode()


#: name -> what writes it
FORMS: dict[str, Callable[[View, list[Judgement]], bytes]] = {
    "text": _text,
    "json": lambda _, judgements: to_json(judgements),
    "csv": lambda _, judgements: to_csv(judgements),
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
        str | None, typer.Option("--format", "-f", help="text, json or csv. [default: text]")
    ] = None,
    out: Out = None,
    reader: Reader = None,
    quiet: Quiet = False,
) -> None:
    """Show what agrees across reports and what contradicts, each with its reasons.

    Exit codes: 0 all read, 1 some input failed, 2 wrong usage.
    """
    settings, told = settings_of(reader, None), form_of(form, out, tuple(FORMS))
    query = Asked(speaker, place, status, since, until).query()
    with guarded(), view_of(paths, settings, quiet) as view:
        judgements = compare_view(view, Scope(about=about, query=query))
        written = FORMS[told](view, judgements)
        with sink(out) as file:
            file.write(written)
