"""``sayso unknowns``: what is said not to be known, from a ledger."""

from __future__ import annotations

from sayso.cli.filters import Page, Voiced, query_of
from sayso.cli.ledgers import Named, opened
from sayso.cli.listing import SHORT, Column, Form, Listing, check_form, day, more, write
from sayso.cli.spread import spread
from sayso.export import words
from sayso.ledger.look import COUNTED
from sayso.model.stated import Silence

#: how unknowns are listed
UNKNOWNS: Listing[Silence] = Listing(
    columns=(
        Column("report", SHORT),
        Column("published", 10),
        Column("kind", 13),
        Column("who", 14),
        Column("what"),
    ),
    cells=lambda one: (
        one.report.id[:SHORT],
        day(one.report.published),
        one.unknown.kind.value,
        one.unknown.who or "—",
        words.unknown(one.unknown),
    ),
    names=(
        "report", "published", "publisher", "url", "kind", "who", "about", "as_of", "exact", "claim",
    ),
    flat=lambda one: (
        one.report.id, one.report.published, one.report.publisher, one.report.url, one.unknown.kind.value,
        one.unknown.who, one.unknown.about, one.unknown.as_of, " ".join(one.unknown.exact), one.unknown.claim,
    ),
)  # fmt: skip


@spread
def command(where: Named, filters: Voiced, page: Page, form: Form = "table") -> None:
    """List what is said not to be known, not said, not confirmed or declined."""
    query, chosen = query_of(page, filters), check_form(form)
    with opened(where.name()) as found:
        view = found.view()
        shown = write(UNKNOWNS, view.silences(query), chosen)
        more(shown, page, lambda: view.count(query, "unknowns"), COUNTED)
