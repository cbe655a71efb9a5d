"""Where what is said is said to be: the places of a ledger with how many claims name each."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection, distinct, func, select

from sayso.ledger import schema
from sayso.ledger.seek import sought
from sayso.ledger.standing import standing
from sayso.model.record import Record
from sayso.model.view import Query

_F, _N, _P, _C = schema.findings.c, schema.names.c, schema.places.c, schema.claims.c


class Spot(Record, kw_only=True):
    """A place with the claims that name it.

    Attributes:
        name: the gazetteer's; the words of reports where no gazetteer has it.
        latitude, longitude: degrees, WGS 84; null where the place is not known.
        precision: how exact these are: country, region, settlement, …; null where they are null.
        claims: how many.
    """

    name: str
    latitude: float | None = None
    longitude: float | None = None
    precision: str | None = None
    claims: int


def places(connection: Connection, query: Query) -> Iterator[Spot]:
    """Places of the claims that fit, most claims first, then by name; those of one name may be several.

    Claims that people rejected do not count.
    """
    name = func.coalesce(_P.name, _N.name).label("called")
    where = (_P.latitude, _P.longitude, _P.precision)
    count = func.count(distinct(_P.finding)).label("claims")
    rejected = standing(connection).rejected()
    told = (
        select(name, *where, count)
        .where(
            _F.number == _P.finding,
            _N.number == _P.toponym,
            *sought(connection, query).conditions,
            *([_F.claim.not_in(select(_C.number).where(_C.id.in_(rejected)))] if rejected else []),
        )
        .group_by(name, *where)
        .order_by(count.desc(), name, _P.latitude.is_(None), *where)
        .limit(query.limit)
        .offset(query.offset)
    )
    for row in connection.execute(told):
        yield Spot(
            name=row.called,
            latitude=row.latitude,
            longitude=row.longitude,
            precision=row.precision,
            claims=row.claims,
        )
