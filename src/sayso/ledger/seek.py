"""From a query to conditions on findings, so that both databases answer quickly.

A filter that few findings pass leads: those are looked up and sorted. One that many pass is tested on the
way through the findings in their order, which soon has as many as were asked for. SQLite cannot weigh the
two by itself (it does not see how many words match), so matches are counted up to the number where the two
cost the same: looking up and sorting costs some 8 µs a match; the way is as long as rows are asked for times
findings over matches, and a test on it costs 20 µs for words and 2.5 µs for the rest (measured on 100,000
claims).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    TableClause,
    and_,
    exists,
    func,
    literal_column,
    or_,
    select,
    text,
    true,
)

from sayso.ledger import schema
from sayso.ledger.fold import fold
from sayso.ledger.settled import unless
from sayso.ledger.standing import standing
from sayso.model.view import Query

#: cost of a test on the way over that of looking up and sorting a match
WORDS, OTHERS = 2.5, 0.3
_F = schema.findings.c
Condition = ColumnElement[bool]


@dataclass(frozen=True)
class Sought:
    """Conditions on findings, and whether one of them leads."""

    conditions: list[Condition] = field(default_factory=list)
    led: bool = False

    def order(self, sqlite: bool) -> list[ColumnElement[Any]]:
        """The order of findings; where a condition leads, SQLite must not walk the order's index."""
        plus = "+" if sqlite and self.led else ""
        first: ColumnElement[Any] = literal_column(f"{plus}findings.published")
        return [first.asc().nulls_first() if not sqlite else first, _F.report, _F.position]


def sought(connection: Connection, query: Query, rows: int | None = None) -> Sought:
    """The conditions of a query of which so many rows are wanted, in order; null: all, or in no order."""
    sets = [one for one in _sets(connection, query) if one]
    led = [rows is None or one.few(connection, rows) for one in sets]
    conditions: list[Condition] = [current(_F.reading), *dated(schema.findings, query)]
    if query.act is not None:
        fixed = standing(connection).corrected
        acts = {id_: one["act"] == query.act for id_, one in fixed.items() if "act" in one}
        conditions.append(unless(_F.act == query.act, acts))
    conditions += [one.lead() if leads else one.walk() for one, leads in zip(sets, led, strict=True)]
    return Sought(conditions, any(led))


def current(reading: ColumnElement[Any]) -> Condition:
    """That a reading was not superseded by a later run or a later version of its report."""
    return ~exists().where(schema.superseded.c.reading == reading)


def dated(where: TableClause, query: Query) -> list[Condition]:
    """Bounds of the date of publication; a day includes its hours, a month its days."""
    published = where.c.published
    bounds = []
    if query.since is not None:
        bounds.append(published >= query.since)
    if query.until is not None:
        bounds.append(published <= query.until + "~")
    return bounds


def named(kind: str, words: str, also: Sequence[str] = ()) -> Select[Any]:
    """Numbers of the names that hold every one of the words, folded, and of those in ``also``."""
    names = schema.names.c
    parts = [names.key.contains(part, autoescape=True) for part in fold(words).split()]
    fits = or_(and_(true(), *parts), names.name.in_(also)) if also else and_(true(), *parts)
    return select(names.number).where(names.kind == kind, fits)


def merged(connection: Connection, words: str) -> list[str]:
    """All names of the speakers that people merged, where one of the names holds the words."""
    groups: dict[str, set[str]] = {}
    for name, goal in standing(connection).merged.items():
        groups.setdefault(goal, {goal}).add(name)
    parts = fold(words).split()
    fits = (group for group in groups.values() if any(all(p in fold(n) for p in parts) for n in group))
    return sorted(name for group in fits for name in group)


@dataclass(frozen=True)
class _Set:
    """A filter that is a set of findings: what gives their numbers, and how one is tested."""

    numbers: Select[Any]
    lead: Callable[[], Condition]
    walk: Callable[[], Condition]
    cost: float = OTHERS

    def few(self, connection: Connection, rows: int) -> bool:
        """Whether so few findings pass that they are better looked up."""
        every = connection.execute(select(func.max(_F.number))).scalar() or 0
        most = int((rows * every * self.cost) ** 0.5)
        counted = select(func.count()).select_from(self.numbers.limit(most + 1).subquery())
        return bool(connection.execute(counted).scalar_one() <= most)


def _sets(connection: Connection, query: Query) -> Sequence[_Set | None]:
    sqlite = connection.dialect.name == "sqlite"
    asks_figure = query.status is not None or query.counted is not None
    return (
        None if query.speaker is None else _by_speaker(connection, query.speaker),
        None
        if query.publisher is None
        else _by_name("publisher", named("publisher", query.publisher), sqlite),
        None if query.place is None else _by_place(query.place),
        _by_figure(query) if asks_figure else None,
        None if query.words is None else _by_words(query.words, sqlite),
    )


def _by_speaker(connection: Connection, words: str) -> _Set:
    also = merged(connection, words)
    by_name = _by_name("speaker", named("speaker", words, also), connection.dialect.name == "sqlite")
    parts, fixed = fold(words).split(), standing(connection).corrected
    fits = {
        id_: one["speaker"] in also or all(part in fold(one["speaker"]) for part in parts)
        for id_, one in fixed.items()
        if "speaker" in one
    }
    return replace(
        by_name, lead=lambda: unless(by_name.lead(), fits), walk=lambda: unless(by_name.walk(), fits)
    )


def _by_name(kind: str, numbers: Select[Any], sqlite: bool) -> _Set:
    # a plus keeps SQLite from taking the column's index
    bare: ColumnElement[Any] = literal_column(f"{'+' if sqlite else ''}findings.{kind}")
    return _Set(
        select(_F.number).where(_F[kind].in_(numbers)),
        lambda: _F[kind].in_(numbers),
        lambda: bare.in_(numbers),
    )


def _by_place(words: str) -> _Set:
    numbers = named("place", words)
    places, figures = schema.places.c, schema.figures.c
    found = select(places.finding).where(places.toponym.in_(numbers), places.finding.is_not(None))
    more = select(figures.finding).where(figures.toponym.in_(numbers), figures.finding.is_not(None))
    both = found.union(more)
    return _Set(
        select(both.subquery()),
        lambda: _F.number.in_(both),
        lambda: or_(
            exists().where(places.finding == _F.number, places.toponym.in_(numbers)),
            exists().where(figures.finding == _F.number, figures.toponym.in_(numbers)),
        ),
    )


def _by_figure(query: Query) -> _Set:
    figures = schema.figures.c
    fits: list[Condition] = []
    if query.status is not None:
        fits.append(figures.status_class == query.status)
    if query.counted is not None:
        counted = query.counted.casefold()
        fits.append(or_(figures.counted_class == counted, figures.counted_head == counted))
    found = select(figures.finding).where(*fits, figures.finding.is_not(None))
    return _Set(
        found,
        lambda: _F.number.in_(found),
        lambda: exists().where(figures.finding == _F.number, *fits),
    )


def _by_words(words: str, sqlite: bool) -> _Set:
    found = matching("claim_words", words, sqlite)
    test = matching("claim_words", words, sqlite, "findings.number")
    return _Set(found, lambda: _F.number.in_(found), lambda: exists(test), WORDS)


def matching(where: str, words: str, sqlite: bool, number: str | None = None) -> Select[Any]:
    """Numbers of the rows of a full-text search that hold the words; only ``number`` where it is given."""
    key = "rowid" if sqlite else "number"
    test = f"{where} MATCH :words" if sqlite else "words @@ to_tsquery('simple', :words)"
    if not words_of(words):
        return select(literal_column(key)).select_from(text(where)).where(text("1 = 0"))
    told = fts5(words) if sqlite else tsquery(words)
    only = [text(f"{where}.{key} = {number}")] if number else []
    found = text(test).bindparams(words=told)
    return select(literal_column(f"{where}.{key}")).select_from(text(where)).where(and_(found, *only))


def words_of(words: str) -> list[tuple[str, bool]]:
    """The parts of a search: a word or a quoted phrase, folded, and whether it is but a beginning.

    >>> words_of('"ill treated" prison*')
    [('ill treated', False), ('prison', True)]
    """
    pieces = words.split('"')
    found: list[tuple[str, bool]] = []
    for at, piece in enumerate(pieces):
        parts = [piece] if at % 2 else piece.split()
        found += [(fold(part), part.endswith("*")) for part in parts]
    return [(part, open_) for part, open_ in found if part]


def fts5(words: str) -> str:
    """The search as FTS5 takes it: every part must be there.

    >>> fts5('"ill treated" prison*')
    '"ill treated" "prison"*'
    """
    return " ".join(f'"{part}"{"*" if open_ else ""}' for part, open_ in words_of(words))


def tsquery(words: str) -> str:
    """The search as PostgreSQL takes it.

    >>> tsquery('"ill treated" prison*')
    '(ill <-> treated) & (prison:*)'
    """
    return " & ".join(
        f"({' <-> '.join(part.split())}{':*' if open_ else ''})" for part, open_ in words_of(words)
    )
