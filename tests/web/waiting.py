"""Work that is done when a test says so, and a clock that it sets."""

from __future__ import annotations

from concurrent.futures import Future
from typing import Any

from sayso.ledger import LedgerView
from sayso.ledger.pulse import State
from sayso.model.stated import Stated
from sayso.model.view import Query
from sayso.web.kept import Work

LATER = "<source>Cy Dell</source> <cue>said</cue> <content>the quay is shut</content>."


class Beat:
    """A pulse that a test sets."""

    light = True

    def __init__(self, *numbers: int) -> None:
        self.numbers = numbers

    def state(self) -> State:
        """The state that was set last."""
        return State(self.numbers)


class Clock:
    """A clock that a test sets, in the place of :mod:`time`."""

    def __init__(self) -> None:
        self.at = 100.0

    def monotonic(self) -> float:
        """The time that was set last."""
        return self.at


class Hands:
    """A bench whose work is done when it is told to be, in the order in which it was begun.

    Over a view what is light is done at once.
    """

    def __init__(self, view: LedgerView | None = None) -> None:
        self.view = view
        self.begun: list[tuple[Work[Any], Future[Any]]] = []
        self.closed = False

    def do(self, work: Work[Any]) -> Future[Any]:
        """Take work in."""
        future: Future[Any] = Future()
        if self.view is not None and not work.heavy:
            future.set_result(work(self.view))
        else:
            self.begun.append((work, future))
        return future

    def heavy(self) -> None:
        """Do all that was begun."""
        assert self.view is not None
        while self.begun:
            self.finish(self.begun[0][0](self.view)[1])

    def finish(self, value: object) -> None:
        """Be done with what was begun first."""
        self.begun.pop(0)[1].set_result((None, value))

    def fail(self, error: Exception) -> None:
        """Fall over what was begun first."""
        self.begun.pop(0)[1].set_exception(error)

    def close(self) -> None:
        """Let go."""
        self.closed = True


def count(view: LedgerView) -> int:
    """A piece of work: how many claims there are."""
    return view.count()


def listed(view: LedgerView, query: Query) -> list[Stated]:
    """A piece of work: the claims that fit."""
    return list(view.stated(query))


def fall(view: LedgerView) -> int:
    """A piece of work that nobody foresaw would fail."""
    raise RuntimeError("no")
