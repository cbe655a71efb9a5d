"""The store of what is kept: one piece of work is done once at a time, however many ask for it."""

from __future__ import annotations

import time
from collections import OrderedDict
from concurrent.futures import Future
from dataclasses import replace
from functools import partial
from threading import Event, Lock, Thread
from typing import Any, TypeVar

from sayso.errors import NotYet
from sayso.ledger.pulse import Pulse, State
from sayso.web.kept.bench import Bench
from sayso.web.kept.slot import Doing, Slot, Work, Worked, now

#: pieces of work that are kept, and those that are begun before others are done
KEPT, BEGUN = 48, 12
#: seconds for which what somebody asked for is kept up to date without being asked for again
WARM = 60.0
#: least seconds between two times that one piece is worked out anew, and so many times what it costs
PAUSE, TIMES = 1.0, 8

T = TypeVar("T")


class Kept:
    """Pieces of work over one ledger, each with what came of it last.

    What was overtaken by reports added since is given all the same for a while and worked out anew in the
    background; what people decided since is always in it.
    """

    def __init__(self, pulse: Pulse, bench: Bench) -> None:
        self._pulse, self._bench = pulse, bench
        self._slots: OrderedDict[Work[Any], Slot] = OrderedDict()
        self._lock, self._stop = Lock(), Event()
        self._renewing = [
            Thread(target=self._renew, args=(heavy,), name="renew", daemon=True) for heavy in (False, True)
        ]

    @property
    def closed(self) -> bool:
        """Whether nothing is worked out any more."""
        return self._stop.is_set()

    def start(self) -> None:
        """Begin to work out anew what was overtaken."""
        for one in self._renewing:
            one.start()

    def close(self) -> None:
        """Stop; what is being worked out is let go of."""
        self._stop.set()
        self._bench.close()
        for one in self._renewing:
            if one.is_alive():
                one.join()

    def get(self, work: Work[T]) -> Worked[T]:
        """What comes of a piece of work, not older than it may be; never waits for it.

        Raises:
            NotYet: nothing that may be shown is there; it is being worked out.
        """
        state = self._pulse.state()
        with self._lock:
            slot = self._slot(work)
            slot.asked = time.monotonic()
            if slot.worked is not None and slot.may_show(state):
                slot.note(state)
                return slot.worked
        doing = self._do(slot, state)
        raise NotYet(doing.future, time.monotonic() - doing.begun)

    def renew(self, heavy: bool) -> float | None:
        """Work out anew one piece that was overtaken and is asked for; its cost, null where there is none."""
        state = self._pulse.state()
        with self._lock:
            every = [one for one in self._slots.values() if one.work.heavy is heavy]
            due = [one for one in every if one.note(state) and _due(one)]
        if not due:
            return None
        slot = min(due, key=lambda one: one.overtaken or 0.0)
        if self._same(slot, state):
            return PAUSE
        # what went wrong is told to who asks for it
        wrong = self._do(slot, state).future.exception()
        return PAUSE if wrong else slot.cost

    def _same(self, slot: Slot, state: State) -> bool:
        """Whether nothing was added that a piece looks at; if so it is not overtaken any more."""
        worked = slot.worked
        if slot.work.mark is None or worked is None or worked.state.ruled != state.ruled:
            return False
        told = self._bench.do(Work(slot.work.mark, slot.work.asked))
        if told.exception() is not None or told.result()[1] != worked.mark:
            return False
        with self._lock:
            slot.ended = time.monotonic()
            if slot.worked is worked:
                slot.worked, slot.overtaken = replace(worked, state=state), None
        return True

    def _renew(self, heavy: bool) -> None:
        rest = PAUSE
        while not self._stop.wait(rest):
            rest = max(self.renew(heavy) or 0.0, PAUSE / 4)

    def _slot(self, work: Work[Any]) -> Slot:
        slot = self._slots.setdefault(work, Slot(work))
        self._slots.move_to_end(work)
        idle = [one for one in self._slots.values() if one.doing is None and one is not slot]
        for old in idle[: max(len(self._slots) - KEPT, 0)]:
            del self._slots[old.work]
        return slot

    def _do(self, slot: Slot, state: State) -> Doing:
        """Have the work of a slot done, or go along with what is being done and knows all decisions."""
        with self._lock:
            doing = slot.doing
            if doing is not None and doing.state.ruled == state.ruled:
                return doing
            going = [one.doing for one in self._slots.values() if one.doing]
            if len(going) >= BEGUN:
                return going[0]  # whoever waits for it asks again
            doing = slot.doing = Doing(Future(), state, time.monotonic())
        told = self._bench.do(slot.work)
        told.add_done_callback(partial(self._done, slot, doing, now()))
        return doing

    def _done(self, slot: Slot, doing: Doing, at: str, told: Future[Any]) -> None:
        wrong = None if told.cancelled() else told.exception()
        with self._lock:
            if slot.doing is doing:
                slot.doing = None
            if not told.cancelled() and wrong is None:
                slot.ended, slot.cost = time.monotonic(), time.monotonic() - doing.begun
                if slot.worked is None or doing.state.covers(slot.worked.state):
                    mark, value = told.result()
                    slot.worked, slot.overtaken = Worked(value, doing.state, at, mark), None
        if told.cancelled():
            doing.future.cancel()
        elif wrong is not None:
            doing.future.set_exception(wrong)
        else:
            doing.future.set_result(None)


def _due(slot: Slot) -> bool:
    """Whether a piece that was overtaken is worked out anew now."""
    at = time.monotonic()
    rested = at - slot.ended >= max(PAUSE, TIMES * slot.cost)
    return slot.doing is None and rested and at - slot.asked <= WARM
