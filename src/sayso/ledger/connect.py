"""Connections: SQLite as a ledger needs it, PostgreSQL for teams, and their errors in our words."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, exc

from sayso.errors import LedgerBusy, LedgerFull, LedgerUnreachable, MissingExtra, NoLedger, NotALedger

#: first bytes of a file that SQLite made
_MAGIC = b"SQLite format 3\0"
#: words in a database's message -> what it means for a ledger
_MEANS = {
    "is locked": LedgerBusy,
    "lock timeout": LedgerBusy,
    "deadlock": LedgerBusy,
    "disk is full": LedgerFull,
    "disk full": LedgerFull,
    "no space left": LedgerFull,
    "not a database": NotALedger,
    "malformed": NotALedger,
}


def is_url(where: str) -> bool:
    """Whether a ledger is named by a database's URL and not by a path."""
    return "://" in where


def shown(where: str) -> str:
    """The name of a ledger for messages: a URL without its password.

    >>> shown("postgresql://ann:secret@localhost/desk")
    'postgresql://ann@localhost/desk'
    """
    scheme, mark, rest = where.partition("://")
    user, at, host = rest.rpartition("@")
    return f"{scheme}{mark}{user.partition(':')[0]}{at}{host}"


def engine_of(where: str, wait: float) -> Engine:
    """Return the engine of a path or URL; nothing is opened yet.

    Args:
        where: a path, ``sqlite:///path`` or ``postgresql://user@host/name``.
        wait: seconds to wait for another writer.

    Raises:
        MissingExtra: PostgreSQL without its driver.
        NotALedger: an address of something else.
    """
    if where.startswith(("postgresql://", "postgres://", "postgresql+psycopg://")):
        return _postgresql(where.partition("://")[2], wait)
    if is_url(where) and not where.startswith("sqlite:///"):
        raise NotALedger(shown(where), "a ledger is a path, sqlite:///path or postgresql://user@host/name")
    path = where.removeprefix("sqlite:///")
    engine = create_engine(f"sqlite:///{path}", connect_args={"timeout": wait, "check_same_thread": False})
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def check_file(where: str, create: bool) -> None:
    """Check that a SQLite ledger can be at ``where``.

    Raises:
        NoLedger: there is none, and none is to be made.
        NotALedger: the file is something else.
    """
    path = Path(where.removeprefix("sqlite:///"))
    if not path.exists():
        if not create or not path.absolute().parent.is_dir():
            raise NoLedger(where, "no such file" if not create else f"no folder {path.parent}")
        return
    if path.is_dir():
        raise NotALedger(where, "it is a folder")
    with path.open("rb") as file:
        start = file.read(len(_MAGIC))
    if not start and not create:
        raise NoLedger(where, "the file is empty")
    if start not in (b"", _MAGIC):
        raise NotALedger(where, "it is no SQLite file")


def _postgresql(rest: str, wait: float) -> Engine:
    # what is asked is answered sooner than a plan is compiled
    told = f"-c lock_timeout={int(wait * 1000)} -c jit=off"
    options = {"options": told, "connect_timeout": max(2, int(wait))}
    try:
        return create_engine(f"postgresql+psycopg://{rest}", connect_args=options)
    except ImportError as error:
        raise MissingExtra("a ledger on PostgreSQL", "team") from error


def _prepare(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # transactions are begun by us, in _begin
    cursor = connection.cursor()
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.execute("PRAGMA synchronous = FULL")  # a report that was told to be added survives a power cut
    cursor.execute("PRAGMA cache_size = -65536")
    if cursor.execute("PRAGMA journal_mode").fetchone()[0] != "wal" and _ours(cursor):
        cursor.execute("PRAGMA journal_mode = WAL")
    cursor.close()


def _ours(cursor: Any) -> bool:
    """Whether a file is new or a ledger: one of something else stays as it is, to the byte."""
    names = {name for (name,) in cursor.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    return not names or "alembic_version" in names


def _begin(connection: Connection) -> None:
    # a deferred transaction that reads and then writes fails at once where another wrote in between,
    # whatever the busy timeout: writers take the lock when they begin
    writes = connection.get_execution_options().get("writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


@contextmanager
def reading(engine: Engine | Connection, where: str) -> Iterator[Connection]:
    """A connection that sees one state of the ledger from its first statement on; an open one stays open."""
    if isinstance(engine, Connection):
        with faults(where):
            yield engine
        return
    options: Any = {"isolation_level": "REPEATABLE READ"} if engine.dialect.name == "postgresql" else {}
    with faults(where), engine.connect() as connection:
        yield connection.execution_options(**options)


@contextmanager
def writing(engine: Engine, where: str) -> Iterator[Connection]:
    """A connection in a transaction that is written whole or not at all."""
    with faults(where), engine.connect().execution_options(writes=True) as connection, connection.begin():
        yield connection


@contextmanager
def faults(where: str) -> Iterator[None]:
    """Turn a database's errors into ours.

    Raises:
        LedgerBusy: another writer did not finish in time.
        LedgerFull: no room is left where it lies.
        NotALedger: the file is damaged or something else.
        LedgerUnreachable: the server does not answer, or refuses.
    """
    try:
        yield
    except exc.DBAPIError as error:
        told = str(error.orig).lower()
        for words, kind in _MEANS.items():
            if words in told:
                raise kind(shown(where), str(error.orig).strip().splitlines()[0]) from error
        if isinstance(error, exc.OperationalError):
            raise LedgerUnreachable(shown(where), str(error.orig).strip().splitlines()[0]) from error
        raise
