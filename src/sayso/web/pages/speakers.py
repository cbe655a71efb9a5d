"""Speakers: who speaks in the ledger, and how much."""

from __future__ import annotations

from sayso.ledger.voices import Voice
from sayso.model.record import Record
from sayso.model.view import Query
from sayso.web.asked import Words
from sayso.web.desk import AtDesk
from sayso.web.paging import SIZE, Number


class SpeakersPage(Record, kw_only=True):
    """Who speaks.

    Attributes:
        name: part of a name that was asked for.
        speakers: most claims first.
        number: of this page, from 1.
        more: whether another page follows.
    """

    name: str | None
    speakers: tuple[Voice, ...]
    number: int
    more: bool


def speakers(desk: AtDesk, name: Words = None, page: Number = 1) -> SpeakersPage:
    """Speakers by number of claims, or those whose name has the words."""
    query = Query(speaker=name, limit=SIZE + 1, offset=(page - 1) * SIZE)
    found = tuple(desk.view.speakers(query))
    return SpeakersPage(name=name, speakers=found[:SIZE], number=page, more=len(found) > SIZE)
