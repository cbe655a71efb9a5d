"""Judgements as they stand: what machines still find, without what people took back or rejected."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any, Self

import msgspec
from sqlalchemy import ColumnElement, Connection, Engine, and_, exists, func, or_, select, union

from sayso.ledger import schema
from sayso.ledger.connect import reading
from sayso.ledger.standing import Standing, decided, standing
from sayso.model.judgement import Judgement, Reason, Side, Verdict
from sayso.model.sweep import Extent, Sweep

#: rows fetched at a time: bounds memory
_CHUNK = 500
_J, _S, _W = schema.judgements.c, schema.swept.c, schema.sweeps.c
_R, _O = schema.readings.c, schema.superseded.c


@dataclass(frozen=True)
class Judged:
    """What a view of a ledger tells of judgements.

    Attributes:
        engine: how the ledger is connected to; a connection that is open shows one state of it throughout.
        where: its path or address, for messages.
    """

    engine: Engine | Connection
    where: str

    @contextmanager
    def still(self) -> Iterator[Self]:
        """The view of one state of the ledger throughout, whatever others add meanwhile."""
        with reading(self.engine, self.where) as connection:
            yield replace(self, engine=connection)

    def judgements(self, judges: Sequence[str] = ()) -> Iterator[Judgement]:
        """Judgements that stand, by these judges or else by all, oldest first.

        What a later sweep no longer found does not stand, nor what people took back or rejected, nor what is
        on a claim that they rejected.
        """
        with reading(self.engine, self.where) as connection:
            told, chosen = standing(connection), [_J.judge.in_(judges)] if judges else []
            yield from (one for one in judgements(connection, *chosen) if stands(one, told))

    def standing(self) -> Standing:
        """What people decided, as it stands now."""
        with reading(self.engine, self.where) as connection:
            return standing(connection)

    def extent(self) -> Extent:
        """How far the ledger has got."""
        with reading(self.engine, self.where) as connection:
            count, last = connection.execute(select(func.count(_R.number), func.max(_R.number))).one()
            return Extent(readings=count, last=last or 0, decided=decided(standing(connection)))

    def sweep(self, judge: str) -> Sweep | None:
        """The last sweep of a judge; null where there was none."""
        with reading(self.engine, self.where) as connection:
            return last_sweep(connection, judge)

    def read_since(self, number: int) -> list[tuple[str, str | None]]:
        """Id and date of the reports whose current reading has a higher number, in order of these."""
        with reading(self.engine, self.where) as connection:
            over = exists().where(_O.reading == _R.number)
            told = select(_R.report, _R.published).where(_R.number > number, ~over).order_by(_R.number)
            return [(report, published) for report, published in connection.execute(told)]

    def changed_since(self, number: int) -> frozenset[str]:
        """Ids of the reports read behind that number, and of those that a later version replaced since."""
        with reading(self.engine, self.where) as connection:
            read = select(_R.report).where(_R.number > number)
            over = select(_R.report).where(_R.number == _O.reading, _O.later > number)
            return frozenset(connection.execute(union(read, over)).scalars())

    def read_until(self, number: int) -> int:
        """How many readings have a number up to this one."""
        with reading(self.engine, self.where) as connection:
            told = select(func.count()).where(_R.number <= number)
            return int(connection.execute(told).scalar_one())


def judgement_of(row: Any) -> Judgement:
    """The judgement that a row of ``judgements`` tells."""
    return Judgement(
        id=row.id,
        left=Side(report=row.left_report, url=row.left_url, claim=row.left_claim, figure=row.left_figure),
        right=Side(
            report=row.right_report, url=row.right_url, claim=row.right_claim, figure=row.right_figure
        ),
        verdict=Verdict(row.verdict),
        reasons=msgspec.json.decode(row.reasons, type=tuple[Reason, ...]),
        score=row.score,
        judge=row.judge,
    )


def judgements(connection: Connection, *conditions: ColumnElement[bool]) -> Iterator[Judgement]:
    """Judgements that machines still find, and those of no sweep, oldest first, whatever people decided."""
    return map(judgement_of, judgement_rows(connection, *conditions))


def judgement_rows(connection: Connection, *conditions: ColumnElement[bool]) -> Iterable[Any]:
    """Their rows, each with the reasons and the score of the last sweep that found it."""
    later = schema.swept.alias()
    last = ~exists().where(later.c.judgement == _S.judgement, later.c.number > _S.number)
    joined = schema.judgements.outerjoin(schema.swept, and_(_S.judgement == _J.number, last))
    words = (func.coalesce(_S.reasons, _J.reasons), func.coalesce(_S.score, _J.score))
    plain = [column for column in schema.judgements.columns if column.name not in ("reasons", "score")]
    told = select(*plain, words[0].label("reasons"), words[1].label("score")).select_from(joined)
    told = told.where(or_(_S.number.is_(None), _S.stands), *conditions).order_by(_J.number)
    return connection.execute(told.execution_options(stream_results=True, yield_per=_CHUNK))


def stands(judgement: Judgement, told: Standing) -> bool:
    """Whether people let a judgement stand, and the claims on both of its sides."""
    claims = (judgement.left.claim, judgement.right.claim)
    return told.holds(judgement.id) and not any(claim in told.rejections for claim in claims if claim)


def last_sweep(connection: Connection, judge: str) -> Sweep | None:
    """The last sweep of a judge; null where there was none."""
    told = select(schema.sweeps).where(_W.judge == judge).order_by(_W.number.desc()).limit(1)
    row = connection.execute(told).first()
    return None if row is None else sweep_of(row)


def sweep_of(row: Any) -> Sweep:
    """The sweep that a row of ``sweeps`` tells."""
    return Sweep(
        judge=row.judge,
        version=row.version,
        settings=row.settings,
        extent=Extent(readings=row.readings, last=row.last, decided=row.decided),
        since=row.since,
        days=row.days,
        apart=msgspec.json.decode(row.apart, type=dict[str, int]),
        after=row.after,
    )
