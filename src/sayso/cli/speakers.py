"""``sayso speakers``: who speaks, and how much, from a ledger."""

from __future__ import annotations

from sayso.cli.filters import Page, Said, query_of
from sayso.cli.ledgers import Named, opened
from sayso.cli.listing import Column, Form, Listing, check_form, day, write
from sayso.cli.spread import spread
from sayso.ledger.voices import Voice

#: how speakers are listed
SPEAKERS: Listing[Voice] = Listing(
    columns=(
        Column("claims", 7, right=True),
        Column("reports", 7, right=True),
        Column("first", 10),
        Column("last", 10),
        Column("kind", 9),
        Column("speaker"),
    ),
    cells=lambda one: (
        f"{one.claims:,}",
        f"{one.reports:,}",
        day(one.first),
        day(one.last),
        one.kind or "—",
        " = ".join((one.name, *one.also)) + (f" [{one.grade}]" if one.grade else ""),
    ),
    names=("speaker", "kind", "claims", "reports", "publishers", "first", "last", "grade", "also"),
    flat=lambda one: (
        one.name, one.kind, one.claims, one.reports, one.publishers, one.first, one.last, one.grade,
        "; ".join(one.also),
    ),
)  # fmt: skip


@spread
def command(where: Named, filters: Said, page: Page, form: Form = "table") -> None:
    """List who speaks, most claims first."""
    query, chosen = query_of(page, filters), check_form(form)
    with opened(where.name()) as found:
        write(SPEAKERS, found.view().speakers(query), chosen)
