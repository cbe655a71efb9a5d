"""``sayso custody``: what is said of prisoners, as counts and with the duties they answer to."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Annotated

import typer

from sayso.cli.asked import ANSWERS
from sayso.cli.choice import one_of
from sayso.cli.choose import Looked, Output, Policy, Reading, Spoken, policy_of
from sayso.cli.formats import COLUMNS
from sayso.cli.guard import guarded
from sayso.cli.load import view_of
from sayso.cli.prints import safe
from sayso.cli.spread import spread
from sayso.export.custody import CustodyRow, CustodyTable, Duty, lines, to_csv, to_json
from sayso.pipeline.answers import custody_answers
from sayso.reconcile.custody import DUTIES, KINDS, Row, custody


def _text(told: CustodyTable) -> bytes:
    return "".join(f"{safe(line)}\n" for line in lines(told, COLUMNS)).encode()


#: name -> what writes it
FORMS: dict[str, Callable[[CustodyTable], bytes]] = {"text": _text, "json": to_json, "csv": to_csv}


@spread
def command(  # noqa: PLR0913, PLR0917  # each is a choice of its own
    looked: Looked,
    asked: Spoken,
    output: Output,
    reading: Reading,
    kind: Annotated[
        list[str] | None, typer.Option(help=f"Only rows of this kind; may be repeated: {', '.join(KINDS)}.")
    ] = None,
    policy: Policy = None,
) -> None:
    """Show what is said of prisoners: counts without names, rules, access, silences.

    Exit codes: 0 all read, 1 some input failed, 2 wrong usage.
    """
    settings, form, chosen = reading.settings(), output.chosen(tuple(FORMS)), policy_of(policy)
    kinds = frozenset(one_of(each, KINDS, "--kind") for each in kind or KINDS)
    query = asked.query()
    with guarded(), view_of(looked.names(), settings, reading.quiet) as view:
        if chosen is not None:
            output.write(ANSWERS[form](custody_answers(view, chosen, query, kinds)))
        else:
            output.write(FORMS[form](table_of(row for row in custody(view, query) if row.kind in kinds)))


def table_of(rows: Iterable[Row]) -> CustodyTable:
    """Return rows as they are published, with the duties that they answer to."""
    listed = tuple(map(_row, rows))
    used = {article for row in listed for article in row.articles}
    duties = tuple(Duty(article=article, asks=asks) for article, asks in DUTIES.items() if article in used)
    return CustodyTable(rows=listed, duties=duties)


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
