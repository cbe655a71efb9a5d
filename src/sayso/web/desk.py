"""What pages ask of a ledger: its view, and what is kept of what is dear to work out."""

from __future__ import annotations

import time
from concurrent.futures import Future, wait
from typing import Any, TypeVar

from litestar.di import NamedDependency

from sayso.errors import NotYet
from sayso.ledger import Ledger, LedgerView
from sayso.web.kept import Kept, Work, Worked

T = TypeVar("T")
#: seconds that an answer waits for what it can do without
BRIEF = 0.3


class Desk:
    """A ledger, which is open, as one answer sees it.

    Attributes:
        ledger: itself.
        store: of what is dear to work out.
        patience: seconds for which it waits for that, in the thread that asks.
        looked: whether the answer looked into the ledger as it is now.
        used: what was kept and went into the answer.
        missing: what is being worked out and is not in the answer; each is done when it is there.
    """

    def __init__(self, ledger: Ledger, store: Kept, patience: float = 0.0) -> None:
        self.ledger, self.store, self.patience = ledger, store, patience
        self.looked = False
        self.missing: list[Future[Any]] = []
        self.used: dict[Work[Any], Worked[Any]] = {}

    @property
    def view(self) -> LedgerView:
        """What stands in the ledger now."""
        self.looked = True
        return self.ledger.view()

    @property
    def as_of(self) -> str:
        """When the oldest of what was kept and used was worked out, UTC, ISO 8601."""
        return min(worked.at for worked in self.used.values())

    @property
    def untouched(self) -> bool:
        """Whether nothing was asked of the ledger: the answer has other sources."""
        return not self.looked and not self.used

    @property
    def came(self) -> bool:
        """Whether something that was missing is there."""
        return any(one.done() for one in self.missing)

    def kept(self, work: Work[T]) -> Worked[T]:
        """What comes of a piece of work; one answer gets one and the same of it.

        Raises:
            NotYet: it is being worked out.
        """
        if work not in self.used:
            self.used[work] = self._got(work)
        return self.used[work]

    def soon(self, work: Work[T]) -> T | None:
        """What comes of a piece of work that an answer can do without; null while it is being worked out.

        Who asks first waits a moment for it.
        """
        try:
            return self.kept(work).value
        except NotYet as soon:
            done, _ = wait([soon.future], max(BRIEF - soon.since, 0.0))
            if done:
                soon.future.result()  # raises what went wrong
        try:
            return self.kept(work).value
        except NotYet as soon:
            self.missing.append(soon.future)
            return None

    def again(self, patience: float = 0.0) -> Desk:
        """A desk for another answer."""
        return Desk(self.ledger, self.store, patience)

    def _got(self, work: Work[T]) -> Worked[T]:
        end = time.monotonic() + self.patience
        while True:
            try:
                return self.store.get(work)
            except NotYet as soon:
                left = end - time.monotonic()
                done, _ = wait([soon.future], max(left, 0.0))
                if not done or left <= 0:
                    raise
                soon.future.result()  # raises what went wrong

    def stands(self) -> bool:
        """Whether all that was kept and used is still what is given.

        Raises:
            NotYet: some of it is too old.
        """
        given = {work: self.store.get(work) for work in self.used}
        pairs = [(given[work].value, worked.value) for work, worked in self.used.items()]
        if any(new is not old and new != old for new, old in pairs):
            return False
        self.used = given  # they may be known to be of a later state
        return True


#: how a builder asks for it: a parameter named ``desk``
AtDesk = NamedDependency[Desk]
