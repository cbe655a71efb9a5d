"""A report: its text as read, with marks, the claims beside it, and where it comes from."""

from __future__ import annotations

from typing import Annotated

from litestar.exceptions import ValidationException
from litestar.params import QueryParameter
from msgspec import field
from msgspec.structs import replace

from sayso.export.html import Ruled, article
from sayso.ledger.entry import Entry
from sayso.ledger.versions import Difference
from sayso.model.reading import Reading
from sayso.model.record import Record
from sayso.model.span import Span
from sayso.web.asked import ReportId
from sayso.web.desk import AtDesk
from sayso.web.ruled import Ruling, rulings

#: the first character of a range, and the one behind its last; code points of the text, from 0
First = Annotated[int | None, QueryParameter(ge=0, description="First character of a range, from 0.")]
Behind = Annotated[int | None, QueryParameter(ge=1, description="The character behind its last.")]


class ReportPage(Record, kw_only=True):
    """One report.

    Attributes:
        entry: the report with its digest, captures, runs, versions and decisions.
        reading: what the newest run read in it, as people corrected it.
        changes: what changed at each step through its versions; empty where there is but one.
        shown: characters of the text that were asked for, half-open; null where none were.
        ruled: id of a claim -> what people ruled on it.
    """

    entry: Entry
    reading: Reading
    changes: tuple[Difference, ...] = ()
    shown: Span | None = None
    ruled: dict[str, tuple[Ruling, ...]] = field(default_factory=dict)

    @property
    def article(self) -> str:
        """The text with its marks as HTML, escaped."""
        notes = {claim: [one.told for one in own] for claim, own in self.ruled.items()}
        struck = {claim for claim, own in self.ruled.items() if any(one.what == "rejected" for one in own)}
        return article(self.reading, "", self.shown, Ruled(notes, frozenset(struck)))

    @property
    def words(self) -> str:
        """The characters that were asked for."""
        start, end = self.shown or (0, 0)
        return self.reading.report.text[start:end]


def report(
    desk: AtDesk,
    id: ReportId,
    start: First = None,
    end: Behind = None,  # the path's own word
) -> ReportPage:
    """A report by its id, or the first digits of it; a range of its characters is marked."""
    view = desk.view
    found = view.entry(id)
    read = view.reading(found.report.id)
    return ReportPage(
        entry=found,
        reading=replace(read, findings=view.settled(read.findings)),
        changes=tuple(view.history(found.report.id)),
        shown=asked(start, end, len(read.report.text)),
        ruled=rulings(
            view.decisions(),
            {one.id for one in read.claims},
            {one.claim: one for one in read.findings},
        ),
    )


def asked(start: int | None, end: int | None, length: int) -> Span | None:
    """The range that was asked for; null where none was.

    Raises:
        ValidationException: one end is missing, it is empty, or the text is shorter.

    >>> asked(3, 9, 20), asked(None, None, 20)
    ((3, 9), None)
    """
    if start is None and end is None:
        return None
    if start is None or end is None or not start < end <= length:
        raise ValidationException(
            f"A range goes from one character to a later one, start=3&end=9: this text has {length:,}."
        )
    return start, end
