"""Series: figures over time by speaker, as a picture, as a table, and to the sentence in one click."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sayso.export.svg import to_svg
from sayso.model.judgement import Judgement, Verdict
from sayso.model.record import Record
from sayso.model.series import Point, Series
from sayso.web.asked import About, Place, Since, Speaker, Status, Until
from sayso.web.desk import AtDesk
from sayso.web.pages.comparing import asked, compared, drawn, too_many

#: series drawn on a page; the others are counted
DRAWN = 24


class SeriesPage(Record, kw_only=True):
    """Figures over time.

    Attributes:
        filters: what was asked for.
        series: those with most points first.
        contested: ids of the claims in them whose figures exclude those of others.
        more: how many more there are.
        as_of: when the figures were put in order, UTC, ISO 8601; reports added since are not in it.
        narrow: what to do where too many claims fit to be compared for a page; null where they are few.
    """

    filters: dict[str, str | None]
    series: tuple[Series, ...]
    more: int
    as_of: str
    contested: tuple[str, ...] = ()
    narrow: str | None = None

    @property
    def picture(self) -> str:
        """The series as SVG, escaped; each mark leads to the claim that its words stand in."""
        return to_svg(self.series, _claim, self.contested).decode()


def _claim(point: Point) -> str | None:
    return f"/claims/{point.claims[0]}" if point.claims else None


def _contested(found: Sequence[Series], judged: Iterable[Judgement]) -> tuple[str, ...]:
    shown = {id_ for one in found for point in one.points for id_ in point.claims}
    pairs = [(one.left.claim, one.right.claim) for one in judged if one.verdict is Verdict.DISJOINT]
    return tuple(sorted({id_ for pair in pairs for id_ in pair if id_ in shown and id_}))


def series(  # noqa: PLR0913, PLR0917  # a page has as many parameters as it has filters
    desk: AtDesk,
    about: About = None,
    status: Status = None,
    place: Place = None,
    speaker: Speaker = None,
    since: Since = None,
    until: Until = None,
) -> SeriesPage:
    """Figures over time by speaker: what adds up, what was updated, what was taken back."""
    query = asked(status, place, speaker, since, until)
    narrow = too_many(desk, query)
    found = [] if narrow else drawn(desk, about, query)
    return SeriesPage(
        filters={
            "about": about,
            "status": status,
            "place": place,
            "speaker": speaker,
            "since": since,
            "until": until,
        },
        series=tuple(found[:DRAWN]),
        more=max(len(found) - DRAWN, 0),
        contested=() if narrow else _contested(found[:DRAWN], compared(desk, about, query).judgements),
        as_of=desk.as_of,
        narrow=narrow,
    )
