"""A speaker: what they said over time, their acts and figures, and what is credited to others as well."""

from __future__ import annotations

from msgspec import field

from sayso.export.svg import to_svg
from sayso.ledger.facets import Facets
from sayso.ledger.look import COUNTED
from sayso.model.decision import Decision, DecisionKind
from sayso.model.record import Record
from sayso.model.series import Point, Series
from sayso.model.stated import Stated
from sayso.model.view import EVERYTHING, Query
from sayso.web.asked import Name
from sayso.web.desk import AtDesk
from sayso.web.kept import Work
from sayso.web.pages.comparing import drawn_if_there, too_many
from sayso.web.pages.copies import Drifted, found_in
from sayso.web.paging import SIZE, Number, Paging, paging
from sayso.web.ruled import Ruling, rulings

#: series drawn, and names offered to be merged with
DRAWN, ALIKE = 4, 20


class SpeakerPage(Record, kw_only=True):
    """What one speaker said.

    Attributes:
        name: of the speaker.
        claims: of this page of the list, in order of publication.
        facets: acts, publishers and days of all of them.
        series: their figures over time, those with most points first; on the first page.
        more: how many more series there are.
        drift: what is credited to them in one place and to others elsewhere; on the first page.
        alike: other speakers whose names share the last word, to be merged with.
        waiting: whether figures or credits are being worked out and are missing here.
        merged: decisions that merged others into them or them into others.
        paging: where the page stands.
        ruled: id of a claim -> what people ruled on it.
    """

    name: str
    claims: tuple[Stated, ...]
    facets: Facets
    series: tuple[Series, ...] = ()
    more: int = 0
    drift: tuple[Drifted, ...] = ()
    alike: tuple[str, ...] = ()
    merged: tuple[Decision, ...] = ()
    waiting: bool = False
    paging: Paging
    ruled: dict[str, tuple[Ruling, ...]] = field(default_factory=dict)

    @property
    def picture(self) -> str:
        """The series as SVG, escaped; each mark leads to the claim that its words stand in."""
        return to_svg(self.series, _claim).decode()


def speaker(desk: AtDesk, name: Name, page: Number = 1) -> SpeakerPage:
    """The claims of one speaker in order of publication, with their acts, figures and drift."""
    query = Query(speaker=name, limit=SIZE, offset=(page - 1) * SIZE)
    view = desk.view
    every = () if page > 1 else _series(desk, name)
    drift = () if page > 1 else _drift(desk, name)
    claims, decided = tuple(view.stated(query)), view.decisions()
    return SpeakerPage(
        name=name,
        claims=claims,
        ruled=rulings(decided, {one.claim.id for one in claims}),
        facets=view.facets(Query(speaker=name)),
        series=every[:DRAWN],
        more=max(len(every) - DRAWN, 0),
        drift=drift,
        waiting=bool(desk.missing),
        alike=_alike(desk, name),
        merged=tuple(
            one for one in decided if one.kind is DecisionKind.MERGE and name in (one.subject, one.object)
        ),
        paging=paging(page, view.count(query), COUNTED),
    )


def _series(desk: AtDesk, name: str) -> tuple[Series, ...]:
    query = Query(speaker=name)
    if too_many(desk, query):
        return ()
    found = drawn_if_there(desk, None, query) or ()
    return tuple(one for one in found if one.speaker and len(one.points) > 1)


def _drift(desk: AtDesk, name: str) -> tuple[Drifted, ...]:
    """What copies tell of all speakers, of this one."""
    found = None if too_many(desk, EVERYTHING) else desk.soon(Work(found_in, (EVERYTHING,), heavy=True))
    _, drifted = found or ((), ())
    return tuple(one for one in drifted if any(credit.name == name for credit in one.speakers))


def _alike(desk: AtDesk, name: str) -> tuple[str, ...]:
    words = name.split()
    found = desk.view.speakers(Query(speaker=words[-1], limit=ALIKE)) if words else iter(())
    return tuple(one.name for one in found if one.name != name)


def _claim(point: Point) -> str | None:
    return f"/claims/{point.claims[0]}" if point.claims else None
