"""A report: its text as read, with marks, the claims beside it, and where it comes from."""

from __future__ import annotations

from litestar.params import FromPath
from msgspec.structs import replace

from sayso.export.html import article
from sayso.ledger.entry import Entry
from sayso.ledger.versions import Difference
from sayso.model.reading import Reading
from sayso.model.record import Record
from sayso.web.desk import AtDesk


class ReportPage(Record, kw_only=True):
    """One report.

    Attributes:
        entry: the report with its digest, captures, runs, versions and decisions.
        reading: what the newest run read in it, as people corrected it.
        changes: what changed at each step through its versions; empty where there is but one.
    """

    entry: Entry
    reading: Reading
    changes: tuple[Difference, ...] = ()

    @property
    def article(self) -> str:
        """The text with its marks as HTML, escaped."""
        return article(self.reading, "")


def report(desk: AtDesk, id: FromPath[str]) -> ReportPage:  # the path's own word
    """A report by its id, or the first digits of it."""
    view = desk.view
    found = view.entry(id)
    read = view.reading(found.report.id)
    decided = replace(read, findings=view.settled(read.findings))
    return ReportPage(entry=found, reading=decided, changes=tuple(view.history(found.report.id)))
