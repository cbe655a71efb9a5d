"""A ledger: opened once, written by writers, looked at through a view."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from types import TracebackType

from sqlalchemy import Connection, Engine, inspect, select, table
from sqlalchemy.sql import column

from sayso.errors import LedgerTooNew, NotALedger
from sayso.ledger.connect import check_file, engine_of, faults, is_url, reading, shown, writing
from sayso.ledger.decide import decide, withdraw
from sayso.ledger.keeper import Keeper
from sayso.ledger.look import LedgerView
from sayso.ledger.schema import VERSION
from sayso.ledger.strips import put_strips
from sayso.ledger.sweeps import Over, Swept, keep
from sayso.ledger.verify import Checked, verify
from sayso.ledger.writer import Writer, now
from sayso.model.decision import Decision
from sayso.model.judgement import Judgement
from sayso.model.run import Run
from sayso.model.sweep import Sweep


class Ledger:
    """A ledger that is open; make one with :func:`open_ledger`.

    Attributes:
        where: its path or address, without a password.
        engine: how it is connected to.
        folder: where captures are kept; null for a ledger on a server that was given none.
    """

    def __init__(self, where: str, engine: Engine, folder: Path | None) -> None:
        self.where, self.engine, self.folder = where, engine, folder

    def __enter__(self) -> Ledger:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of all connections."""
        self.engine.dispose()

    def view(self) -> LedgerView:
        """What stands in the ledger."""
        return LedgerView(self.engine, self.where)

    def writer(self, run: Run) -> Writer:
        """What adds the readings of one run."""
        return Writer(self.engine, self.where, run, Keeper(self.folder))

    def decide(self, made: Decision) -> None:
        """Add what a person decided.

        Raises:
            NoSuchEntry: its subject is not there, or is not of a kind that can be decided on so.
        """
        with writing(self.engine, self.where) as connection:
            decide(connection, made)

    def withdraw(self, target: str, who: str, why: str | None = None) -> str:
        """Take a judgement or decision back; returns the withdrawal's id.

        Raises:
            NoSuchEntry: there is none with that id, or it was taken back before.
        """
        with writing(self.engine, self.where) as connection:
            return withdraw(connection, target, who, now(), why)

    @contextmanager
    def still(self) -> Iterator[LedgerView]:
        """A view that shows one state of the ledger throughout, whatever others add meanwhile."""
        with self.view().still() as view:
            yield view

    def sweep(self, made: Sweep, found: Sequence[Judgement], over: Over) -> Swept | None:
        """Add what a sweep found, all of it or nothing; null where a sweep of a later state came before.

        Args:
            made: what was looked at.
            found: the judgements that came out.
            over: which earlier judgements it takes the place of.
        """
        with writing(self.engine, self.where) as connection:
            return keep(connection, made, found, over)

    def verify(self) -> Iterator[Checked]:
        """Check everything again; gives the same record after each report, with more in it."""
        with reading(self.engine, self.where) as connection:
            yield from verify(connection, self.folder)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection to look with; for this room and tests."""
        with reading(self.engine, self.where) as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A connection in a transaction; for this room and tests."""
        with writing(self.engine, self.where) as connection:
            yield connection


def open_ledger(
    where: str | Path, *, create: bool = True, wait: float = 30.0, captures: Path | None = None
) -> Ledger:
    """Open the ledger at a path or address, and bring its tables up to date.

    Args:
        where: path of a SQLite file, ``sqlite:///path``, or ``postgresql://user@host/name``.
        create: whether one is made where none is; else that is an error.
        wait: seconds to wait for other writers.
        captures: folder that captures are kept in; beside a file it is the file's name and ``.captures``.

    Raises:
        NoLedger: none is there.
        NotALedger: something else is there, or the file is damaged.
        LedgerTooNew: a later version of sayso made it.
        LedgerBusy: another process writes all the time.
        LedgerUnreachable: the server does not answer.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder, open_ledger(f"{folder}/news.db") as ledger:
    ...     list(ledger.view().reports())
    []
    """
    name = str(where)
    file = not is_url(name) or name.startswith("sqlite:")
    if file:
        check_file(name, create)
        path = Path(name.removeprefix("sqlite:///"))
        captures = captures or path.with_name(f"{path.name}.captures")
    engine = engine_of(name, wait)
    try:
        _ready(engine, shown(name))
    except BaseException:
        engine.dispose()
        raise
    return Ledger(shown(name), engine, captures)


def _ready(engine: Engine, where: str) -> None:
    with reading(engine, where) as connection:
        found = version(connection, where)
    if found == VERSION:
        return
    if found is not None and found > VERSION:
        raise LedgerTooNew(where, found, VERSION)
    # Alembic takes longer to load than most commands take to answer
    migrate = import_module("sayso.ledger.migrate").migrate
    with faults(where), writing(engine, where) as connection:
        migrate(connection)
        put_strips(connection)


def version(connection: Connection, where: str) -> str | None:
    """The version of a ledger's tables; null for an empty database.

    Raises:
        NotALedger: a database of something else.
    """
    tables = set(inspect(connection).get_table_names())
    if "alembic_version" not in tables:
        if tables:
            raise NotALedger(where, "a database with tables of something else")
        return None
    found = connection.execute(select(column("version_num")).select_from(table("alembic_version"))).scalar()
    if "reports" not in tables and found is not None:
        raise NotALedger(where, "a database with tables of something else")
    return str(found) if found is not None else None
