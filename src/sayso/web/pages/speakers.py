"""Speakers: who speaks in the ledger, and how much."""

from __future__ import annotations

from sayso.ledger import LedgerView
from sayso.ledger.voices import Voice
from sayso.model.record import Record
from sayso.model.view import Query
from sayso.web.asked import Speaker
from sayso.web.desk import AtDesk
from sayso.web.kept import Work
from sayso.web.paging import SIZE, Number


class SpeakersPage(Record, kw_only=True):
    """Who speaks.

    Attributes:
        name: part of a name that was asked for.
        speakers: most claims first.
        number: of this page, from 1.
        more: whether another page follows.
        as_of: when they were counted, UTC, ISO 8601; reports added since are not in it.
    """

    name: str | None
    speakers: tuple[Voice, ...]
    number: int
    more: bool
    as_of: str


def speakers(desk: AtDesk, name: Speaker = None, page: Number = 1) -> SpeakersPage:
    """Speakers by number of claims, or those whose name has the words."""
    query = Query(speaker=name, limit=SIZE + 1, offset=(page - 1) * SIZE)
    found = desk.kept(Work(heard, (query,))).value
    return SpeakersPage(
        name=name, speakers=found[:SIZE], number=page, more=len(found) > SIZE, as_of=desk.as_of
    )


def heard(view: LedgerView, query: Query) -> tuple[Voice, ...]:
    """Who speaks in what fits."""
    return tuple(view.speakers(query))
