"""Claims: a list that filters narrow, newest first where dates are asked for."""

from __future__ import annotations

from msgspec import field
from msgspec.structs import asdict

from sayso.ledger.facets import Facets
from sayso.ledger.look import COUNTED
from sayso.model.decision import DecisionKind
from sayso.model.finding import Act
from sayso.model.record import Record
from sayso.model.stated import Stated
from sayso.model.view import Query
from sayso.web.asked import Acting, Place, Publisher, Rejected, Since, Speaker, Until, Words
from sayso.web.desk import AtDesk
from sayso.web.paging import SIZE, Number, Paging, paging
from sayso.web.ruled import Ruling, rulings


class ClaimsPage(Record, kw_only=True):
    """Claims that fit a query.

    Attributes:
        query: what was asked.
        acts: what may be asked for as an act.
        claims: of this page of the list.
        facets: what the claims that fit have in common; null where nothing was asked.
        paging: where it stands.
        ruled: id of a claim -> what people ruled on it.
        rejections: whether people rejected claims, which are left out unless they are asked for.
    """

    query: Query
    acts: tuple[str, ...]
    claims: tuple[Stated, ...]
    paging: Paging
    facets: Facets | None = None
    ruled: dict[str, tuple[Ruling, ...]] = field(default_factory=dict)
    rejections: bool = False

    @property
    def asked(self) -> dict[str, object]:
        """The parts of the query, for links to the pages before and after."""
        told = {name: value for name, value in asdict(self.query).items() if name not in ("limit", "offset")}
        return {**told, "rejected": "true" if self.query.rejected else None}


def claims(  # noqa: PLR0913, PLR0917  # a page has as many parameters as it has filters
    desk: AtDesk,
    words: Words = None,
    speaker: Speaker = None,
    act: Acting = None,
    publisher: Publisher = None,
    since: Since = None,
    until: Until = None,
    place: Place = None,
    rejected: Rejected = False,
    page: Number = 1,
) -> ClaimsPage:
    """Claims by words, speaker, act, publisher, date and place."""
    query = Query(
        words=words or None,
        speaker=speaker or None,
        act=act.value if act else None,
        publisher=publisher or None,
        since=since or None,
        until=until or None,
        place=place or None,
        rejected=rejected,
        limit=SIZE,
        offset=(page - 1) * SIZE,
    )
    view = desk.view
    shown, decided = tuple(view.stated(query)), view.decisions()
    return ClaimsPage(
        query=query,
        acts=tuple(act.value for act in Act),
        claims=shown,
        ruled=rulings(decided, {one.claim.id for one in shown}),
        rejections=any(one.kind is DecisionKind.REJECT for one in decided),
        paging=paging(page, view.count(query), COUNTED),
        facets=view.facets(query) if any((words, speaker, act, publisher, since, until, place)) else None,
    )
