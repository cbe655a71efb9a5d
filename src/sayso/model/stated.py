"""A claim with what a run made of it and the head of its report: what comparing looks at."""

from __future__ import annotations

from sayso.model.claim import Claim
from sayso.model.figure import Figure
from sayso.model.finding import Finding
from sayso.model.record import Record
from sayso.model.unknown import Unknown


class Head(Record, kw_only=True):
    """A report without its text.

    Attributes:
        id: of the report.
        url, publisher, published, headline: as in :class:`sayso.model.report.Report`.
    """

    id: str
    url: str | None = None
    publisher: str | None = None
    published: str | None = None
    headline: str | None = None


class Stated(Record, kw_only=True):
    """One claim as it stands in the ledger."""

    report: Head
    claim: Claim
    finding: Finding

    @property
    def speaker(self) -> str | None:
        """Name of the speaker; null where nobody is named."""
        return self.finding.speaker.name if self.finding.speaker else None


class Measured(Record, kw_only=True):
    """One figure of one claim.

    Attributes:
        stated: the claim that the figure stands in.
        index: number of the figure among those of the claim.
    """

    stated: Stated
    index: int

    @property
    def figure(self) -> Figure:
        """The figure itself."""
        return self.stated.finding.figures[self.index]

    @property
    def key(self) -> tuple[str, int]:
        """Identity: id of the claim and number of the figure."""
        return self.stated.claim.id, self.index


class Silence(Record, kw_only=True):
    """One unknown with the head of its report."""

    report: Head
    unknown: Unknown
