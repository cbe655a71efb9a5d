"""Who speaks, counted from all findings as arrays: for any question that kept counts do not answer."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection

from sayso.ledger.columns import Columns, Numbers, among
from sayso.ledger.fitting import fitting
from sayso.ledger.spoken import Rest, Spoken, names
from sayso.ledger.standing import Standing
from sayso.model.view import Query


class Arrays:
    """The findings that fit a query, to be counted by speaker; see :class:`sayso.ledger.spoken.Counted`."""

    def __init__(self, connection: Connection, query: Query, told: Standing) -> None:
        found = fitting(connection, query, told)
        self._connection, self._every, self._marks = connection, found.all, found.marks
        self._claims = np.bincount(found.all.speaker[found.marks], minlength=1)
        self._claims[0] = 0  # nobody
        dates = found.all.dates
        self.moved = [Spoken(name, 1, day=dates[found.all.date[at]] or None) for at, name in found.moved]

    def rows(self, limit: int | None, offset: int) -> list[Spoken]:
        """Names that were read, most claims first, then by name; so many of them."""
        end = None if limit is None else offset + limit
        ranked = -np.sort(-self._claims[self._claims > 0])
        page = ranked[offset:end]
        if not len(page):
            return []
        # those of as many claims stand by name: the page is cut out of all with as many as its ends have
        near = np.flatnonzero((self._claims >= page[-1]) & (self._claims <= page[0])).tolist()
        named = names(self._connection, near)
        order = sorted((-int(self._claims[one]), named[one], one) for one in near)
        skip = offset - int((ranked > page[0]).sum())
        return [Spoken(name, -count, one) for count, name, one in order[skip : skip + len(page)]]

    def rest(self, numbers: Sequence[int]) -> dict[int, Rest]:
        """The rest, of names with these numbers."""
        every = self._every
        own = np.flatnonzero(self._marks & among(every.speaker, np.array(numbers, np.uint32)))
        who = every.speaker[own]
        reports, publishers = _each(who, every.reading[own]), _each(who, every.publisher[own])
        first, last = _ends(every, own)
        return {
            one: Rest(reports.get(one, 0), publishers.get(one, 0), first.get(one), last.get(one))
            for one in numbers
        }


def _each(who: Numbers, what: Numbers) -> dict[int, int]:
    """How many different ones of something each speaker has."""
    speakers, others = _pairs(who, what)
    found, counts = np.unique(speakers[others != 0], return_counts=True)
    return dict(zip(found.tolist(), counts.tolist(), strict=True))


def _pairs(who: Numbers, what: Numbers) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Speakers with what they go with, each pair once, in order."""
    most = int(what.max(initial=0)) + 1
    pairs = np.sort(who.astype(np.int64) * most + what)
    return np.divmod(pairs[np.diff(pairs, prepend=-1) != 0], most)


def _ends(every: Columns, own: NDArray[np.int64]) -> tuple[dict[int, str], dict[int, str]]:
    """The first date and the last of each speaker who has one."""
    dated = own[every.date[own] >= every.first_date]
    speakers, dates = _pairs(every.speaker[dated], every.date[dated])
    new = np.diff(speakers, prepend=-1) != 0
    old = np.diff(speakers, append=-1) != 0
    return _dates(every, speakers[new], dates[new]), _dates(every, speakers[old], dates[old])


def _dates(every: Columns, who: NDArray[np.int64], when: NDArray[np.int64]) -> dict[int, str]:
    return {one: every.dates[at] for one, at in zip(who.tolist(), when.tolist(), strict=True)}
