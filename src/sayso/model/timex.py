"""A time expression with its value."""

from __future__ import annotations

from enum import StrEnum

from sayso.model.record import Record
from sayso.model.span import Span


class TimexType(StrEnum):
    """TIMEX3 types (TimeML)."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Timex(Record, kw_only=True):
    """One time expression.

    Attributes:
        spans, exact: the words.
        type: TIMEX3 type.
        value: as in TIMEX3 (``2022-05-19``, ``2022-W20``, ``P2D``, ``PRESENT_REF``); null where the
            anchor is not known: never guessed.
        anchor: what a relative expression was counted from: "published", the words of another
            expression, or null.
        modifier: TIMEX3 mod, for example ``START`` or ``APPROX``.
    """

    spans: tuple[Span, ...]
    exact: tuple[str, ...]
    type: TimexType
    value: str | None = None
    anchor: str | None = None
    modifier: str | None = None
