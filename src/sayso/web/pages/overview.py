"""The overview: what is new, what is contested, what is not known."""

from __future__ import annotations

from sayso.ledger import LedgerView
from sayso.ledger.newest import newest_reports, newest_silences
from sayso.model.judgement import Judgement, Verdict
from sayso.model.record import Record
from sayso.model.stated import Head, Silence
from sayso.model.view import EVERYTHING
from sayso.web.desk import AtDesk
from sayso.web.kept import Work
from sayso.web.pages.comparing import NOTHING, Spoken, compared, drawn, sides_of, too_many
from sayso.web.pages.movers import Mover, movers

#: rows of each list
FEW = 6


class Lately(Record, kw_only=True):
    """What is in a ledger, and what came last: as in :class:`OverviewPage`."""

    counts: dict[str, int]
    newest: tuple[Head, ...]
    unknown: tuple[Silence, ...]


class OverviewPage(Record, kw_only=True):
    """The first page.

    Attributes:
        counts: of reports, claims and unknowns; counted up to 10,001.
        newest: reports published last.
        contested: pairs of figures that exclude each other.
        claims: the claims on both sides of these, by id.
        movers: figures that changed most of late.
        unknown: what is not known, newest report first.
        as_of: when this was put together, UTC, ISO 8601; reports added since are not in it.
        narrow: why nothing is compared here; null where it is.
    """

    counts: dict[str, int]
    newest: tuple[Head, ...]
    contested: tuple[Judgement, ...]
    claims: dict[str, Spoken]
    unknown: tuple[Silence, ...]
    as_of: str
    movers: tuple[Mover, ...] = ()
    narrow: str | None = None


def overview(desk: AtDesk) -> OverviewPage:
    """What is new, what is contested and what is not known."""
    found = desk.kept(Work(lately)).value
    narrow = too_many(desk, EVERYTHING)
    every = NOTHING if narrow else compared(desk, None, EVERYTHING)
    contested = tuple([one for one in every.judgements if one.verdict is Verdict.DISJOINT][:FEW])
    return OverviewPage(
        counts=found.counts,
        newest=found.newest,
        contested=contested,
        claims=sides_of(contested, every.claims),
        unknown=found.unknown,
        movers=() if narrow else movers(drawn(desk, None, EVERYTHING), FEW),
        as_of=desk.as_of,
        narrow=narrow,
    )


def lately(view: LedgerView) -> Lately:
    """Counts, and what was published last."""
    return Lately(
        counts={what: view.count(EVERYTHING, what) for what in ("reports", "claims", "unknowns")},
        newest=tuple(newest_reports(view, FEW)),
        unknown=tuple(newest_silences(view, FEW)),
    )
