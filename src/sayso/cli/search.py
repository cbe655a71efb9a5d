"""``sayso search``: reports by their words, from a ledger."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

import typer

from sayso.cli.filters import Page, Published, query_of
from sayso.cli.ledgers import Where, opened
from sayso.cli.listing import SHORT, Column, Form, Listing, check_form, day, more, write
from sayso.cli.spread import spread
from sayso.ledger.fold import fold
from sayso.ledger.look import COUNTED
from sayso.ledger.texts import words_of
from sayso.model.record import Record
from sayso.model.report import Report

#: characters of a report's text around the first word that was found
_AROUND = 90


class Hit(Record, kw_only=True):
    """A report that holds the words, with a piece of its text around the first of them."""

    report: str
    published: str | None
    publisher: str | None
    url: str | None
    headline: str | None
    piece: str


#: how reports are listed
HITS: Listing[Hit] = Listing(
    columns=(Column("report", SHORT), Column("published", 10), Column("publisher", 16), Column("words")),
    cells=lambda one: (
        one.report[:SHORT],
        day(one.published),
        one.publisher or "—",
        f"{one.headline} | {one.piece}" if one.headline else one.piece,
    ),
    names=("report", "published", "publisher", "url", "headline", "piece"),
    flat=lambda one: (one.report, one.published, one.publisher, one.url, one.headline, one.piece),
)


@spread
def command(
    words: Annotated[
        list[str], typer.Argument(metavar="WORDS...", help='All must be there; "a phrase", begin*.')
    ],
    filters: Published,
    page: Page,
    form: Form = "table",
    ledger: Where = None,
) -> None:
    """Find reports by words of their text and headline."""
    told = " ".join(f'"{word}"' if " " in word else word for word in words)
    query = query_of(page, filters, told)
    chosen = check_form(form)
    with opened(ledger) as found:
        view = found.view()
        shown = write(HITS, _hits(view.reports(query), told), chosen)
        more(shown, page, lambda: view.count(query, "reports"), COUNTED)


def _hits(reports: Iterator[Report], words: str) -> Iterator[Hit]:
    for report in reports:
        yield Hit(
            report=report.id,
            published=report.published,
            publisher=report.publisher,
            url=report.url,
            headline=report.headline,
            piece=piece(report.text, words),
        )


def piece(text: str, words: str) -> str:
    """The text around the first of the words, cut between words; its start where none is found in it.

    >>> piece("It rained on the harbour all day.", "HARB*")
    'It rained on the harbour all day.'
    """
    parts = [part.split()[0] for part, _ in words_of(words)]
    places = list(_words(text))
    folded = [fold(text[start:end]) for start, end in places]
    at = next((n for n, word in enumerate(folded) if any(p in word for p in parts)), 0)
    start = places[max(0, at - 6)][0] if places else 0
    shown = " ".join(text[start : start + 2 * _AROUND].split())
    cut = start + 2 * _AROUND < len(text)
    return ("… " if start else "") + (shown.rpartition(" ")[0] + " …" if cut else shown)


def _words(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for word in text.split():
        at = text.index(word, start)
        start = at + len(word)
        yield at, start
