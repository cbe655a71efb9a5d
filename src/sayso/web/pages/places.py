"""Places: where what is said is said to be, on a map and in a table."""

from __future__ import annotations

from itertools import islice

from litestar.params import FromQuery

from sayso.ledger.places import Spot
from sayso.model.record import Record
from sayso.model.view import Query
from sayso.web.asked import Words
from sayso.web.box import WORLD
from sayso.web.chart import chart, frame
from sayso.web.desk import AtDesk

#: places on the map and in the table; the others are counted
SHOWN = 500


class MapPage(Record, kw_only=True):
    """Places with claims.

    Attributes:
        filters: what was asked for.
        places: most claims first.
        more: whether there are more than are shown.
        unknown: how many of these no gazetteer has: they are in the table and not on the map.
        world: whether the map shows the world, instead of what holds the places.
    """

    filters: dict[str, str | None]
    places: tuple[Spot, ...]
    more: bool
    unknown: int
    world: bool

    @property
    def picture(self) -> str:
        """The map as SVG, escaped."""
        return chart(self.places, WORLD if self.world else frame(self.places))


def places(  # noqa: PLR0913, PLR0917  # a page has as many parameters as it has filters
    desk: AtDesk,
    words: Words = None,
    place: Words = None,
    speaker: Words = None,
    since: Words = None,
    until: Words = None,
    world: FromQuery[bool] = False,
) -> MapPage:
    """Places that claims name, with how many name each; by words, speaker, place and dates of these."""
    query = Query(
        words=words,
        place=place,
        speaker=speaker,
        since=since,
        until=until,
        limit=None if place else SHOWN + 1,
    )
    found = (one for one in desk.view.places(query) if place is None or _fits(one, place))
    listed = tuple(islice(found, SHOWN + 1))
    shown = listed[:SHOWN]
    return MapPage(
        filters={"words": words, "place": place, "speaker": speaker, "since": since, "until": until},
        places=shown,
        more=len(listed) > SHOWN,
        unknown=sum(one.latitude is None for one in shown),
        world=world,
    )


def _fits(spot: Spot, place: str) -> bool:
    """Whether a place is the one asked for, and not another that the same claims name."""
    return place.casefold() in spot.name.casefold()
