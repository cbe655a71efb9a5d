"""Who answers: the desk, the answers and the bench over one ledger, begun and ended together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import wait
from threading import Thread
from typing import Any

from sayso.errors import NotYet
from sayso.ledger import Ledger
from sayso.ledger.pulse import Pulse
from sayso.web import answers
from sayso.web.answers import Answers
from sayso.web.desk import Desk
from sayso.web.kept import Bench, Kept, Threads

#: seconds that are waited for one piece of work before the next is begun
_LONG = 60.0


class Staff:
    """What stands between the pages and a ledger that is open; it closes the ledger when it ends.

    Attributes:
        answers: what handlers ask.
        bench: where what is dear is worked out.
    """

    def __init__(self, ledger: Ledger, bench: Bench | None = None) -> None:
        view = ledger.view()
        self._ledger, self._pulse = ledger, Pulse(view)
        self.bench = bench or Threads(view)
        self._kept = Kept(self._pulse, self.bench)
        self._desk = Desk(ledger, self._kept)
        self.answers = Answers(self._desk, self._pulse)

    def at_desk(self) -> Desk:
        """A desk for one answer that is made apart from all others; it waits as long as those do."""
        return self._desk.again(answers.PATIENCE)

    def start(self, first: Sequence[Callable[..., Any]] = ()) -> None:
        """Begin, and have what ``first`` builds worked out before somebody asks for it."""
        self._kept.start()
        if first:
            Thread(target=self._warm, args=(first,), name="warm", daemon=True).start()

    def close(self) -> None:
        """End, and let go of the ledger."""
        self.answers.close()
        self._kept.close()
        self._pulse.close()
        self._ledger.close()

    def _warm(self, first: Sequence[Callable[..., Any]]) -> None:
        for build in first:
            waiting = True
            while waiting and not self._kept.closed:
                waiting = self._waited(build)

    def _waited(self, build: Callable[..., Any]) -> bool:
        """Whether something that a builder needs was waited for, so that it may need more."""
        try:
            build(self._desk.again())
        except NotYet as soon:
            done, _ = wait([soon.future], _LONG)
            return bool(done) and not soon.future.cancelled() and soon.future.exception() is None
        return False
