"""Checking a ledger again: every digest, every excerpt, every plain column, every capture that was kept."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec
from sqlalchemy import Connection, TableClause, select, text

from sayso.errors import MisplacedExcerpt
from sayso.ledger import rows, schema
from sayso.ledger.document import sha256
from sayso.ledger.entry import reading_of
from sayso.ledger.judged import judgement_of, sweep_of
from sayso.ledger.keeper import read
from sayso.ledger.rows import Keys, Row
from sayso.ledger.standing import decisions
from sayso.ledger.strips import wrong as wrong_strips
from sayso.ledger.sweeps import Change
from sayso.ledger.sweeps import sha256 as digest_of
from sayso.ledger.tallies import wrong
from sayso.ledger.wordstrips import wrong as wrong_words
from sayso.ledger.writer import check
from sayso.model.claim import claim
from sayso.model.decision import decision
from sayso.model.judgement import judgement
from sayso.model.reading import Reading
from sayso.model.record import Record, digest

_R, _T = schema.readings.c, schema.reports.c


class Problem(Record, kw_only=True):
    """Something that is not as it was written.

    Attributes:
        what: the kind of entry: ``report``, ``reading``, ``capture``, …, or ``file``.
        id: of the entry.
        says: what is wrong.
    """

    what: str
    id: str
    says: str


@dataclass
class Checked:
    """What was looked at so far, and what is wrong."""

    reports: int = 0
    readings: int = 0
    excerpts: int = 0
    captures: int = 0
    problems: list[Problem] = field(default_factory=list)

    def add(self, what: str, id_: object, says: str) -> None:
        """Note a problem."""
        self.problems.append(Problem(what=what, id=str(id_), says=says))


def verify(connection: Connection, folder: Path | None) -> Iterator[Checked]:
    """Check everything; gives the same record after each report, with more in it, for a bar.

    Args:
        connection: sees one state of the ledger.
        folder: where captures are kept.
    """
    checked = Checked()
    _file(connection, checked)
    yield checked
    names: dict[tuple[str, str], int] = {}
    for row in connection.execute(select(schema.names)):
        names[row.kind, row.name] = row.number
    for row in connection.execute(select(schema.reports).execution_options(yield_per=200)):
        _report(row, checked)
        _readings(connection, row, names, checked)
        yield checked
    for row in connection.execute(select(schema.kept)):
        _capture(row, folder, checked)
        yield checked
    _judged(connection, checked)
    for speaker, publisher in wrong(connection):
        checked.add("tally", f"{speaker}, {publisher}", "the counts kept are not those of the findings")
    for last in wrong_strips(connection):
        checked.add("strip", last, "what it has packed is not what the findings are")
    for last in wrong_words(connection):
        checked.add("strip", last, "its words are not those of the texts that are searched")
    yield checked


def _file(connection: Connection, checked: Checked) -> None:
    """What SQLite itself finds wrong with the file and with what refers to what."""
    if connection.dialect.name != "sqlite":
        return
    for (said,) in connection.execute(text("PRAGMA integrity_check")):
        if said != "ok":
            checked.add("file", "integrity", said)
    for row in connection.execute(text("PRAGMA foreign_key_check")):
        checked.add("file", row[0], f"row {row[1]} refers to nothing in {row[2]}")
    found = set(connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'trigger'")).scalars())
    wanted = {f"{one.name}_no_{deed}" for one in schema.TABLES for deed in ("update", "delete")}
    for name in sorted(wanted - found):
        checked.add("file", name, "the trigger that refuses changes is gone")


def _report(row: Any, checked: Checked) -> None:
    checked.reports += 1
    if sha256(row.text.encode("utf-8", "surrogatepass")) != row.sha256:
        checked.add("report", row.id, "its words are not those that were added")
    if digest("report", row.publisher, row.url, row.headline, row.text) != row.id:
        checked.add("report", row.id, "its id is not that of its publisher, address, headline and words")


def _readings(
    connection: Connection, report: Any, names: dict[tuple[str, str], int], checked: Checked
) -> None:
    runs, fields = schema.runs.c, (_T.url, _T.publisher, _T.headline, _T.language, _T.text)
    told = select(schema.readings, *fields, runs.reader, runs.version, runs.settings, runs.model)
    told = told.add_columns(runs.started).where(_T.id == report.id, runs.number == _R.run)
    for row in connection.execute(told.where(_R.report == _T.id)):
        checked.readings += 1
        if sha256(row.document) != row.sha256:
            checked.add("reading", row.number, f"of report {report.id}: its document is damaged")
            continue
        try:
            found = reading_of(row, report.id)
            check(found)
        except (MisplacedExcerpt, ValueError, zlib.error) as error:
            checked.add("reading", row.number, f"of report {report.id}: {error}")
            continue
        _claims(connection, found, checked)
        _columns(connection, row.number, found, names, checked)


def _claims(connection: Connection, found: Reading, checked: Checked) -> None:
    """Ids and plain columns of the claims."""
    told = select(schema.claims).where(schema.claims.c.report == found.report.id)
    have = {row.id: row._mapping for row in connection.execute(told)}
    for one in found.claims:
        checked.excerpts += sum(part is not None for part in (one.source, one.cue, one.content))
        if claim(one.report, one.source, one.cue, one.content).id != one.id:
            checked.add("claim", one.id, "its id is not that of its excerpts")
        if one.id not in have or not _same(have[one.id], rows.claim_row(one)):
            checked.add("claim", one.id, "its plain columns differ from the reading")


def _columns(
    connection: Connection,
    number: int,
    found: Reading,
    names: dict[tuple[str, str], int],
    checked: Checked,
) -> None:
    """Whether the plain columns of a reading tell what the reading tells."""
    claims = schema.claims.c
    ids = connection.execute(select(claims.id, claims.number).where(claims.report == found.report.id))
    keys = Keys(number, names, {row.id: row.number for row in ids})
    finding = schema.findings.c
    told = select(finding.number).where(finding.reading == number).order_by(finding.position)
    keys = Keys(number, names, keys.claims, list(connection.execute(told).scalars()))
    try:
        wanted = _projected(found, keys)
    except (KeyError, ValueError) as error:
        checked.add("reading", number, f"names or findings are missing ({error})")
        return
    for where, expected in wanted:
        have = connection.execute(select(where).where(where.c.reading == number).order_by(where.c.number))
        stored = [row._mapping for row in have]
        if len(stored) != len(expected) or not all(map(_same, stored, expected)):
            checked.add("reading", number, f"its rows in {where.name} differ from what was read")


def _projected(found: Reading, keys: Keys) -> list[tuple[TableClause, list[Row]]]:
    return [
        (schema.passages, rows.passage_rows(found, keys.reading)),
        (schema.findings, rows.finding_rows(found, keys)),
        (schema.figures, rows.figure_rows(found, keys)),
        (schema.times, rows.time_rows(found, keys)),
        (schema.places, rows.place_rows(found, keys)),
        (schema.unknowns, rows.unknown_rows(found, keys)),
        (schema.leftovers, rows.leftover_rows(found, keys)),
    ]


def _same(stored: Any, expected: Row) -> bool:
    return all(stored[column] == value for column, value in expected.items())


def _capture(row: Any, folder: Path | None, checked: Checked) -> None:
    checked.captures += 1
    try:
        data = read(folder, row.how, row.path)
    except (OSError, EOFError, zlib.error) as error:
        checked.add("capture", row.sha256, f"cannot be read from {row.path}: {error}")
        return
    if sha256(data) != row.sha256:
        checked.add("capture", row.sha256, f"the bytes at {row.path} are not those that were added")


def _judged(connection: Connection, checked: Checked) -> None:
    for row in connection.execute(select(schema.judgements)):
        try:
            told = judgement_of(row)
        except (ValueError, msgspec.MsgspecError) as error:
            checked.add("judgement", row.id, str(error))
            continue
        if judgement(told.judge, (told.left, told.right), told.verdict).id != row.id:
            checked.add("judgement", row.id, "its id is not that of its judge, sides and verdict")
    _swept(connection, checked)
    for one in decisions(connection):
        again = decision(one.kind, one.subject, one.object, who=one.who, at=one.at, why=one.why)
        if again.id != one.id:
            checked.add("decision", one.id, "its id is not that of what it says")


def _swept(connection: Connection, checked: Checked) -> None:
    """Whether sweeps are what they say, follow each other, and have the rows that they tell of."""
    last: dict[str, str] = {}
    for row in connection.execute(select(schema.sweeps).order_by(schema.sweeps.c.number)).all():
        try:
            told = sweep_of(row)
        except (ValueError, msgspec.MsgspecError) as error:
            checked.add("sweep", row.id, str(error))
            continue
        if told.id != row.id:
            checked.add("sweep", row.id, "its id is not that of what it says")
        if told.after != last.get(told.judge):
            checked.add("sweep", row.id, "it does not follow the sweep before it")
        if digest_of(_changes(connection, row.number)) != row.sha256:
            checked.add("sweep", row.id, "what it found is not what was written")
        last[told.judge] = row.id


def _changes(connection: Connection, sweep: int) -> Iterator[Change]:
    own, made = schema.swept.c, schema.judgements.c
    told = select(own.judgement, own.stands, own.reasons, own.score, made.id, made.reasons, made.score)
    told = told.where(own.sweep == sweep, made.number == own.judgement).order_by(own.number)
    for number, stands, reasons, score, id_, first, scored in connection.execute(told):
        plain = stands and reasons is None
        yield Change(number, id_, bool(stands), first if plain else reasons, scored if plain else score)
