"""The overview: what is new, what is contested, what is not known."""

from __future__ import annotations

from sayso.model.judgement import Judgement, Verdict
from sayso.model.record import Record
from sayso.model.shelf import head
from sayso.model.stated import Head, Silence
from sayso.model.view import EVERYTHING, Query
from sayso.web.desk import AtDesk
from sayso.web.pages.comparing import Spoken, spoken, too_many
from sayso.web.pages.movers import Mover, movers

#: rows of each list
FEW = 6


class OverviewPage(Record, kw_only=True):
    """The first page.

    Attributes:
        counts: of reports, claims and unknowns; counted up to 10,001.
        newest: reports published last.
        contested: pairs of figures that exclude each other.
        claims: the claims on both sides of these, by id.
        movers: figures that changed most of late.
        unknown: what is not known, newest report first.
        narrow: why nothing is compared here; null where it is.
    """

    counts: dict[str, int]
    newest: tuple[Head, ...]
    contested: tuple[Judgement, ...]
    claims: dict[str, Spoken]
    unknown: tuple[Silence, ...]
    movers: tuple[Mover, ...] = ()
    narrow: str | None = None


def overview(desk: AtDesk) -> OverviewPage:
    """What is new, what is contested and what is not known."""
    view = desk.view
    counts = {what: view.count(EVERYTHING, what) for what in ("reports", "claims", "unknowns")}
    narrow = too_many(desk, EVERYTHING)
    found = [] if narrow else desk.judgements(None, EVERYTHING)
    contested = tuple([one for one in found if one.verdict is Verdict.DISJOINT][:FEW])
    sides = [side.claim for one in contested for side in (one.left, one.right) if side.claim]
    return OverviewPage(
        counts=counts,
        newest=tuple(head(one) for one in view.reports(_last(counts["reports"])))[::-1],
        contested=contested,
        claims=spoken(desk, sides),
        unknown=tuple(view.silences(_last(counts["unknowns"])))[::-1],
        movers=() if narrow else movers(desk.series(None, EVERYTHING), FEW),
        narrow=narrow,
    )


def _last(count: int) -> Query:
    """The last few of a list in order of publication."""
    return Query(limit=FEW, offset=max(count - FEW, 0))
