"""Comparing what was imported with the rest: worked out beside the pages, then written down as a sweep."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from concurrent.futures import BrokenExecutor, CancelledError, wait
from threading import Event

from sayso.errors import SaysoError
from sayso.ledger import Ledger, LedgerView
from sayso.model.judgement import Verdict
from sayso.pipeline.judging import Looked, keep, long, look
from sayso.web.imports.job import Comparing
from sayso.web.kept import Bench, Work

#: seconds between looks at whether the server stops
_TURN = 0.2
_LONG = "This large ledger was never compared as a whole, which takes minutes: sayso compare LEDGER --keep"
_STOPPED = "It stopped before its end; the next import compares these reports, too."


def looked(view: LedgerView) -> Looked | str | None:
    """What a sweep finds, or why there is none now; a piece of work for the bench."""
    return _LONG if long(view) else look(view)


def compare(ledger: Ledger, bench: Bench, stop: Event, reports: Collection[str]) -> Comparing:
    """Sweep, unless told to stop; what is found is written whole or not at all.

    Args:
        ledger: what is compared.
        bench: where.
        stop: set when the server ends.
        reports: ids of those that were imported, whose contradictions are counted.
    """
    try:
        future = bench.do(Work(looked, heavy=True))
        while not wait([future], _TURN).done:
            if stop.is_set():
                future.cancel()
                return Comparing(reason=_STOPPED)
        _, found = future.result()
        return _kept(ledger, found, reports)
    except (BrokenExecutor, CancelledError):
        return Comparing(reason=_STOPPED)
    except SaysoError as error:
        return Comparing(reason=str(error))


def _kept(ledger: Ledger, found: Looked | str | None, reports: Collection[str]) -> Comparing:
    if found is None:
        return Comparing()
    if isinstance(found, str):
        return Comparing(reason=found)
    done = keep(ledger, found)
    excluded = [one for one in found.said if one.verdict is Verdict.DISJOINT]
    sides = [report for one in excluded for report in {one.left.report, one.right.report}]
    counted = Counter(report for report in sides if report in reports)
    return Comparing(found=done.found, dropped=done.dropped, contested=dict(sorted(counted.items())))
