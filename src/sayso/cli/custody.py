"""``sayso custody``: what is said of prisoners, as counts and with the duties they answer to."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Annotated

import typer

from sayso.cli.choose import Asked, Out, Paths, Place, Quiet, Reader, Since, Speaker, Until, form_of
from sayso.cli.formats import COLUMNS
from sayso.cli.guard import guarded
from sayso.cli.load import view_of
from sayso.cli.options import settings_of
from sayso.cli.prints import safe
from sayso.cli.sink import sink
from sayso.export.custody import CustodyRow, CustodyTable, Duty, lines, to_csv, to_json
from sayso.reconcile.custody import DUTIES, KINDS, Row, custody


def _text(told: CustodyTable) -> bytes:
    return "".join(f"{safe(line)}\n" for line in lines(told, COLUMNS)).encode()


#: name -> what writes it
FORMS: dict[str, Callable[[CustodyTable], bytes]] = {"text": _text, "json": to_json, "csv": to_csv}


def command(  # noqa: PLR0913, PLR0917  # a command line has as many parameters as it has options
    paths: Paths,
    kind: Annotated[
        list[str] | None, typer.Option(help=f"Only rows of this kind; may be repeated: {', '.join(KINDS)}.")
    ] = None,
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
    """Show what is said of prisoners: counts without names, rules, access, silences.

    Exit codes: 0 all read, 1 some input failed, 2 wrong usage.
    """
    settings, told = settings_of(reader, None), form_of(form, out, tuple(FORMS))
    kinds = _kinds(kind or [])
    query = Asked(speaker, place, None, since, until).query()
    with guarded(), view_of(paths, settings, quiet) as view:
        written = FORMS[told](table_of(row for row in custody(view, query) if row.kind in kinds))
        with sink(out) as file:
            file.write(written)


def table_of(rows: Iterable[Row]) -> CustodyTable:
    """Return rows as they are published, with the duties that they answer to."""
    listed = tuple(map(_row, rows))
    used = {article for row in listed for article in row.articles}
    duties = tuple(Duty(article=article, asks=asks) for article, asks in DUTIES.items() if article in used)
    return CustodyTable(rows=listed, duties=duties)


def _kinds(asked: list[str]) -> frozenset[str]:
    wrong = [name for name in asked if name not in KINDS]
    if wrong:
        raise typer.BadParameter(f"{wrong[0]!r} is not one of: {', '.join(KINDS)}", param_hint="--kind")
    return frozenset(asked or KINDS)


def _row(row: Row) -> CustodyRow:
    count = row.count
    return CustodyRow(
        kind=row.kind,
        low=count.low if count else None,
        high=count.high if count else None,
        low_open=count.low_open if count else False,
        high_open=count.high_open if count else False,
        count=count.told() if count else None,
        said=row.said,
        who=row.who,
        side=row.side,
        place=row.place,
        as_of=row.as_of,
        basis=row.basis,
        articles=row.articles,
        report=row.report,
        claim=row.claim,
        figure=row.figure,
    )
