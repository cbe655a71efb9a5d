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
    FromClause,
    Select,
    and_,
    exists,
    func,
    literal_column,
    or_,
    select,
    true,
)

from sayso.ledger import schema
from sayso.ledger.fold import fold
from sayso.ledger.given import named_by_people
from sayso.ledger.settled import unless
from sayso.ledger.standing import standing
from sayso.ledger.texts import matching, words_of
from sayso.model.view import Query

#: cost of a test on the way over that of looking up and sorting a match; a test for two frequent words has
#: both of their lists to go through
WORDS, SEVERAL, OTHERS = 2.5, 10, 0.3
#: names that are handed over as their numbers
_MANY = 500
_F = schema.findings.c
Condition = ColumnElement[bool]


@dataclass(frozen=True)
class Sought:
    """Conditions on findings, and whether one of them leads."""

    conditions: list[Condition] = field(default_factory=list)
    led: bool = False

    def order(self, sqlite: bool) -> list[ColumnElement[Any]]:
        """The order of findings; where a condition leads, the database must not walk the order's index."""
        published = "findings.published"
        if self.led:
            published = f"+{published}" if sqlite else f"({published} || '')"
        first: ColumnElement[Any] = literal_column(published)
        return [first.asc().nulls_first() if not sqlite else first, _F.report, _F.position]


def sought(connection: Connection, query: Query, rows: int | None = None) -> Sought:
    """The conditions of a query of which so many rows are wanted, in order; null: all, or in no order."""
    sets = [one for one in _sets(connection, query) if one]
    led = [rows is None or one.few(connection, rows) for one in sets]
    conditions: list[Condition] = [current(_F.reading), *dated(_F.published, query)]
    if query.act is not None:
        fixed = standing(connection).corrected
        acts = {id_: one["act"] == query.act for id_, one in fixed.items() if "act" in one}
        conditions.append(unless(_F.act == query.act, acts))
    conditions += [one.lead() if leads else one.walk() for one, leads in zip(sets, led, strict=True)]
    return Sought(conditions, any(led))


def current(reading: ColumnElement[Any]) -> Condition:
    """That a reading was not superseded by a later run or a later version of its report."""
    over = schema.superseded.c.reading
    return ~select(over).where(over == reading).exists()


def dated(published: ColumnElement[Any], query: Query) -> list[Condition]:
    """Bounds of the date of publication; a day includes its hours, a month its days."""
    bounds: list[Condition] = []
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


def known(connection: Connection, told: Select[Any]) -> Select[Any] | list[int]:
    """The numbers themselves where they are few: a database knows how many rows have a number, not a name."""
    found = list(connection.execute(told.limit(_MANY + 1)).scalars())
    return found if len(found) <= _MANY else told


def merged(connection: Connection, words: str) -> list[str]:
    """All names of the speakers that people merged, where one of the names holds the words."""
    groups: dict[str, set[str]] = {}
    for name, goal in standing(connection).merged.items():
        groups.setdefault(goal, {goal}).add(name)
    parts = fold(words).split()
    fits = (group for group in groups.values() if any(all(p in fold(n) for p in parts) for n in group))
    return sorted(name for group in fits for name in group)


@dataclass(frozen=True)
class Filter:
    """A filter that is a set of findings, or of reports.

    Attributes:
        numbers: gives their numbers.
        lead, walk: the condition where the set is looked up, and where each row is tested on the way.
        cost: of a test over that of looking one up and sorting it.
        of: the number of all that there are.
    """

    numbers: Select[Any]
    lead: Callable[[], Condition]
    walk: Callable[[], Condition]
    cost: float = OTHERS
    of: ColumnElement[Any] = _F.number

    def few(self, connection: Connection, rows: int) -> bool:
        """Whether so few pass that they are better looked up where so many rows are wanted."""
        every = connection.execute(select(func.max(self.of))).scalar() or 0
        most = int((rows * every * self.cost) ** 0.5)
        counted = select(func.count()).select_from(self.numbers.limit(most + 1).subquery())
        return bool(connection.execute(counted).scalar_one() <= most)


def _sets(connection: Connection, query: Query) -> Sequence[Filter | None]:
    sqlite = connection.dialect.name == "sqlite"
    asks_figure = query.status is not None or query.counted is not None
    return (
        None if query.speaker is None else _by_speaker(connection, query.speaker),
        None
        if query.publisher is None
        else _by_name("publisher", known(connection, named("publisher", query.publisher)), sqlite),
        None if query.place is None else _by_place(known(connection, named("place", query.place))),
        _by_figure(query) if asks_figure else None,
        None if query.words is None else _by_words(connection, query.words),
    )


def speaking(connection: Connection, words: str) -> Select[Any] | list[int]:
    """Numbers of the speakers' names that hold the words, or are merged with one that does."""
    return known(connection, named("speaker", words, merged(connection, words)))


def _by_speaker(connection: Connection, words: str) -> Filter:
    also = merged(connection, words)
    by_name = _by_name(
        "speaker", known(connection, named("speaker", words, also)), connection.dialect.name == "sqlite"
    )
    parts, fixed = fold(words).split(), standing(connection).corrected
    fits = {
        id_: one["speaker"] in also or all(part in fold(one["speaker"]) for part in parts)
        for id_, one in fixed.items()
        if "speaker" in one
    }
    return replace(
        by_name, lead=lambda: unless(by_name.lead(), fits), walk=lambda: unless(by_name.walk(), fits)
    )


def _by_name(kind: str, numbers: Select[Any] | list[int], sqlite: bool) -> Filter:
    # a plus keeps SQLite from taking the column's index
    bare: ColumnElement[Any] = literal_column(f"{'+' if sqlite else ''}findings.{kind}")
    return Filter(
        select(_F.number).where(_F[kind].in_(numbers)),
        lambda: _F[kind].in_(numbers),
        lambda: bare.in_(numbers),
    )


def _by_place(numbers: Select[Any] | list[int]) -> Filter:
    places, figures = schema.places.c, schema.figures.c
    found = select(places.finding).where(places.toponym.in_(numbers), places.finding.is_not(None))
    more = select(figures.finding).where(figures.toponym.in_(numbers), figures.finding.is_not(None))
    both = found.union(more)
    return Filter(
        select(both.subquery()),
        lambda: _F.number.in_(both),
        lambda: or_(
            exists().where(places.finding == _F.number, places.toponym.in_(numbers)),
            exists().where(figures.finding == _F.number, figures.toponym.in_(numbers)),
        ),
    )


def figure_is(figures: FromClause, query: Query) -> list[Condition]:
    """That a figure of these has the status and counts what the query asks for."""
    columns = figures.c
    fits: list[Condition] = []
    if query.status is not None:
        fits.append(columns.status_class == query.status)
    if query.counted is not None:
        counted = query.counted.casefold()
        fits.append(or_(columns.counted_class == counted, columns.counted_head == counted))
    return fits


def _by_figure(query: Query) -> Filter:
    figures, fits = schema.figures.c, figure_is(schema.figures, query)
    found = select(figures.finding).where(*fits, figures.finding.is_not(None))
    return Filter(
        found,
        lambda: _F.number.in_(found),
        lambda: exists().where(figures.finding == _F.number, *fits),
    )


def _by_words(connection: Connection, words: str) -> Filter:
    sqlite = connection.dialect.name == "sqlite"
    found = matching("claim_words", words, sqlite)
    test = matching("claim_words", words, sqlite, "findings.number")
    more = named_by_people(standing(connection), words, sqlite)
    every = found.union(*more) if more else found
    numbers = select(every.subquery()) if more else found
    given = [_F.number.in_(one) for one in more]
    return Filter(numbers, lambda: _F.number.in_(every), lambda: or_(exists(test), *given), cost_of(words))


def cost_of(words: str) -> float:
    """What testing a row for the words costs, over looking it up."""
    return SEVERAL if sum(len(part.split()) for part, _ in words_of(words)) > 1 else WORDS
