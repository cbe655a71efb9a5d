"""Series as JSON and as a spreadsheet; the shape is in ``docs/reference``."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

import msgspec

from sayso.model.record import Record
from sayso.model.series import Series

_JSON = msgspec.json.Encoder(decimal_format="number")
_COLUMNS = (
    "speaker", "counted", "status", "unit", "place", "as_of", "low", "high", "low_open", "high_open", "said",
    "bound", "basis", "exact", "reports", "claims",
)  # fmt: skip


class Lines(Record, kw_only=True):
    """All series that were asked for.

    Attributes:
        series: longest first.
    """

    series: tuple[Series, ...]


def to_json(series: Sequence[Series]) -> bytes:
    r"""One JSON object with all series, indented.

    >>> to_json([])
    b'{\n  "series": []\n}\n'
    """
    return msgspec.json.format(_JSON.encode(Lines(series=tuple(series))), indent=2) + b"\n"


def to_csv(series: Sequence[Series]) -> bytes:
    """A line a point; reports and claims are joined by spaces."""
    told = io.StringIO()
    writer = csv.writer(told, lineterminator="\n")
    writer.writerow(_COLUMNS)
    for one in series:
        head = (one.speaker, one.counted, one.status, one.unit, one.place)
        for point in one.points:
            ends = (point.low, point.high, point.low_open, point.high_open, point.said)
            kinds = (point.bound.value, point.basis.value if point.basis else None, point.exact)
            writer.writerow(
                [*head, point.as_of, *ends, *kinds, " ".join(point.reports), " ".join(point.claims)]
            )
    return told.getvalue().encode()
