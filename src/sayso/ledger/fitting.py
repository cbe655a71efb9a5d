"""Which findings fit a query, as marks on all of them: for counts, where rows are not wanted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from sqlalchemy import Connection, Select, select

from sayso.ledger import schema
from sayso.ledger.columns import Columns, Marks, Numbers, among, columns, listed
from sayso.ledger.fold import fold
from sayso.ledger.given import named_by_people
from sayso.ledger.holding import holding
from sayso.ledger.seek import figure_is, known, merged, named, speaking
from sayso.ledger.standing import Standing
from sayso.model.view import Query

_F, _C = schema.findings.c, schema.claims.c
#: ids in one statement
_MOST = 500


@dataclass(frozen=True, slots=True)
class Fitting:
    """The findings that fit, with their speakers.

    Attributes:
        all: all findings.
        marks: those that fit and have the speaker that was read, or none.
        moved: the place of each that fits by a speaker that people gave, with that name.
    """

    all: Columns
    marks: Marks
    moved: Sequence[tuple[int, str]]


def fitting(connection: Connection, query: Query, told: Standing) -> Fitting:
    """Mark the findings that fit, as people corrected them; a page is not asked for."""
    every = columns(connection)
    marks = ~among(every.reading, listed(connection, select(schema.superseded.c.reading)))
    dates = every.dated(query)
    marks &= (every.date >= dates.start) & (every.date < dates.stop)
    for wanted in _sets(connection, query, told):
        marks &= among(every.number, np.concatenate(wanted))
    if query.publisher is not None:
        marks &= among(
            every.publisher, _named(connection, known(connection, named("publisher", query.publisher)))
        )
    fixed = _fixed(connection, every, told)
    if query.act is not None:
        marks &= _acting(every, query.act, fixed)
    moved = _moved(connection, query, [(at, one["speaker"]) for at, one in fixed if "speaker" in one], marks)
    marks[[at for at, one in fixed if "speaker" in one]] = False
    if query.speaker is not None:
        marks &= among(every.speaker, _named(connection, speaking(connection, query.speaker)))
    return Fitting(every, marks, moved)


def _sets(connection: Connection, query: Query, told: Standing) -> Iterator[list[Numbers]]:
    """The findings that each filter leaves: those that any of its parts gives."""
    figures = schema.figures.c
    if query.words is not None:
        given = named_by_people(told, query.words, connection.dialect.name == "sqlite")
        yield [holding(connection, query.words), *(listed(connection, one) for one in given)]
    if query.place is not None:
        numbers = known(connection, named("place", query.place))
        found = (
            select(where.c.finding).where(where.c.toponym.in_(numbers), where.c.finding.is_not(None))
            for where in (schema.places, schema.figures)
        )
        yield [listed(connection, one) for one in found]
    if query.status is not None or query.counted is not None:
        fits = figure_is(schema.figures, query)
        yield [listed(connection, select(figures.finding).where(*fits, figures.finding.is_not(None)))]


def _named(connection: Connection, numbers: Select[tuple[int]] | list[int]) -> Numbers:
    return np.array(numbers, np.uint32) if isinstance(numbers, list) else listed(connection, numbers)


def _fixed(connection: Connection, every: Columns, told: Standing) -> list[tuple[int, dict[str, str]]]:
    """The place of each finding of a claim that people corrected, with what they gave."""
    ids = sorted(told.corrected)
    found: list[tuple[int, str]] = []
    for at in range(0, len(ids), _MOST):
        own = select(_F.number, _C.id).where(_C.id.in_(ids[at : at + _MOST]), _C.number == _F.claim)
        found += [(number, id_) for number, id_ in connection.execute(own)]
    places = every.at(np.array([number for number, _ in found], np.uint32))
    return [(int(at), told.corrected[id_]) for at, (_, id_) in zip(places, found, strict=True)]


def _acting(every: Columns, act: str, fixed: Sequence[tuple[int, dict[str, str]]]) -> Marks:
    """The findings of an act, as read or else as corrected."""
    place = every.acts.index(act) if act in every.acts else -1
    marks: Marks = every.act == place
    for at, one in fixed:
        marks[at] = one.get("act", every.acts[every.act[at]]) == act
    return marks


def _moved(
    connection: Connection, query: Query, given: Sequence[tuple[int, str]], marks: Marks
) -> list[tuple[int, str]]:
    """Of the speakers that people gave, those that are asked for."""
    parts = fold(query.speaker or "").split()
    also = set() if query.speaker is None else set(merged(connection, query.speaker))
    asked = ((at, name) for at, name in given if name in also or all(part in fold(name) for part in parts))
    return [(at, name) for at, name in asked if marks[at]]
