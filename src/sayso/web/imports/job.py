"""An import: what was handed in, and what became of it so far."""

from __future__ import annotations

from enum import StrEnum

from msgspec import field

from sayso.model.record import Record


class Stage(StrEnum):
    """Where an import is."""

    WAITING = "waiting"
    RUNNING = "running"
    COMPARING = "comparing"
    DONE = "done"
    STOPPED = "stopped"


class Outcome(Record, kw_only=True):
    """What became of one report.

    Attributes:
        source: name of the file, or "pasted".
        state: added, there (known before), or failed.
        report: id of the report that was added; null for the others.
        headline: its own.
        claims: how many were found in it.
        reason: why it failed.
    """

    source: str
    state: str
    report: str | None = None
    headline: str | None = None
    claims: int = 0
    reason: str | None = None


class Comparing(Record, kw_only=True):
    """What came of comparing an import with what the ledger had.

    Attributes:
        found: how many judgements stand that did not.
        dropped: how many no longer do.
        contested: id of an imported report -> how many pairs of figures exclude each other with one of it.
        reason: why nothing was compared; what was imported is in the ledger all the same.
    """

    found: int = 0
    dropped: int = 0
    contested: dict[str, int] = field(default_factory=dict)
    reason: str | None = None


class Job(Record, kw_only=True):
    """An import at one moment.

    Attributes:
        id: cannot be guessed.
        who: handed it in.
        begun: ISO 8601, UTC.
        stage: where it is.
        sources: names of what was handed in.
        outcomes: of the reports so far; a report that is told as added is in the ledger, whole.
        reason: why it stopped before its end.
        comparing: what came of comparing it with the rest; null before that is done, and where nothing was
            added.
    """

    id: str
    who: str
    begun: str
    stage: Stage = Stage.WAITING
    sources: tuple[str, ...]
    outcomes: tuple[Outcome, ...] = ()
    reason: str | None = None
    comparing: Comparing | None = None

    @property
    def added(self) -> frozenset[str]:
        """Ids of the reports that were added."""
        return frozenset(one.report for one in self.outcomes if one.report)

    @property
    def going_on(self) -> bool:
        """Whether there is more to come."""
        return self.stage in (Stage.WAITING, Stage.RUNNING, Stage.COMPARING)
