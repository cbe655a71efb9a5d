"""What pages that compare are asked, what comes of comparing, and the claims behind it."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from sayso.ledger import LedgerView
from sayso.ledger.judged import stands
from sayso.ledger.pulse import mark_of
from sayso.model.decision import Decision
from sayso.model.judgement import Judgement
from sayso.model.record import Record
from sayso.model.series import Series
from sayso.model.stated import Head, Stated
from sayso.model.view import Query
from sayso.reconcile import Scope, compare_view, series
from sayso.web.desk import Desk
from sayso.web.kept import Work
from sayso.web.part import Part
from sayso.web.ruled import Ruling, rulings

#: claims that are compared for a page; of larger ledgers a part must be asked for
MOST = 5_000


class Spoken(Record, kw_only=True):
    """A claim as pages of comparisons show it.

    Attributes:
        claim: its id.
        speaker: name; null where nobody is named.
        words: of the content.
        report: where it stands.
        ruled: what people ruled on it.
    """

    claim: str
    speaker: str | None
    words: str
    report: Head
    ruled: tuple[Ruling, ...] = ()


class Compared(Record, kw_only=True):
    """What comes of comparing.

    Attributes:
        judgements: how figures stand to each other.
        claims: the claims on their sides, by id.
    """

    judgements: tuple[Judgement, ...]
    claims: dict[str, Spoken]


#: of what is not compared
NOTHING = Compared(judgements=(), claims={})


def asked(  # a query has as many parts as there are filters
    status: str | None, place: str | None, speaker: str | None, since: str | None, until: str | None
) -> Query:
    """The query of a page that compares."""
    return Query(status=status, place=place, speaker=speaker, since=since, until=until)


def too_many(desk: Desk, query: Query) -> str | None:
    """A sentence where there is more to compare than a page takes on; null where not."""
    return desk.kept(Work(narrow, (query,))).value


def compared(desk: Desk, about: str | None, query: Query) -> Compared:
    """How figures stand to each other, without what people took back."""
    return desk.kept(Work(compare, (about, query), heavy=True, mark=mark)).value


def drawn_if_there(desk: Desk, about: str | None, query: Query) -> list[Series] | None:
    """Figures over time by speaker; null while they are being put in order."""
    return desk.soon(Work(follow, (about, query), heavy=True, mark=mark))


def drawn(desk: Desk, about: str | None, query: Query) -> list[Series]:
    """Figures over time by speaker."""
    return desk.kept(Work(follow, (about, query), heavy=True, mark=mark)).value


def narrow(view: LedgerView, query: Query) -> str | None:
    """What :func:`too_many` tells."""
    if view.count(query) <= MOST:
        return None
    return f"More than {MOST:,} claims fit: ask for a place, a speaker, a status or dates."


def compare(view: LedgerView, about: str | None, query: Query) -> Compared:
    """What :func:`compared` tells."""
    decided, part = view.standing(), Part(view, query)
    every = compare_view(part, Scope(about=about, query=query))
    found = tuple(one for one in every if stands(one, decided))
    sides = {side.claim for one in found for side in (one.left, one.right) if side.claim}
    return Compared(judgements=found, claims=spoken(sides, part.stated(), view.decisions()))


def follow(view: LedgerView, about: str | None, query: Query) -> list[Series]:
    """What :func:`drawn` tells."""
    return series(Part(view, query), Scope(about=about, query=query))


def mark(view: LedgerView, about: str | None, query: Query) -> tuple[int, int]:
    """What changes with the claims that are compared."""
    return mark_of(view, query)


def spoken(ids: Collection[str], stated: Iterable[Stated], decided: Iterable[Decision]) -> dict[str, Spoken]:
    """Those of the claims that have these ids, by id, with what people ruled on them."""
    ruled = rulings(decided, ids)
    return {
        one.claim.id: Spoken(
            claim=one.claim.id,
            speaker=one.speaker,
            words=one.claim.content.text,
            report=one.report,
            ruled=ruled.get(one.claim.id, ()),
        )
        for one in stated
        if one.claim.id in ids
    }


def sides_of(found: Iterable[Judgement], claims: dict[str, Spoken]) -> dict[str, Spoken]:
    """Those of the claims that stand on a side of these judgements."""
    ids = dict.fromkeys(side.claim for one in found for side in (one.left, one.right) if side.claim)
    return {id_: claims[id_] for id_ in ids if id_ in claims}
