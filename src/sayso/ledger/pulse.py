"""A ledger's pulse: whether anything was added, asked so often that asking must cost next to nothing."""

from __future__ import annotations

from dataclasses import dataclass
from threading import Lock
from typing import Any

from sqlalchemy import PoolProxiedConnection, func, select

from sayso.ledger import schema
from sayso.ledger.connect import faults, reading
from sayso.ledger.look import LedgerView
from sayso.ledger.seek import sought
from sayso.model.view import Query

#: where :meth:`LedgerView.state` has the last reading, the last decision and the last withdrawal
_READINGS, _DECISIONS, _WITHDRAWALS = 0, 2, 3


@dataclass(frozen=True, slots=True)
class State:
    """What a ledger had at one moment: numbers that only ever grow.

    Attributes:
        numbers: of the last row of each table that grows.

    >>> before, after = State((7, 0, 2, 0)), State((9, 0, 2, 0))
    >>> after.covers(before), before.covers(after), after.ruled == before.ruled, after.readings
    (True, False, True, 9)
    """

    numbers: tuple[int, ...]

    @property
    def readings(self) -> int:
        """Number of the last reading: two of them tell how many were added between."""
        return self.numbers[_READINGS]

    @property
    def ruled(self) -> tuple[int, int]:
        """Numbers of the last decision and the last withdrawal: what people did."""
        return self.numbers[_DECISIONS], self.numbers[_WITHDRAWALS]

    def covers(self, other: State) -> bool:
        """Whether everything that was there in the other state is there in this one."""
        return all(mine >= theirs for mine, theirs in zip(self.numbers, other.numbers, strict=True))


def mark_of(view: LedgerView, query: Query) -> tuple[int, int]:
    """A mark of the claims that fit a query: another one whenever some came, went or were read anew.

    What people decided does not change it.
    """
    number = schema.findings.c.number
    with reading(view.engine, view.where) as connection:
        told = select(func.count(), func.max(number)).where(*sought(connection, query).conditions)
        count, last = connection.execute(told).one()
        return count, last or 0


class Pulse:
    """Tells the state of a ledger. On SQLite, while nothing was written, for some microseconds.

    SQLite keeps a number that changes for a connection whenever another one writes, in this process or
    another; a connection that never writes is kept for it. PostgreSQL has none: there the tables are asked.
    """

    def __init__(self, view: LedgerView) -> None:
        self._view = view
        self._lock = Lock()
        self._watch: PoolProxiedConnection | None = None
        self._seen: tuple[Any, State] | None = None

    @property
    def light(self) -> bool:
        """Whether asking is so quick that nobody need be kept from waiting for it."""
        return self._view.engine.dialect.name == "sqlite"

    def state(self) -> State:
        """The state of the ledger now."""
        if not self.light:
            return State(self._view.state())
        with self._lock:
            # asked before the tables are: what is written between shows the next time
            version = self._version()
            if self._seen is None or self._seen[0] != version:
                self._seen = version, State(self._view.state())
            return self._seen[1]

    def close(self) -> None:
        """Let go of the connection."""
        with self._lock:
            if self._watch is not None:
                self._watch.close()
            self._watch = None

    def _version(self) -> Any:
        with faults(self._view.where):
            if self._watch is None:
                self._watch = self._view.engine.engine.raw_connection()
                self._watch.detach()  # one of its own: none of those that are lent in turn
            cursor = self._watch.cursor()
            try:
                return cursor.execute("PRAGMA data_version").fetchone()[0]
            finally:
                cursor.close()
