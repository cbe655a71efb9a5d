"""``sayso speakers``: who speaks, and how much, from a ledger."""

from __future__ import annotations

from sayso.cli.filters import (
    LIMIT,
    ActName,
    Limit,
    Offset,
    Place,
    Publisher,
    Since,
    Speaker,
    Text,
    Until,
    query_of,
)
from sayso.cli.ledgers import Where, opened
from sayso.cli.listing import Column, Form, Listing, check_form, day, write
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


def command(  # noqa: PLR0913, PLR0917  # a command line has as many parameters as it has options
    text: Text = None,
    speaker: Speaker = None,
    act: ActName = None,
    publisher: Publisher = None,
    since: Since = None,
    until: Until = None,
    place: Place = None,
    limit: Limit = LIMIT,
    offset: Offset = 0,
    form: Form = "table",
    ledger: Where = None,
) -> None:
    """List who speaks, most claims first."""
    asked = {"words": text, "speaker": speaker, "act": act, "publisher": publisher, "since": since}
    query, chosen = query_of(limit, offset, **asked, until=until, place=place), check_form(form)
    with opened(ledger) as found:
        write(SPEAKERS, found.view().speakers(query), chosen)
