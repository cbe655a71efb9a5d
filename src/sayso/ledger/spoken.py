"""Rows of who speaks, as either way of counting gives them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from sqlalchemy import Connection, select

from sayso.ledger import schema

#: numbers in one statement
MOST = 500
_F, _N = schema.findings.c, schema.names.c


@dataclass(frozen=True, slots=True)
class Spoken:
    """A name that speaks.

    Attributes:
        name: as it was read, or as people gave it to one claim.
        claims: how many.
        number: of the name; null where people gave it.
        day: date of publication of the claim that people gave it to.
    """

    name: str
    claims: int
    number: int | None = None
    day: str | None = None


@dataclass(frozen=True, slots=True)
class Rest:
    """What is told of a speaker beside the number of claims."""

    reports: int
    publishers: int
    first: str | None
    last: str | None


class Counted(Protocol):
    """A way of counting.

    Attributes:
        moved: a row for each claim that people gave another speaker.
    """

    @property
    def moved(self) -> Sequence[Spoken]:
        """A row for each claim that people gave another speaker."""

    def rows(self, limit: int | None, offset: int) -> list[Spoken]:
        """Names that were read, most claims first, then by name; so many of them."""

    def rest(self, numbers: Sequence[int]) -> dict[int, Rest]:
        """The rest, of names with these numbers."""


def kinds(connection: Connection, numbers: Sequence[int]) -> dict[int, str | None]:
    """The kind that each speaker has in the last claim by date."""
    order = (_F.published.desc().nulls_last(), _F.report.desc(), _F.position.desc())
    last = select(_F.speaker_kind).where(_F.speaker == _N.number).order_by(*order).limit(1)
    found: dict[int, str | None] = {}
    for at in range(0, len(numbers), MOST):
        told = select(_N.number, last.scalar_subquery()).where(_N.number.in_(numbers[at : at + MOST]))
        found |= dict(connection.execute(told).all())
    return found


def names(connection: Connection, numbers: Sequence[int]) -> dict[int, str]:
    """The names with these numbers; where they are many, those of all speakers."""
    told = select(_N.number, _N.name)
    told = told.where(_N.number.in_(numbers) if len(numbers) <= MOST else _N.kind == "speaker")
    return dict(connection.execute(told).all())
