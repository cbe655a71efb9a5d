"""A leftover: what a stage saw and did not pass on, and why."""

from __future__ import annotations

from sayso.model.record import Record
from sayso.model.span import Span


class Leftover(Record, kw_only=True):
    """What fell by the wayside.

    Attributes:
        spans: where it stands in ``Report.text``; empty where it has no place there.
        stage: the stage that left it, for example ``intake.html`` or ``reading.decode``.
        reason: why, in words.
    """

    spans: tuple[Span, ...] = ()
    stage: str
    reason: str
