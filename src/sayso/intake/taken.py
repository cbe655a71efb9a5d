"""What intake hands on."""

from __future__ import annotations

from sayso.model.leftover import Leftover
from sayso.model.record import Record
from sayso.model.report import Report


class Taken(Record, kw_only=True):
    """A report with what fell by the wayside while it was made.

    Attributes:
        report: the report.
        leftovers: what was seen and not passed on: replaced bytes, cut markup, a fallback taken.
    """

    report: Report
    leftovers: tuple[Leftover, ...] = ()
