"""What comparing found, as JSON and as a spreadsheet; the shape is in ``docs/reference``."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

import msgspec

from sayso.model.judgement import Judgement, Reason, Side, Verdict
from sayso.model.record import Record

_JSON = msgspec.json.Encoder(decimal_format="number")
_COLUMNS = (
    "verdict", "field", "says", "left_report", "left_url", "left_claim", "left_figure", "left",
    "right_report", "right_url", "right_claim", "right_figure", "right",
)  # fmt: skip


class Compared(Record, kw_only=True):
    """Two figures or two claims, and how they stand to each other.

    Attributes:
        left, right: the sides; ``figure`` counts from 0 within its claim, null where claims are compared.
        verdict: how they stand; the left one updates, contains or denies the right one.
        reasons: what was compared; the first one decides.
    """

    left: Side
    right: Side
    verdict: Verdict
    reasons: tuple[Reason, ...]


class Comparison(Record, kw_only=True):
    """All pairs that were compared.

    Attributes:
        pairs: in a stable order, contradictions first.
    """

    pairs: tuple[Compared, ...]


def comparison(judgements: Iterable[Judgement]) -> Comparison:
    """The judgements as they are published."""
    return Comparison(
        pairs=tuple(
            Compared(left=one.left, right=one.right, verdict=one.verdict, reasons=one.reasons)
            for one in judgements
        )
    )


def to_json(judgements: Iterable[Judgement]) -> bytes:
    r"""One JSON object with all pairs, indented.

    >>> to_json([])
    b'{\n  "pairs": []\n}\n'
    """
    return msgspec.json.format(_JSON.encode(comparison(judgements)), indent=2) + b"\n"


def to_csv(judgements: Iterable[Judgement]) -> bytes:
    """A line a pair, with the reason that decides and both values of it."""
    told = io.StringIO()
    writer = csv.writer(told, lineterminator="\n")
    writer.writerow(_COLUMNS)
    for one in judgements:
        first = one.reasons[0] if one.reasons else Reason(field="", says="")
        left, right = ((side.report, side.url, side.claim, side.figure) for side in (one.left, one.right))
        writer.writerow([one.verdict.value, first.field, first.says, *left, first.left, *right, first.right])
    return told.getvalue().encode()
