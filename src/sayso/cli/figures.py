"""``sayso figures``: numbers with who gives them, from a ledger."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice

from sayso.cli.filters import Numbered, Page, query_of
from sayso.cli.guard import say
from sayso.cli.ledgers import Named, opened
from sayso.cli.listing import SHORT, Column, Form, Listing, check_form, day, write
from sayso.cli.spread import spread
from sayso.export import words
from sayso.model.stated import Measured

#: how figures are listed
FIGURES: Listing[Measured] = Listing(
    columns=(
        Column("claim", SHORT),
        Column("published", 10),
        Column("speaker", 15),
        Column("as of", 10),
        Column("figure"),
    ),
    cells=lambda one: (
        one.stated.claim.id[:SHORT],
        day(one.stated.report.published),
        words.speaker(one.stated.finding.speaker),
        day(one.figure.as_of),
        words.figure(one.figure) + (f" · {one.figure.place}" if one.figure.place else ""),
    ),
    names=(
        "claim", "figure", "report", "published", "publisher", "url", "speaker", "act", "exact", "said",
        "low", "high", "low_open", "high_open", "bound", "unit", "counted", "counted_class", "status",
        "status_class", "basis", "base", "since", "as_of", "place",
    ),
    flat=lambda one: (
        one.stated.claim.id, one.index, one.stated.report.id, one.stated.report.published,
        one.stated.report.publisher, one.stated.report.url, one.stated.speaker,
        one.stated.finding.act.value, " ".join(one.figure.exact), one.figure.said, one.figure.low,
        one.figure.high, one.figure.low_open, one.figure.high_open, one.figure.bound.value, one.figure.unit,
        one.figure.counted.exact if one.figure.counted else None,
        one.figure.counted.class_ if one.figure.counted else None,
        one.figure.status.exact if one.figure.status else None,
        one.figure.status.class_ if one.figure.status else None,
        one.figure.basis.value if one.figure.basis else None,
        one.figure.base.exact if one.figure.base else None,
        one.figure.since, one.figure.as_of, one.figure.place,
    ),
)  # fmt: skip


@spread
def command(where: Named, filters: Numbered, page: Page, form: Form = "table") -> None:
    """List figures, oldest first, with who gives them."""
    # one more than is shown tells whether there are more: figures are not counted
    limit = page.limit
    query, chosen = query_of(replace(page, limit=limit + 1 if limit else 0), filters), check_form(form)
    with opened(where.name()) as found:
        rows = found.view().measured(query)
        shown = write(FIGURES, islice(rows, limit or None), chosen)
        if limit and next(rows, None) is not None:
            say(f"{shown} shown, there are more: --limit 0 shows all, --offset {page.offset + shown} goes on")
