"""Answers: made once for everybody who asks the same, and made anew when the ledger says something else."""

from __future__ import annotations

import asyncio
import hashlib
import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Hashable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from threading import Lock
from typing import Any

from litestar.concurrency import sync_to_thread
from litestar.di import NamedDependency

from sayso.errors import NotYet
from sayso.ledger.pulse import Pulse, State
from sayso.web.desk import Desk
from sayso.web.kept.slot import now
from sayso.web.stitched import Stitched, stitched

#: answers that are kept, and the bytes that they may take
MANY, LARGEST = 500, 32_000_000
#: seconds that an answer waits for what is being worked out
PATIENCE = 1.2
#: threads that make answers
THREADS = 4


@dataclass(frozen=True)
class Plan:
    """How an answer is made.

    Attributes:
        key: two answers with one key are the same while the ledger is; null for one that is not kept.
        build: makes the record.
        show: makes its bytes, which may have blanks.
    """

    key: Hashable | None
    build: Callable[[Desk], Any]
    show: Callable[[Any], bytes]


@dataclass
class Answer:
    """An answer with what it was made from.

    Attributes:
        record: what it tells.
        body: its bytes.
        tag: a digest of what was asked and of all that is told, but for the blanks.
        state: of the ledger when it was begun.
        desk: what it looked at.
        at: when it was begun, UTC, ISO 8601.
        checked: when it was last known to be what the ledger says, by the monotonic clock.
    """

    record: Any
    body: Stitched
    tag: str
    state: State
    desk: Desk
    at: str
    checked: float

    def behind(self, state: State) -> tuple[int, str] | None:
        """Readings added since the oldest of what it tells, and when that was; null where none were."""
        parts = [(one.state, one.at) for one in self.desk.used.values()]
        parts += [(self.state, self.at)] if self.desk.looked else []
        late = [(state.readings - one.readings, at) for one, at in parts if not one.covers(state)]
        return max(late, default=None)


class Answers:
    """Makes answers over one ledger and keeps those that were asked for last."""

    def __init__(self, desk: Desk, pulse: Pulse) -> None:
        self._desk, self._pulse = desk, pulse
        self._pool = ThreadPoolExecutor(THREADS, thread_name_prefix="answer")
        self._lock = Lock()
        self._kept: OrderedDict[Hashable, Answer] = OrderedDict()
        self._size = 0
        self._making: dict[tuple[Hashable, State], Future[Answer]] = {}

    def close(self) -> None:
        """Let go of what is not made yet."""
        self._pool.shutdown(wait=True, cancel_futures=True)

    async def state(self) -> State:
        """The state of the ledger now."""
        if self._pulse.light:
            return self._pulse.state()
        return await sync_to_thread(self._pulse.state)

    async def get(self, plan: Plan, grace: float = 0.0) -> Answer:
        """The answer, as the ledger is now but for what may be kept a while.

        Args:
            plan: how it is made.
            grace: seconds for which an answer that reports were added to is given while the next is made.

        Raises:
            NotYet: what it needs takes longer to work out than an answer waits.
        """
        end = time.monotonic() + PATIENCE
        while True:
            try:
                return await self._now(plan, grace)
            except NotYet as soon:
                left = end - time.monotonic()
                waiting = asyncio.wrap_future(soon.future)
                waiting.add_done_callback(lambda one: one.cancelled() or one.exception())  # seen, if late
                done, _ = await asyncio.wait({waiting}, timeout=max(left, 0.0))
                if not done:
                    raise
                waiting.result()  # raises what went wrong

    async def _now(self, plan: Plan, grace: float) -> Answer:
        state = await self.state()
        have = self._found(plan.key)
        if have is None or have.desk.came:
            return await self._made(plan, state, None)
        if await self._stands(have) and (not have.desk.looked or have.state.covers(state)):
            have.checked = time.monotonic()
            return have
        making = self._made(plan, state, have)
        if have.state.ruled == state.ruled and time.monotonic() - have.checked <= grace:
            return have
        return await making

    def _made(self, plan: Plan, state: State, have: Answer | None) -> Awaitable[Answer]:
        """The answer that is being made; the same for all who wait for it."""
        flight = None if plan.key is None else self._making.get((plan.key, state))
        if flight is None:
            flight = self._pool.submit(self._make, plan, state, have)
            if plan.key is not None:
                self._making[plan.key, state] = flight
                flight.add_done_callback(lambda _: self._making.pop((plan.key, state), None))
        made = asyncio.wrap_future(flight)
        made.add_done_callback(lambda one: one.cancelled() or one.exception())  # seen, if nobody waits
        return asyncio.shield(made)

    async def _stands(self, have: Answer) -> bool:
        """Whether what it used of what is kept is still given."""
        return have.desk.stands() if self._pulse.light else await sync_to_thread(have.desk.stands)

    def _make(self, plan: Plan, state: State, have: Answer | None) -> Answer:
        desk, at, begun = self._desk.again(), now(), time.monotonic()
        record = plan.build(desk)
        if have is not None and have.record == record:
            body, tag = have.body, have.tag  # says the same: it need not be shown and compressed again
        else:
            shown = plan.show(record)
            body, tag = stitched(shown), hashlib.sha256(repr(plan.key).encode() + shown).hexdigest()
        made = Answer(record, body, tag, state, desk, at, begun)
        if plan.key is not None:
            self._put(plan.key, made)
        return made

    def _found(self, key: Hashable | None) -> Answer | None:
        with self._lock:
            have = None if key is None else self._kept.get(key)
            if have is not None:
                self._kept.move_to_end(key)
            return have

    def _put(self, key: Hashable, made: Answer) -> None:
        with self._lock:
            had = self._kept.get(key)
            if had is not None and not made.state.covers(had.state):
                return  # made from less than what is there
            self._size += made.body.size - (had.body.size if had else 0)
            self._kept[key] = made
            self._kept.move_to_end(key)
            while len(self._kept) > MANY or (self._size > LARGEST and len(self._kept) > 1):
                _, old = self._kept.popitem(last=False)
                self._size -= old.body.size


#: how a handler asks for them: a parameter named ``answers``
AtAnswers = NamedDependency[Answers]
