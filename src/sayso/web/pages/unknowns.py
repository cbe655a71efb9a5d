"""Unknowns: what is said not to be known, not said, not confirmed or declined."""

from __future__ import annotations

from sayso.ledger.look import COUNTED
from sayso.model.record import Record
from sayso.model.stated import Silence
from sayso.model.view import Query
from sayso.web.asked import Who, Words
from sayso.web.desk import AtDesk
from sayso.web.paging import SIZE, Number, Paging, paging


class UnknownsPage(Record, kw_only=True):
    """Unknowns that fit.

    Attributes:
        words, who: what was asked for.
        unknowns: of this page of the list, in order of publication.
        paging: where it stands.
    """

    words: str | None
    who: str | None
    unknowns: tuple[Silence, ...]
    paging: Paging


def unknowns(desk: AtDesk, words: Words = None, who: Who = None, page: Number = 1) -> UnknownsPage:
    """Unknowns by their words and by who does not know."""
    query = Query(words=words, speaker=who, limit=SIZE, offset=(page - 1) * SIZE)
    view = desk.view
    return UnknownsPage(
        words=words,
        who=who,
        unknowns=tuple(view.silences(query)),
        paging=paging(page, view.count(query, "unknowns"), COUNTED),
    )
