"""A sweep: once through what stands in a ledger by a judge; what it found stands until a later one."""

from __future__ import annotations

import msgspec

from sayso.model.record import Record, digest


class Extent(Record, kw_only=True):
    """How far a ledger had got: two that are equal show the same claims with the same findings.

    Attributes:
        readings: how many readings there are.
        last: number of the last one; 0 where there is none.
        decided: digest of what people decided that changes claims: which are rejected, who is whom.
    """

    readings: int = 0
    last: int = 0
    decided: str = ""


class Sweep(Record, kw_only=True):
    """What a judge looked at.

    Attributes:
        judge: name of the judge.
        version: of sayso.
        settings: digest of the settings that change judgements.
        extent: how far the ledger had got.
        since: number of the reading up to which earlier sweeps had looked: only pairs with a report read
            behind it were judged, and the others left for a full sweep. Null for a full one: all pairs.
        days: the days of publication that were looked at, as ``first/last`` with spaces between; reports of
            other days, and those without a date, were left. Null for a full sweep: all days.
        apart: how many pairs could not be compared, by the field that kept them apart: they are counted and
            not kept.
        after: id of the sweep of this judge before it; null for the first.

    >>> Sweep(judge="compare", version="1", settings="0", extent=Extent(readings=2, last=2)).full
    True
    """

    judge: str
    version: str
    settings: str
    extent: Extent
    since: int | None = None
    days: str | None = None
    apart: dict[str, int] = msgspec.field(default_factory=dict)
    after: str | None = None

    @property
    def id(self) -> str:
        """Digest of all of it."""
        return digest("sweep", self)

    @property
    def full(self) -> bool:
        """Whether all that stood in the ledger was compared."""
        return self.since is None
