"""Writing: a reading goes in whole or not at all, and only once."""

from __future__ import annotations

import errno
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection, Engine, bindparam, exists, func, or_, select

from sayso.errors import LedgerFull, MisplacedExcerpt
from sayso.ledger import rows, schema
from sayso.ledger.connect import writing
from sayso.ledger.document import pack, sha256
from sayso.ledger.fold import fold
from sayso.ledger.insert import named, numbers, put, put_new, put_one, put_words
from sayso.ledger.keeper import Keeper
from sayso.ledger.rows import Keys, Row
from sayso.ledger.strips import LOOK, adding, put_full
from sayso.ledger.tallies import put_tally
from sayso.model.capture import Capture
from sayso.model.judgement import Judgement
from sayso.model.reading import Reading
from sayso.model.record import digest
from sayso.model.report import Report
from sayso.model.run import Run


def now() -> str:
    """The time, ISO 8601 in UTC, to the second."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def run_id(run: Run) -> str:
    """Identity of a run: all of it but the time it started.

    >>> run = Run(reader="rules", version="1", settings="0")
    >>> run_id(run) == run_id(Run(reader="rules", version="1", settings="0", started="2031-01-01"))
    True
    """
    return digest("run", run.reader, run.version, run.settings, run.model)


class Writer:
    """Adds what one run made; see :meth:`sayso.ledger.ledger.Ledger.writer`.

    Attributes:
        run: the run that all readings handed in are of.
        number: of that run in the ledger.
    """

    def __init__(self, engine: Engine, where: str, run: Run, keeper: Keeper | None = None) -> None:
        self.run = run
        self._engine, self._where, self._keeper = engine, where, keeper
        self._added = LOOK  # findings since it was looked whether a strip is full: the first time is now
        with writing(engine, where) as connection:
            self.number = _run(connection, run)

    def has(self, report: str) -> bool:
        """Whether the ledger has this run's reading of the report with that id."""
        columns = schema.readings.c
        told = select(columns.number).where(columns.report == report, columns.run == self.number)
        with self._engine.connect() as connection:
            return connection.execute(told).first() is not None

    def knows(self, input_: str) -> bool:
        """Whether an input with that id was added to its end; see :meth:`done`."""
        told = select(schema.inputs.c.number).where(schema.inputs.c.id == input_)
        with self._engine.connect() as connection:
            return connection.execute(told).first() is not None

    def add(self, capture: Capture | None, reading: Reading, data: bytes | Path | None = None) -> bool:
        """Add a reading, whole or not at all; returns whether it was new.

        Args:
            capture: what is known of the bytes that the report was made from.
            reading: the reading; of a report that is there already, a new run adds findings only.
            data: the bytes, to be kept beside the ledger, or the path where they stay.

        Raises:
            MisplacedExcerpt: words that do not stand where they say; nothing is written.
            LedgerBusy, LedgerFull: nothing of this reading is written, all before it is.
        """
        check(reading)
        packed = pack(reading)
        path = self._kept(capture, data)
        with writing(self._engine, self._where) as connection:
            adding(connection)
            number = _capture(connection, capture) if capture else None
            if capture and path:
                row = {"sha256": capture.sha256, "path": path[1], "how": path[0], "added": now()}
                put_new(connection, schema.kept, [row])
            new = write(connection, reading, (self.number, number), packed)
        self._added += len(reading.findings) if new else 0
        if self._added >= LOOK:
            self._added = 0
            put_full(self._engine, self._where)
        return new

    def _kept(self, capture: Capture | None, data: bytes | Path | None) -> tuple[str, str] | None:
        if self._keeper is None or capture is None:
            return None
        try:
            return self._keeper.keep(capture, data)
        except OSError as error:
            if error.errno in (errno.ENOSPC, errno.EDQUOT):
                raise LedgerFull(self._where, str(error.strerror)) from error
            raise

    def judge(self, judgements: list[Judgement]) -> int:
        """Add judgements, all or none, each once; returns how many were new."""
        with writing(self._engine, self._where) as connection:
            made = [judgement_row(judgement) for judgement in judgements]
            return sum(put_one(connection, schema.judgements, row) is not None for row in made)

    def done(self, id_: str, source: str, sha: str, reports: int) -> None:
        """Note that an input was added to its end, so that it is passed over when it comes again."""
        row = {"id": id_, "source": source, "sha256": sha, "run": self.number, "reports": reports}
        with writing(self._engine, self._where) as connection:
            put_new(connection, schema.inputs, [{**row, "added": now()}])


def check(reading: Reading) -> None:
    """Check that every claim's words stand where they say.

    Raises:
        MisplacedExcerpt: with the first that does not.
    """
    text = reading.report.text
    for claim in reading.claims:
        for part in (claim.source, claim.cue, claim.content):
            if part and not part.stands_in(text):
                raise MisplacedExcerpt(f"claim {claim.id}", part.start, part.end, part.text)


def judgement_row(judgement: Judgement) -> Row:
    """A judgement in plain columns."""
    left, right = judgement.left, judgement.right
    return {
        "id": judgement.id,
        "left_report": left.report,
        "left_url": left.url,
        "left_claim": left.claim,
        "left_figure": left.figure,
        "right_report": right.report,
        "right_url": right.url,
        "right_claim": right.claim,
        "right_figure": right.figure,
        "verdict": judgement.verdict.value,
        "reasons": rows.words_of(judgement.reasons),
        "score": judgement.score,
        "judge": judgement.judge,
        "added": now(),
    }


def _run(connection: Connection, run: Run) -> int:
    row = {"id": run_id(run), "reader": run.reader, "version": run.version, "settings": run.settings}
    more = {"model": run.model, "started": run.started, "added": now()}
    put_new(connection, schema.runs, [{**row, **more}])
    return numbers(connection, schema.runs, "id", [row["id"]])[row["id"]]


def _capture(connection: Connection, capture: Capture) -> int:
    row = {
        "id": digest("capture", capture),
        "url": capture.url,
        "fetched": capture.fetched,
        "media_type": capture.media_type,
        "sha256": capture.sha256,
        "size": capture.size,
    }
    put_new(connection, schema.captures, [row])
    return numbers(connection, schema.captures, "id", [row["id"]])[row["id"]]


def _report(connection: Connection, report: Report, capture: int | None) -> None:
    if connection.dialect.name == "postgresql":
        # two writers with two versions of one address, or two runs of one report, must see each other
        connection.execute(select(func.pg_advisory_xact_lock(func.hashtext(report.url or report.id))))
    row = {
        "id": report.id,
        "url": report.url,
        "publisher": report.publisher,
        "headline": report.headline,
        "language": report.language,
        "text": report.text,
        "sha256": sha256(report.text.encode("utf-8", "surrogatepass")),
        "stamp": report.updated or report.published or "",
        "added": now(),
    }
    number = put_one(connection, schema.reports, row)
    if number is not None:
        words = fold(f"{report.headline or ''} {report.text}")
        put_words(connection, "report_words", [(number, words)])
    if capture is not None:
        put_new(connection, schema.report_captures, [{"report": report.id, "capture": capture}])


def write(connection: Connection, reading: Reading, made_of: tuple[int, int | None], packed: bytes) -> bool:
    """Write a reading in the transaction that is open, behind ``adding``; returns whether it was new.

    Args:
        connection: of the ledger.
        reading: the reading, checked.
        made_of: numbers of its run and of its capture.
        packed: the reading as a column.
    """
    report = reading.report
    _report(connection, report, made_of[1])
    row = {
        "report": report.id,
        "run": made_of[0],
        "capture": made_of[1],
        "published": report.published,
        "updated": report.updated,
        "published_from": report.published_from,
        "byline": ", ".join(report.byline) or None,
        "claims": len(reading.claims),
        "document": packed,
        "sha256": sha256(packed),
        "added": now(),
    }
    number = put_one(connection, schema.readings, row)
    if number is None:
        return False
    keys = Keys(number, named(connection, rows.names(reading)), _claims(connection, reading))
    findings = rows.finding_rows(reading, keys)
    put(connection, schema.findings, findings)
    keys = Keys(number, keys.names, keys.claims, _findings(connection, number))
    _values(connection, reading, keys)
    over = _supersede(connection, report)
    # an earlier version of a report that is there adds nothing to what is counted
    put_tally(connection, [] if number in over else findings, [old for old in over if old != number])
    return True


def _claims(connection: Connection, reading: Reading) -> dict[str, int]:
    put_new(connection, schema.claims, [rows.claim_row(claim) for claim in reading.claims])
    return numbers(connection, schema.claims, "id", [claim.id for claim in reading.claims])


def _findings(connection: Connection, reading: int) -> list[int]:
    columns = schema.findings.c
    told = select(columns.number).where(columns.reading == bindparam("reading")).order_by(columns.position)
    return list(connection.execute(told, {"reading": reading}).scalars())


def _values(connection: Connection, reading: Reading, keys: Keys) -> None:
    words = zip(keys.findings, rows.searched(reading), strict=True)
    put_words(connection, "claim_words", list(words))
    put(connection, schema.passages, rows.passage_rows(reading, keys.reading))
    put(connection, schema.figures, rows.figure_rows(reading, keys))
    put(connection, schema.times, rows.time_rows(reading, keys))
    put(connection, schema.places, rows.place_rows(reading, keys))
    put(connection, schema.unknowns, rows.unknown_rows(reading, keys))
    put(connection, schema.leftovers, rows.leftover_rows(reading, keys))


def _supersede(connection: Connection, report: Report) -> list[int]:
    """Note which readings are no longer the current ones, of an earlier run or version; returns these.

    Versions are reports of one address with other words: the later is that with the later date of change
    or publication and, where those are the same, the one added later.
    """
    reading, told = schema.readings.c, schema.reports.c
    same = told.id == report.id
    if report.url:
        same = or_(same, told.url == report.url)
    over = exists().where(schema.superseded.c.reading == reading.number)
    order = select(reading.number, told.id, told.stamp, told.number, reading.run)
    found = connection.execute(order.where(reading.report == told.id, same, ~over)).all()
    newest = max(found, key=_order)
    left = [
        {"reading": old[0], "later": newest[0], "why": "run" if old[1] == newest[1] else "version"}
        for old in found
        if old is not newest
    ]
    put_new(connection, schema.superseded, left)
    return [row["reading"] for row in left]


def _order(row: tuple[int, str, str, int, int]) -> tuple[str, int, int]:
    return row[2], row[3], row[4]
