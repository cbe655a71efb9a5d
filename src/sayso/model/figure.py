"""A figure: an interval with a bound, never a bare number."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from sayso.model.record import Record
from sayso.model.span import Span


class Bound(StrEnum):
    """How the words bound the number."""

    EXACT = "exact"
    AT_LEAST = "at least"
    MORE_THAN = "more than"
    AT_MOST = "at most"
    LESS_THAN = "less than"
    ALMOST = "almost"
    APPROXIMATELY = "approximately"
    RANGE = "range"
    VAGUE = "vague"
    SHARE = "share"
    ZERO = "zero"


class Basis(StrEnum):
    """What kind of quantity a count is."""

    TOTAL = "total"
    INCREMENT = "increment"
    STOCK = "stock"
    RATE = "rate"
    SHARE = "share"


class Counted(Record, kw_only=True, rename={"class_": "class"}):
    """What is counted: the words, their head noun and a class (ledger section 3)."""

    exact: str
    head: str
    class_: str | None = None
    span: Span | None = None


class Status(Record, kw_only=True, rename={"class_": "class"}):
    """What is said of them: the words (kept: framing) and a class that makes words comparable."""

    exact: str
    class_: str | None = None
    span: Span | None = None


class Base(Record, kw_only=True):
    """Of how many, where said: "80 wounded *of the 959*"."""

    exact: str
    low: Decimal | None = None
    high: Decimal | None = None
    span: Span | None = None


class Figure(Record, kw_only=True):
    """One figure of a report.

    Attributes:
        spans, exact: the words of the figure with its bound words, without what is counted.
        said: the number in the words; null for "dozens".
        low, high: ends of the interval; null is open.
        low_open, high_open: whether the end itself is left out ("more than 900").
        bound: how the words bound it.
        unit: as said (null for plain counts); ``unit_si``: normalised unit, with
            ``low_si``/``high_si`` the ends in it.
        counted, status, basis, base: ledger section 3.
        since, as_of: ISO 8601 prefixes, apart from the date of publication.
        place: words of the place the figure is about, where said.
    """

    spans: tuple[Span, ...]
    exact: tuple[str, ...]
    said: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    low_open: bool = False
    high_open: bool = False
    bound: Bound
    unit: str | None = None
    unit_si: str | None = None
    low_si: Decimal | None = None
    high_si: Decimal | None = None
    counted: Counted | None = None
    status: Status | None = None
    basis: Basis | None = None
    base: Base | None = None
    since: str | None = None
    as_of: str | None = None
    place: str | None = None
