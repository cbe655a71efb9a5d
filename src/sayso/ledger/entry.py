"""An entry of a ledger by its id, with all that led to it: digests, captures, runs, versions, decisions."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, TableClause, or_, select

from sayso.errors import NoSuchEntry
from sayso.ledger import schema
from sayso.ledger.document import Document, unpack
from sayso.ledger.judged import judgements, stands
from sayso.ledger.standing import decisions, standing
from sayso.model.capture import Capture
from sayso.model.claim import Claim
from sayso.model.decision import Decision
from sayso.model.finding import Finding
from sayso.model.judgement import Judgement
from sayso.model.reading import Reading
from sayso.model.record import Record
from sayso.model.report import Report
from sayso.model.run import Run

#: kind of entry -> its table
_KINDS: dict[str, TableClause] = {
    "claim": schema.claims,
    "report": schema.reports,
    "judgement": schema.judgements,
    "decision": schema.decisions,
    "withdrawal": schema.withdrawals,
}
_R, _T, _C = schema.readings.c, schema.reports.c, schema.claims.c


class Kept(Record, kw_only=True):
    """A capture of a report, and where its bytes are.

    Attributes:
        capture: address, time of fetching, media type, digest, size.
        how: ``folder`` or ``reference``; null where the bytes were not kept.
        path: in the ledger's folder of captures, or of the file that is referred to.
    """

    capture: Capture
    how: str | None = None
    path: str | None = None


class Found(Record, kw_only=True):
    """What one run found, and when it was added; ``current`` says whether it is what the ledger shows."""

    run: Run
    run_id: str
    added: str
    current: bool
    finding: Finding | None = None


class Entry(Record, kw_only=True):
    """A claim or a report with where it comes from.

    Attributes:
        kind: ``claim`` or ``report``.
        report: the report, in its current reading.
        sha256: of the report's words.
        claim: the claim; null for a report.
        found: what each run made of it, first run first.
        captures: the bytes that the report was made from.
        versions: ids of the other reports of the same address, as they follow each other.
        judgements: on it, that stand.
        decisions: on it.
    """

    kind: str
    report: Report
    sha256: str
    claim: Claim | None = None
    found: tuple[Found, ...] = ()
    captures: tuple[Kept, ...] = ()
    versions: tuple[str, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    decisions: tuple[Decision, ...] = ()


def lookup(connection: Connection, told: str) -> tuple[str, str]:
    """Kind and full id of the entry that an id, or the first of its digits, names.

    Raises:
        NoSuchEntry: none has it, or several do.
    """
    if len(told) < 4 or any(digit not in "0123456789abcdef" for digit in told):
        raise NoSuchEntry(told, "not an id: it takes four or more of its digits (0-9, a-f)")
    found = []
    for kind, where in _KINDS.items():
        # a range and no LIKE, which would not use the index
        within = select(where.c.id).where(where.c.id >= told, where.c.id < told + "g").limit(2)
        found += [(kind, id_) for id_ in connection.execute(within).scalars()]
    if not found:
        raise NoSuchEntry(told)
    if len(found) > 1:
        raise NoSuchEntry(told, "several entries begin so: give more of its digits")
    return found[0]


def entry(connection: Connection, told: str) -> Entry:
    """The claim or report with an id, or one that begins so.

    Raises:
        NoSuchEntry: none has it, several do, or it is neither.
    """
    kind, id_ = lookup(connection, told)
    if kind not in ("claim", "report"):
        raise NoSuchEntry(told, f"a {kind}: claims and reports are shown")
    report = id_
    if kind == "claim":
        report = connection.execute(select(_C.report).where(_C.id == id_)).scalar_one()
    current, others = readings(connection, report)
    claim = id_ if kind == "claim" else None
    return Entry(
        kind=kind,
        report=current.report,
        sha256=connection.execute(select(_T.sha256).where(_T.id == report)).scalar_one(),
        claim=_claim(connection, report, claim) if claim else None,
        found=tuple(_found(connection, report, claim)),
        captures=tuple(_captures(connection, report)),
        versions=others,
        judgements=tuple(_judgements(connection, id_)),
        decisions=tuple(one for one in decisions(connection) if id_ in (one.subject, one.object)),
    )


def readings(connection: Connection, report: str) -> tuple[Reading, tuple[str, ...]]:
    """The newest run's reading of a report, and the ids of the other versions of it."""
    fields = (_R.document, _T.url, _T.publisher, _T.headline, _T.language, _T.text)
    runs = schema.runs.c
    told = select(*fields, runs.reader, runs.version, runs.settings, runs.model, runs.started)
    told = told.where(_R.report == _T.id, _T.id == report, runs.number == _R.run).order_by(_R.run.desc())
    row = connection.execute(told).first()
    if row is None:
        raise NoSuchEntry(report)
    others: list[str] = []
    if row.url:
        same = select(_T.id).where(_T.url == row.url, _T.id != report).order_by(_T.stamp, _T.number)
        others = list(connection.execute(same).scalars())
    return reading_of(row, report), tuple(others)


def reading_of(row: Any, report: str) -> Reading:
    """The reading that a row tells: its document, the report's own columns and the run's."""
    document = unpack(row.document, Document)
    facts = document.facts
    return Reading(
        report=Report(
            id=report,
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
        ),
        claims=document.claims,
        findings=document.findings,
        figures=document.figures,
        times=document.times,
        places=document.places,
        unknowns=document.unknowns,
        leftovers=document.leftovers,
        run=_run(row),
    )


def _run(row: Any) -> Run:
    return Run(
        reader=row.reader,
        version=row.version,
        settings=row.settings,
        model=row.model,
        started=row.started,
    )


def _claim(connection: Connection, report: str, claim: str) -> Claim:
    """A claim from the last reading that has it."""
    told = select(_R.document).where(_R.report == report).order_by(_R.run.desc())
    for packed in connection.execute(told).scalars():
        for one in unpack(packed, Document).claims:
            if one.id == claim:
                return one
    raise NoSuchEntry(claim)


def _found(connection: Connection, report: str, claim: str | None) -> list[Found]:
    runs, over = schema.runs.c, schema.superseded.c
    later = select(over.reading).where(over.reading == _R.number).exists().label("over")
    fields = (_R.document, _R.added, later, runs.id, runs.reader, runs.version, runs.settings)
    told = select(*fields, runs.model, runs.started).where(_R.report == report, runs.number == _R.run)
    found = []
    for row in connection.execute(told.order_by(_R.run)):
        every = unpack(row.document, Document).findings
        finding = next((one for one in every if one.claim == claim), None)
        if claim is None or finding is not None:
            found.append(
                Found(run=_run(row), run_id=row.id, added=row.added, current=not row.over, finding=finding)
            )
    return found


def _captures(connection: Connection, report: str) -> list[Kept]:
    captures, kept, links = schema.captures.c, schema.kept.c, schema.report_captures.c
    joined = schema.captures.outerjoin(schema.kept, captures.sha256 == kept.sha256)
    fields = (captures.url, captures.fetched, captures.media_type, captures.sha256, captures.size)
    told = select(*fields, kept.how, kept.path).select_from(joined)
    told = told.where(captures.number.in_(select(links.capture).where(links.report == report)))
    return [
        Kept(
            capture=Capture(
                url=row.url,
                fetched=row.fetched,
                media_type=row.media_type,
                sha256=row.sha256,
                size=row.size,
            ),
            how=row.how,
            path=row.path,
        )
        for row in connection.execute(told.order_by(captures.number))
    ]


def _judgements(connection: Connection, id_: str) -> list[Judgement]:
    columns = schema.judgements.c
    sides = or_(
        columns.left_claim == id_,
        columns.right_claim == id_,
        columns.left_report == id_,
        columns.right_report == id_,
    )
    told = standing(connection)
    return [one for one in judgements(connection, sides) if stands(one, told)]
