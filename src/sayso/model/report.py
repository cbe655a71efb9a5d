"""A report: one item of news made from one capture, cut into passages."""

from __future__ import annotations

from enum import StrEnum

from sayso.model.capture import Capture
from sayso.model.record import Record


class PassageKind(StrEnum):
    """The role of a passage (ledger terms)."""

    SECTION = "section"
    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    BYLINE = "byline"
    DATELINE = "dateline"
    PARAGRAPH = "paragraph"
    QUOTATION = "quotation"
    LIST = "list"
    TABLE = "table"
    CAPTION = "caption"
    CREDIT = "credit"
    AGENCY_NOTE = "agency note"
    FURNITURE = "furniture"


#: passages that are read for claims: the running text with its headline
RUNNING = frozenset(
    {
        PassageKind.HEADLINE,
        PassageKind.STANDFIRST,
        PassageKind.PARAGRAPH,
        PassageKind.QUOTATION,
        PassageKind.LIST,
    }
)


class Credit(Record, kw_only=True):
    """Who made a picture: ``Mstyslav Chernov/AP``, ``Ministry/Handout via REUTERS``.

    Attributes:
        text: the credit as it stands.
        photographer: the person or body in front; null where only an agency is named.
        agency: the agency or distributor.
        handout: whether the picture was handed out by a party.
    """

    text: str
    photographer: str | None = None
    agency: str | None = None
    handout: bool = False


class Passage(Record, kw_only=True, omit_defaults=True):
    """A stretch of ``Report.text`` with one role; passages are in order and do not overlap.

    Attributes:
        kind: the role.
        start: first character, code points of ``Report.text``.
        end: behind the last character.
        credit: of a caption, its credit.
    """

    kind: PassageKind
    start: int
    end: int
    credit: Credit | None = None


class Report(Record, kw_only=True):
    """One item of news.

    Attributes:
        id: digest of publisher, url, headline and text.
        url: address, where known.
        publisher: newspaper, agency or site.
        published: date of publication, ISO 8601 (its length is its precision).
        updated: date of the last change, ISO 8601.
        published_from: where the date was found, for example ``json-ld`` or ``argument``.
        headline: as printed.
        byline: authors as printed.
        language: ISO 639-1 code.
        text: the words; all offsets are code points of it.
        passages: cover the text's words, in order.
        capture: the bytes it was made from.
    """

    id: str
    url: str | None = None
    publisher: str | None = None
    published: str | None = None
    updated: str | None = None
    published_from: str | None = None
    headline: str | None = None
    byline: tuple[str, ...] = ()
    language: str | None = None
    text: str
    passages: tuple[Passage, ...] = ()
    capture: Capture | None = None

    def __post_init__(self) -> None:
        end = 0
        for passage in self.passages:
            if not end <= passage.start < passage.end <= len(self.text):
                raise ValueError(f"passage [{passage.start}, {passage.end}] out of place")
            end = passage.end

    def running(self) -> tuple[Passage, ...]:
        """The passages that are read for claims."""
        return tuple(p for p in self.passages if p.kind in RUNNING)


__all__ = ["RUNNING", "Credit", "Passage", "PassageKind", "Report"]
