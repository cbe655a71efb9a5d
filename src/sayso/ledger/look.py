"""The view of a ledger: what stands in it, for those who only look."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, func, select

from sayso.errors import MisplacedExcerpt
from sayso.ledger import items, paged, schema
from sayso.ledger.connect import reading
from sayso.ledger.document import JustClaims, JustFacts, JustUnknowns, unpack
from sayso.ledger.entry import Entry, entry, lookup, readings
from sayso.ledger.facets import Facets, facets
from sayso.ledger.fold import fold
from sayso.ledger.judged import Judged
from sayso.ledger.paged import accepted, head
from sayso.ledger.places import Spot, places
from sayso.ledger.seek import Sought, current, dated, named, sought
from sayso.ledger.settled import settled
from sayso.ledger.standing import Standing, decisions, standing
from sayso.ledger.versions import Difference, history
from sayso.ledger.voices import Voice, voices
from sayso.model.decision import Decision
from sayso.model.finding import Finding
from sayso.model.reading import Reading
from sayso.model.report import Report
from sayso.model.stated import Head, Measured, Silence, Stated
from sayso.model.view import EVERYTHING, Query

#: rows fetched at a time: bounds memory
_CHUNK = 200
#: counting stops here
COUNTED = 10_000
#: tables that anything added shows in
_GROWING = (schema.readings, schema.judgements, schema.decisions, schema.withdrawals, schema.sweeps)
_F, _R, _T, _U = schema.findings.c, schema.readings.c, schema.reports.c, schema.unknowns.c


@dataclass(frozen=True)
class LedgerView(Judged):
    """A :class:`sayso.model.view.View` of a ledger, and what commands ask beyond that.

    Every answer is of one state of the ledger, from its first row on, in a stable order: by date of
    publication (undated first), then id of the report, then place in it. What people rejected is left out
    unless it is asked for, what they corrected is as they said; a merged speaker has the name it is taken
    for.
    """

    def reports(self, query: Query = EVERYTHING) -> Iterator[Report]:
        """Current reports that fit and, where the query asks something of claims, have one that does."""
        with reading(self.engine, self.where) as connection:
            for row in _rows(connection, items.whole(connection, query)):
                facts = unpack(row.document, JustFacts).facts
                yield Report(
                    id=row.id,
                    url=row.url,
                    publisher=row.publisher,
                    published=facts.published,
                    updated=facts.updated,
                    published_from=facts.published_from,
                    headline=row.headline,
                    byline=facts.byline,
                    language=row.language,
                    text=row.text,
                    passages=facts.passages,
                    capture=facts.capture,
                )

    def stated(self, query: Query = EVERYTHING) -> Iterator[Stated]:
        """Claims with their current finding."""
        with reading(self.engine, self.where) as connection:
            told = standing(connection)
            for one, _ in _stated(_rows(connection, paged.claims(connection, query, told)), told):
                yield one

    def among(self, reports: Sequence[str]) -> Iterator[Stated]:
        """Claims of the reports with these ids, some thousands at most."""
        with reading(self.engine, self.where) as connection:
            told, theirs = standing(connection), select(_R.number).where(_R.report.in_(reports))
            fits = (current(_F.reading), *accepted(told), _F.reading.in_(theirs))
            order = Sought(led=True).order(connection.dialect.name == "sqlite")
            rows = paged.whole().where(*fits).order_by(*order)
            for one, _ in _stated(_rows(connection, rows), told):
                yield one

    def cited(self, claims: Iterable[str]) -> Iterator[Stated]:
        """The claims with these ids, as far as they stand."""
        wanted = sorted(claims)
        with reading(self.engine, self.where) as connection:
            told, seek = standing(connection), sought(connection, EVERYTHING)
            for at in range(0, len(wanted), _CHUNK):
                own = select(schema.claims.c.number).where(schema.claims.c.id.in_(wanted[at : at + _CHUNK]))
                fits = (*seek.conditions, *accepted(told), _F.claim.in_(own))
                rows = paged.whole().where(*fits).order_by(_F.report, _F.position)
                for one, _ in _stated(_rows(connection, rows), told):
                    yield one

    def doubtful(self, limit: int) -> Iterator[Stated]:
        """Claims of speakers that nobody decided on, those read with the least confidence first."""
        claims, made = schema.claims.c, schema.decisions.c
        stands = made.id.not_in(select(schema.withdrawals.c.target))
        decided = select(claims.number).where(claims.id.in_(select(made.subject).where(stands)))
        with reading(self.engine, self.where) as connection:
            told = standing(connection)
            fits = (*sought(connection, EVERYTHING).conditions, *accepted(told), _F.confidence < 1)
            # numbers are put in order first: whole rows, texts and all, would be slow to sort
            least = select(_F.number).where(*fits, _F.claim.not_in(decided))
            numbers = list(
                connection.execute(least.order_by(_F.confidence, _F.number).limit(limit)).scalars()
            )
            rows = paged.whole().where(_F.number.in_(numbers)).order_by(_F.confidence, _F.number)
            for one, _ in _stated(_rows(connection, rows), told):
                yield one

    def measured(self, query: Query = EVERYTHING) -> Iterator[Measured]:
        """Figures that fit, in the order of their claims."""
        with reading(self.engine, self.where) as connection:
            told = standing(connection)
            for one, row in _stated(_rows(connection, paged.figures(connection, query, told)), told):
                yield Measured(stated=one, index=row.figure)

    def silences(self, query: Query = EVERYTHING) -> Iterator[Silence]:
        """Unknowns, in order of report, then place in it."""
        with reading(self.engine, self.where) as connection:
            told = (
                select(*head(), _U.position, _R.document)
                .where(_U.reading == _R.number, _U.report == _T.id, *_silent(query))
                .order_by(_order(connection), _U.report, _U.position)
            )
            for row in _rows(connection, _page(told, query)):
                unknowns = unpack(row.document, JustUnknowns).unknowns
                yield Silence(report=_head_of(row), unknown=unknowns[row.position])

    def speakers(self, query: Query = EVERYTHING) -> Iterator[Voice]:
        """Who speaks in the claims that fit, most claims first, then by name."""
        with reading(self.engine, self.where) as connection:
            yield from voices(connection, query)

    def places(self, query: Query = EVERYTHING) -> Iterator[Spot]:
        """Places of the claims that fit, most claims first, then by name."""
        with reading(self.engine, self.where) as connection:
            yield from places(connection, query)

    def lookup(self, told: str) -> tuple[str, str]:
        """Kind and full id of the entry that an id, or the first of its digits, names.

        Raises:
            NoSuchEntry: none has it, or several do.
        """
        with reading(self.engine, self.where) as connection:
            return lookup(connection, told)

    def entry(self, told: str) -> Entry:
        """The claim or report with an id, or one that begins so, with where it comes from.

        Raises:
            NoSuchEntry: none has it, several do, or it is neither.
        """
        with reading(self.engine, self.where) as connection:
            return entry(connection, told)

    def reading(self, report: str) -> Reading:
        """The newest run's reading of a report, whole.

        Raises:
            NoSuchEntry: no report has that id.
        """
        with reading(self.engine, self.where) as connection:
            return readings(connection, report)[0]

    def facets(self, query: Query = EVERYTHING) -> Facets:
        """What the claims that fit have in common."""
        with reading(self.engine, self.where) as connection:
            return facets(connection, query)

    def settled(self, findings: Sequence[Finding]) -> tuple[Finding, ...]:
        """Findings with what people corrected and merged."""
        with reading(self.engine, self.where) as connection:
            told = standing(connection)
        return tuple(settled(one, told) for one in findings)

    def history(self, report: str) -> list[Difference]:
        """What changed at each step through the versions of a report; empty where there is but one."""
        with reading(self.engine, self.where) as connection:
            return history(connection, report)

    def decisions(self) -> list[Decision]:
        """What people decided and did not take back, oldest first."""
        with reading(self.engine, self.where) as connection:
            return decisions(connection)

    def state(self) -> tuple[int, ...]:
        """Numbers that change with whatever is added: while they stay, what was worked out still holds."""
        told = [select(func.max(where.c.number)).scalar_subquery() for where in _GROWING]
        with reading(self.engine, self.where) as connection:
            return tuple(number or 0 for number in connection.execute(select(*told)).one())

    def count(self, query: Query = EVERYTHING, what: str = "claims") -> int:
        """How many claims, reports or silences fit, page or not; counts up to :data:`COUNTED` + 1."""
        with reading(self.engine, self.where) as connection:
            told = _counted(connection, query, what).limit(COUNTED + 1)
            return int(connection.execute(select(func.count()).select_from(told.subquery())).scalar_one())


def _counted(connection: Connection, query: Query, what: str) -> Select[Any]:
    if what == "reports":
        return items.fitting(connection, query)
    if what == "unknowns":
        return select(_U.number).where(*_silent(query))
    rejected = accepted(standing(connection), query)
    return select(_F.number).where(*sought(connection, query).conditions, *rejected)


def _silent(query: Query) -> list[Any]:
    conditions = [current(_U.reading), *dated(_U.published, query)]
    conditions += [_U.key.contains(part, autoescape=True) for part in fold(query.words or "").split()]
    conditions += [_U.who_key.contains(part, autoescape=True) for part in fold(query.speaker or "").split()]
    if query.publisher is not None:
        conditions.append(_U.publisher.in_(named("publisher", query.publisher)))
    return conditions


def _head_of(row: Any) -> Head:
    return Head(
        id=row.id, url=row.url, publisher=row.publisher, published=row.published, headline=row.headline
    )


def _order(connection: Connection) -> Any:
    return _U.published if connection.dialect.name == "sqlite" else _U.published.asc().nulls_first()


def _page(told: Select[Any], query: Query) -> Select[Any]:
    if query.limit is not None:
        told = told.limit(query.limit)
    return told.offset(query.offset) if query.offset else told


def _rows(connection: Connection, told: Select[Any]) -> Iterator[Any]:
    streamed = connection.execution_options(stream_results=True, yield_per=_CHUNK)
    return iter(streamed.execute(told))


def _stated(rows: Iterator[Any], told: Standing) -> Iterator[tuple[Stated, Any]]:
    """Claims of the rows, with these; the document of a report is opened once for its neighbouring claims."""
    number, document, report = None, None, None
    for row in rows:
        if row.reading != number or document is None or report is None:
            number, document, report = row.reading, unpack(row.document, JustClaims), _head_of(row)
        claim, finding = document.claims[row.position], document.findings[row.position]
        if not claim.content.stands_in(row.text):
            raise MisplacedExcerpt(
                f"claim {claim.id}", claim.content.start, claim.content.end, claim.content.text
            )
        yield Stated(report=report, claim=claim, finding=settled(finding, told)), row
