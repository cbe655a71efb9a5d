"""``sayso unknowns``: what is said not to be known, from a ledger."""

from __future__ import annotations

from sayso.cli.filters import LIMIT, Limit, Offset, Publisher, Since, Speaker, Text, Until, query_of
from sayso.cli.ledgers import Where, opened
from sayso.cli.listing import SHORT, Column, Form, Listing, check_form, day, more, write
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


def command(  # noqa: PLR0913, PLR0917  # a command line has as many parameters as it has options
    text: Text = None,
    speaker: Speaker = None,
    publisher: Publisher = None,
    since: Since = None,
    until: Until = None,
    limit: Limit = LIMIT,
    offset: Offset = 0,
    form: Form = "table",
    ledger: Where = None,
) -> None:
    """List what is said not to be known, not said, not confirmed or declined."""
    asked = {"words": text, "speaker": speaker, "publisher": publisher, "since": since, "until": until}
    query, chosen = query_of(limit, offset, **asked), check_form(form)
    with opened(ledger) as found:
        view = found.view()
        shown = write(UNKNOWNS, view.silences(query), chosen)
        more(shown, limit, offset, lambda: view.count(query, "unknowns"), COUNTED)
