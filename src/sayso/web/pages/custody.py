"""Custody: what is said of prisoners, as counts and without names, with the duties that each answers to."""

from __future__ import annotations

from collections import Counter

from sayso.export.custody import CustodyRow, Duty
from sayso.ledger import LedgerView
from sayso.model.record import Record
from sayso.model.view import Query
from sayso.reconcile.custody import DUTIES, KINDS, Row
from sayso.reconcile.custody import custody as rows_of
from sayso.web.asked import Kind, Place, Since, Speaker, Until
from sayso.web.desk import AtDesk
from sayso.web.kept import Work
from sayso.web.pages.comparing import asked, too_many
from sayso.web.paging import SIZE, Number, Paging, paging
from sayso.web.part import Part

#: what a row as published has in common with one that is found
_SAME = ("kind", "said", "who", "side", "place", "as_of", "basis", "articles", "report", "claim", "figure")


class CustodyPage(Record, kw_only=True):
    """What is said of prisoners.

    Attributes:
        filters: what was asked for.
        kinds: how many rows each kind has; kinds are different counts, and nothing is added up.
        rows: of this page of the list: kind by kind, by date.
        duties: of the Third Geneva Convention, that these rows answer to.
        paging: where the page stands.
        as_of: when this was looked through, UTC, ISO 8601; reports added since are not in it.
        narrow: what to do where there is too much to look through for a page; null where there is not.
    """

    filters: dict[str, str | None]
    kinds: dict[str, int]
    rows: tuple[CustodyRow, ...]
    duties: tuple[Duty, ...]
    paging: Paging
    as_of: str
    narrow: str | None = None


def custody(  # noqa: PLR0913, PLR0917  # a page has as many parameters as it has filters
    desk: AtDesk,
    kind: Kind = None,
    place: Place = None,
    speaker: Speaker = None,
    since: Since = None,
    until: Until = None,
    page: Number = 1,
) -> CustodyPage:
    """What is said of prisoners: counts, rules, statements on access, silences."""
    within = Query(since=since, until=until)
    narrow = too_many(desk, within)
    query = asked(None, place, speaker, since, until)
    every = [] if narrow else desk.kept(Work(rows_in, (query, within), heavy=True)).value
    chosen = [one for one in every if kind in (None, one.kind)]
    shown = tuple(chosen[(page - 1) * SIZE : page * SIZE])
    used = {article for one in shown for article in one.articles}
    counted = Counter(one.kind for one in every)
    return CustodyPage(
        filters={"kind": kind, "place": place, "speaker": speaker, "since": since, "until": until},
        kinds={one: counted[one] for one in KINDS if counted[one]},
        rows=shown,
        duties=tuple(Duty(article=article, asks=asks) for article, asks in DUTIES.items() if article in used),
        paging=paging(page, len(chosen), len(chosen)),
        as_of=desk.as_of,
        narrow=narrow,
    )


def rows_in(view: LedgerView, query: Query, within: Query) -> list[CustodyRow]:
    """What is said of prisoners in what fits, within dates."""
    return [_row(one) for one in rows_of(Part(view, within), query)]


def _row(row: Row) -> CustodyRow:
    count = row.count
    return CustodyRow(
        low=count.low if count else None,
        high=count.high if count else None,
        low_open=count.low_open if count else False,
        high_open=count.high_open if count else False,
        count=count.told() if count else None,
        **{name: getattr(row, name) for name in _SAME},
    )
