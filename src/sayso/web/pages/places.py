"""Places: where what is said is said to be, on a map and in a table."""

from __future__ import annotations

from itertools import islice

from msgspec.structs import replace

from sayso.ledger import LedgerView
from sayso.ledger.places import Spot
from sayso.model.record import Record
from sayso.model.view import Query
from sayso.web.asked import Place, Since, Speaker, Until, Words, World
from sayso.web.box import WORLD
from sayso.web.chart import chart, frame
from sayso.web.desk import AtDesk
from sayso.web.kept import Work

#: places on the map and in the table; the others are counted
SHOWN = 500


class MapPage(Record, kw_only=True):
    """Places with claims.

    Attributes:
        filters: what was asked for.
        places: most claims first.
        more: whether there are more than are shown.
        unknown: how many of these no gazetteer has: they are in the table and not on the map.
        as_of: when they were counted, UTC, ISO 8601; reports added since are not in it.
        world: whether the map shows the world, instead of what holds the places.
    """

    filters: dict[str, str | None]
    places: tuple[Spot, ...]
    more: bool
    unknown: int
    as_of: str
    world: bool

    @property
    def picture(self) -> str:
        """The map as SVG, escaped."""
        return chart(self.places, WORLD if self.world else frame(self.places))


def places(  # noqa: PLR0913, PLR0917  # a page has as many parameters as it has filters
    desk: AtDesk,
    words: Words = None,
    place: Place = None,
    speaker: Speaker = None,
    since: Since = None,
    until: Until = None,
    world: World = False,
) -> MapPage:
    """Places that claims name, with how many name each; by words, speaker, place and dates of these."""
    query = Query(words=words, place=place, speaker=speaker, since=since, until=until)
    listed = desk.kept(Work(spots, (query,))).value
    shown = listed[:SHOWN]
    return MapPage(
        filters={"words": words, "place": place, "speaker": speaker, "since": since, "until": until},
        places=shown,
        more=len(listed) > SHOWN,
        unknown=sum(one.latitude is None for one in shown),
        as_of=desk.as_of,
        world=world,
    )


def spots(view: LedgerView, query: Query) -> tuple[Spot, ...]:
    """The places with most claims, and one more than are shown where there are more."""
    found = view.places(replace(query, limit=None if query.place else SHOWN + 1))
    return tuple(islice((one for one in found if query.place is None or _fits(one, query.place)), SHOWN + 1))


def _fits(spot: Spot, place: str) -> bool:
    """Whether a place is the one asked for, and not another that the same claims name."""
    return place.casefold() in spot.name.casefold()
