"""A piece of work over a ledger, what came of it, and the place where that is kept."""

from __future__ import annotations

import time
from collections.abc import Callable, Hashable
from concurrent.futures import Future
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Generic, TypeVar

from sayso.ledger import LedgerView
from sayso.ledger.pulse import State

T = TypeVar("T")

#: seconds for which what was overtaken may still be shown, and so many times what working it out costs more
OVERTAKEN, TIMES = 60.0, 20


@dataclass(frozen=True)
class Work(Generic[T]):
    """Something to be worked out of a view; two with the same function and question are one.

    Attributes:
        make: a function of a module, so that another process can be asked to call it.
        asked: what it is called with, behind the view.
        heavy: whether it computes for long, and does not mostly wait for the database.
        mark: gives, called like ``make``, what changes with whatever that looks at, but for decisions; null
            where nothing so cheap is known.
    """

    make: Callable[..., T]
    asked: tuple[Hashable, ...] = ()
    heavy: bool = field(default=False, compare=False)
    mark: Callable[..., Hashable] | None = field(default=None, compare=False)

    def __call__(self, view: LedgerView) -> tuple[Hashable, T]:
        """Work it out; gives the mark, which is looked at before all else, and the value."""
        mark = self.mark(view, *self.asked) if self.mark else None
        return mark, self.make(view, *self.asked)


@dataclass(frozen=True)
class Worked(Generic[T]):
    """What came of a piece of work.

    Attributes:
        value: what was found.
        state: of the ledger when it began, or when it was last found to be the same: all that is in there was
            looked at.
        at: when it began, UTC, ISO 8601 to the second.
        mark: of what it looked at.
    """

    value: T
    state: State
    at: str
    mark: Hashable = None


@dataclass(frozen=True)
class Doing:
    """Work that goes on: what will come of it, the state of the ledger when it began, and when that was."""

    future: Future[Any]
    state: State
    begun: float


@dataclass
class Slot:
    """Where one piece of work is kept; its store alone changes it.

    Attributes:
        work: what is worked out here.
        worked: the last that came of it; null before the first.
        doing: what is being worked out now; null where nothing is.
        asked: when somebody asked last, by the monotonic clock.
        overtaken: since when it is known that the ledger went on; null where it has not.
        ended, cost: when it was worked out last, and the seconds that it took.
    """

    work: Work[Any]
    worked: Worked[Any] | None = None
    doing: Doing | None = None
    asked: float = 0.0
    overtaken: float | None = None
    ended: float = 0.0
    cost: float = 0.0

    def may_show(self, state: State) -> bool:
        """Whether what is kept may be shown while the ledger has this state.

        What people did shows at once; reports that were added may be missing for a while.
        """
        worked = self.worked
        if worked is None or worked.state.ruled != state.ruled:
            return False
        if worked.state.covers(state):
            return True
        since = time.monotonic() if self.overtaken is None else self.overtaken
        return time.monotonic() - since <= OVERTAKEN + TIMES * self.cost

    def note(self, state: State) -> bool:
        """Note whether the ledger went on; returns whether it did."""
        went_on = self.worked is not None and not self.worked.state.covers(state)
        self.overtaken = (self.overtaken or time.monotonic()) if went_on else None
        return went_on


def now() -> str:
    """The time in UTC, ISO 8601, to the second."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
