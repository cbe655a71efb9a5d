"""Contradictions, and everything else that comparing figures finds, with its reasons."""

from __future__ import annotations

from collections import Counter

from sayso.model.judgement import Judgement, Verdict
from sayso.model.record import Record
from sayso.web.asked import About, Place, Since, Speaker, Stands, Status, Until
from sayso.web.desk import AtDesk
from sayso.web.pages.comparing import NOTHING, Spoken, asked, compared, sides_of, too_many
from sayso.web.paging import SIZE, Number, Paging, paging


class ContradictionsPage(Record, kw_only=True):
    """Pairs of figures with one verdict.

    Attributes:
        filters: what was asked for.
        verdict: which pairs are shown.
        verdicts: how many pairs each verdict has.
        pairs: of this page of the list.
        claims: the claims on both sides, by id.
        paging: where the page stands.
        as_of: when the figures were compared, UTC, ISO 8601; reports added since are not in it.
        narrow: what to do where too many claims fit to be compared for a page; null where they are few.
    """

    filters: dict[str, str | None]
    verdict: Verdict
    verdicts: dict[str, int]
    pairs: tuple[Judgement, ...]
    claims: dict[str, Spoken]
    paging: Paging
    as_of: str
    narrow: str | None = None


def contradictions(  # noqa: PLR0913, PLR0917  # a page has as many parameters as it has filters
    desk: AtDesk,
    about: About = None,
    status: Status = None,
    place: Place = None,
    speaker: Speaker = None,
    since: Since = None,
    until: Until = None,
    verdict: Stands = Verdict.DISJOINT,
    page: Number = 1,
) -> ContradictionsPage:
    """Pairs of figures that exclude each other (``disjoint``), or stand to each other in another way."""
    query = asked(status, place, speaker, since, until)
    narrow = too_many(desk, query)
    found = NOTHING if narrow else compared(desk, about, query)
    chosen = [one for one in found.judgements if one.verdict is verdict]
    shown = tuple(chosen[(page - 1) * SIZE : page * SIZE])
    return ContradictionsPage(
        filters={
            "about": about,
            "status": status,
            "place": place,
            "speaker": speaker,
            "since": since,
            "until": until,
        },
        verdict=verdict,
        verdicts=dict(sorted(Counter(one.verdict.value for one in found.judgements).items())),
        pairs=shown,
        claims=sides_of(shown, found.claims),
        paging=paging(page, len(chosen), len(chosen)),
        as_of=desk.as_of,
        narrow=narrow,
    )
