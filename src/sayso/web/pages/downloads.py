"""What pictures and tables show, as files: comma-separated for spreadsheets, and the drawing itself."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Any

from litestar import Response, get

from sayso.export.custody import CustodyRow
from sayso.export.svg import to_svg
from sayso.web.accounts import Role
from sayso.web.asked import About, Kind, Place, Since, Speaker, Status, Until, Words
from sayso.web.described import described
from sayso.web.desk import AtDesk
from sayso.web.gate import Needs
from sayso.web.pages.custody import custody
from sayso.web.pages.places import places
from sayso.web.pages.series import SeriesPage, series
from sayso.web.problem import API

_SERIES = (
    "speaker counted status unit place as_of low high low_open high_open said bound basis "
    "words reports claims"
)
_CUSTODY = "kind count low high low_open high_open words who side place as_of basis articles report claim"
_PLACES = "place claims latitude longitude precision"
#: a cell that begins so is worked out by spreadsheets, and reports are written by others
_RUNS = ("=", "+", "-", "@", "\t", "\r")


def table(columns: str, rows: Iterable[Sequence[object]]) -> bytes:
    r"""Rows as comma-separated values; words that a spreadsheet would run are quoted with an apostrophe.

    >>> table("a b", [("=1+1", -2), (None, "plain")])
    b"a,b\n'=1+1,-2\n,plain\n"
    """
    told = io.StringIO()
    writer = csv.writer(told, lineterminator="\n")
    writer.writerow(columns.split())
    writer.writerows([_cell(one) for one in row] for row in rows)
    return told.getvalue().encode()


def _cell(one: object) -> object:
    return f"'{one}" if isinstance(one, str) and one.startswith(_RUNS) else one


def _file(name: str, data: bytes, kind: str = "text/csv; charset=utf-8") -> Response[bytes]:
    return Response(data, media_type=kind, headers={"content-disposition": f'attachment; filename="{name}"'})


def _shared(name: str, kind: str = "text/csv") -> dict[str, Any]:
    """What all of them have in common."""
    return {
        "sync_to_thread": True,
        "guards": [Needs(Role.READ)],
        "operation_id": name,
        "responses": described(name, bytes, kind),
    }


@get(f"{API}/series.csv", **_shared("series_csv"))
def series_csv(  # noqa: PLR0913, PLR0917  # as many parameters as the page has filters
    desk: AtDesk,
    about: About = None,
    status: Status = None,
    place: Place = None,
    speaker: Speaker = None,
    since: Since = None,
    until: Until = None,
) -> Response[bytes]:
    """The figures of the page of series, a line a point."""
    page = series(desk, about, status, place, speaker, since, until)
    return _file("series.csv", table(_SERIES, _points(page)))


@get(f"{API}/series.svg", **_shared("series_svg", "image/svg+xml"))
def series_svg(  # noqa: PLR0913, PLR0917  # as many parameters as the page has filters
    desk: AtDesk,
    about: About = None,
    status: Status = None,
    place: Place = None,
    speaker: Speaker = None,
    since: Since = None,
    until: Until = None,
) -> Response[bytes]:
    """The picture of the page of series, without links."""
    page = series(desk, about, status, place, speaker, since, until)
    return _file("series.svg", to_svg(page.series, contested=page.contested), "image/svg+xml")


@get(f"{API}/custody.csv", **_shared("custody_csv"))
def custody_csv(  # noqa: PLR0913, PLR0917  # as many parameters as the page has filters
    desk: AtDesk,
    kind: Kind = None,
    place: Place = None,
    speaker: Speaker = None,
    since: Since = None,
    until: Until = None,
) -> Response[bytes]:
    """All rows of the page of custody."""
    first = custody(desk, kind, place, speaker, since, until)
    more = [custody(desk, kind, place, speaker, since, until, at) for at in range(2, first.paging.pages + 1)]
    rows = [_prisoners(row) for page in (first, *more) for row in page.rows]
    return _file("custody.csv", table(_CUSTODY, rows))


@get(f"{API}/map.csv", **_shared("map_csv"))
def map_csv(  # noqa: PLR0913, PLR0917  # as many parameters as the page has filters
    desk: AtDesk,
    words: Words = None,
    place: Place = None,
    speaker: Speaker = None,
    since: Since = None,
    until: Until = None,
) -> Response[bytes]:
    """The places of the map."""
    page = places(desk, words, place, speaker, since, until)
    rows = [(one.name, one.claims, one.latitude, one.longitude, one.precision) for one in page.places]
    return _file("places.csv", table(_PLACES, rows))


def _prisoners(row: CustodyRow) -> Sequence[object]:
    count = (row.kind, row.count, row.low, row.high, row.low_open, row.high_open)
    who = (row.said, row.who, row.side, row.place, row.as_of, row.basis)
    return (*count, *who, " ".join(str(one) for one in row.articles), row.report, row.claim)


def _points(page: SeriesPage) -> Iterable[Sequence[object]]:
    for one in page.series:
        head = (one.speaker, one.counted, one.status, one.unit, one.place)
        for at in one.points:
            ends = (at.as_of, at.low, at.high, at.low_open, at.high_open, at.said)
            kinds = (at.bound.value, at.basis.value if at.basis else None, at.exact)
            yield (*head, *ends, *kinds, " ".join(at.reports), " ".join(at.claims))


DOWNLOADS = (series_csv, series_svg, custody_csv, map_csv)
