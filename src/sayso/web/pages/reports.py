"""Reports: the list, by words, publisher and date."""

from __future__ import annotations

from msgspec.structs import asdict

from sayso.ledger.look import COUNTED
from sayso.model.record import Record
from sayso.model.shelf import head
from sayso.model.stated import Head
from sayso.model.view import Query
from sayso.web.asked import Publisher, Since, Until, Words
from sayso.web.desk import AtDesk
from sayso.web.paging import SIZE, Number, Paging, paging


class ReportsPage(Record, kw_only=True):
    """Reports that fit a query.

    Attributes:
        query: what was asked.
        reports: of this page of the list, without their texts.
        paging: where it stands.
    """

    query: Query
    reports: tuple[Head, ...]
    paging: Paging

    @property
    def asked(self) -> dict[str, object]:
        """The parts of the query, for links to the pages before and after."""
        return {name: value for name, value in asdict(self.query).items() if name not in ("limit", "offset")}


def reports(  # noqa: PLR0913, PLR0917  # a page has as many parameters as it has filters
    desk: AtDesk,
    words: Words = None,
    publisher: Publisher = None,
    since: Since = None,
    until: Until = None,
    page: Number = 1,
) -> ReportsPage:
    """Reports by words, publisher and date of publication."""
    query = Query(
        words=words, publisher=publisher, since=since, until=until, limit=SIZE, offset=(page - 1) * SIZE
    )
    view = desk.view
    return ReportsPage(
        query=query,
        reports=tuple(head(one) for one in view.reports(query)),
        paging=paging(page, view.count(query, "reports"), COUNTED),
    )
