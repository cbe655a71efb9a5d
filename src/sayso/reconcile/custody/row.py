"""A row of the custody lens, and what kinds there are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from sayso.reconcile.interval import Interval
from sayso.reconcile.table import table

_TABLE = table("custody")

#: kinds of counts, in the order in which they are told; they are different counts and never added
COUNTS: tuple[str, ...] = tuple(_TABLE["kinds"])
#: all kinds of rows
KINDS: tuple[str, ...] = (*COUNTS, "rule", "access", "silence")
#: article of the Third Geneva Convention -> what it asks for
DUTIES: Mapping[str, str] = MappingProxyType(dict(_TABLE["duties"]))


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that is said of prisoners.

    Attributes:
        kind: one of :data:`KINDS`.
        count: how many; null for a rule, a statement on access, or a silence.
        said: the words of the number, and what is said of those counted; for rows without a count the words,
            with every name left out that is not of a place or a body that speaks.
        who: who says so, or does not say; null where nobody is named, or where it is a prisoner.
        side: whose people they are, as said ("Kessarian"); null where it is not said.
        place: as said; null where it is not.
        as_of: day or month, ISO 8601: said, else of publication; null where neither is known.
        basis: total, increment, stock, …; null where the words do not tell.
        articles: of the Third Geneva Convention.
        report: address of the report, its id where it has none.
        claim: id of the claim; null for a silence outside of all claims.
        figure: number of the figure in the claim.
    """

    kind: str
    count: Interval | None
    said: str
    who: str | None
    side: str | None
    place: str | None
    as_of: str | None
    basis: str | None
    articles: tuple[str, ...]
    report: str
    claim: str | None
    figure: int | None = None
