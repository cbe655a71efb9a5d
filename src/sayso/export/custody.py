"""The custody lens as JSON, as a spreadsheet and in lines of text; no names of those held, and no sums."""

from __future__ import annotations

import csv
import io
import textwrap
from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby

import msgspec

from sayso.model.record import Record

_JSON = msgspec.json.Encoder(decimal_format="number")


class CustodyRow(Record, kw_only=True):
    """One thing that is said of prisoners.

    Attributes:
        kind: captured, held, notified, registered, visited, hospitalised, transferred, exchanged, released,
            died, tried: different counts, never added; or rule, access, silence.
        low, high: ends of the interval; null is open, or no count.
        low_open, high_open: whether the end itself is left out.
        count: the interval in words; null for a row without a count.
        said: the words, without names of people.
        who: who says so, or does not say.
        side: whose people they are, as said.
        place: as said.
        as_of: ISO 8601 prefix, by the words or else by publication.
        basis: total, increment, stock, rate, share.
        articles: of the Third Geneva Convention, that it answers to.
        report: address of the report, its id where it has none.
        claim: id of the claim; null for a silence outside of all claims.
        figure: number of the figure in the claim.
    """

    kind: str
    low: Decimal | None = None
    high: Decimal | None = None
    low_open: bool = False
    high_open: bool = False
    count: str | None = None
    said: str
    who: str | None = None
    side: str | None = None
    place: str | None = None
    as_of: str | None = None
    basis: str | None = None
    articles: tuple[str, ...]
    report: str
    claim: str | None = None
    figure: int | None = None


class Duty(Record, kw_only=True):
    """A duty of the Third Geneva Convention.

    Attributes:
        article: its number, or the first and last of several.
        asks: what it asks for, in a few words.
    """

    article: str
    asks: str


class CustodyTable(Record, kw_only=True):
    """What is said of prisoners.

    Attributes:
        rows: kind by kind, by date, then report.
        duties: the duties that the rows answer to.
    """

    rows: tuple[CustodyRow, ...]
    duties: tuple[Duty, ...]


def to_json(told: CustodyTable) -> bytes:
    """One JSON object, indented."""
    return msgspec.json.format(_JSON.encode(told), indent=2) + b"\n"


def to_csv(told: CustodyTable) -> bytes:
    """A line a row, with the fields of :class:`CustodyRow` as columns; articles are joined by a space."""
    page = io.StringIO()
    writer = csv.writer(page, lineterminator="\n")
    names = CustodyRow.__struct_fields__
    writer.writerow(names)
    for row in told.rows:
        writer.writerow(
            [" ".join(row.articles) if name == "articles" else getattr(row, name) for name in names]
        )
    return page.getvalue().encode()


def lines(told: CustodyTable, width: int = 80) -> Iterator[str]:
    """Lines of at most ``width`` columns: kind by kind, each with its duties."""
    duties = {duty.article: duty.asks for duty in told.duties}
    if not told.rows:
        yield "Nothing is said of prisoners."
        return
    yield from textwrap.wrap("Kinds are different counts: they are never added up.", width)
    for kind, rows in groupby(told.rows, key=lambda row: row.kind):
        listed = list(rows)
        yield ""
        yield f"{kind.capitalize()}: {len(listed)}"
        for article in dict.fromkeys(each for row in listed for each in row.articles):
            yield from _wrapped(f"article {article}: {duties.get(article, '')}", width, "  § ", "    ")
        for row in listed:
            yield from _row(row, width)


def _row(row: CustodyRow, width: int) -> Iterator[str]:
    told = row.count or f"“{row.said}”"
    facts = (
        row.who or "nobody named",
        row.as_of,
        row.side,
        f"in {row.place}" if row.place else None,
        row.basis,
    )
    yield from _wrapped(f"{told} · {' · '.join(fact for fact in facts if fact)}", width, "  ", "      ")
    words = f"“{row.said}” " if row.count else ""
    yield from _wrapped(f"{words}{row.report}", width, "      ", "      ")


def _wrapped(text: str, width: int, first: str, rest: str) -> list[str]:
    return textwrap.wrap(text, width, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False)
