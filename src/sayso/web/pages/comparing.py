"""What pages that compare are asked, and which claims stand behind what they show."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.errors import NoSuchEntry
from sayso.model.record import Record
from sayso.model.shelf import head
from sayso.model.stated import Head
from sayso.model.view import Query
from sayso.web.desk import MOST, Desk


class Spoken(Record, kw_only=True):
    """A claim as pages of comparisons show it.

    Attributes:
        claim: its id.
        speaker: name; null where nobody is named.
        words: of the content.
        report: where it stands.
    """

    claim: str
    speaker: str | None
    words: str
    report: Head


def asked(  # a query has as many parts as there are filters
    status: str | None, place: str | None, speaker: str | None, since: str | None, until: str | None
) -> Query:
    """The query of a page that compares."""
    return Query(status=status, place=place, speaker=speaker, since=since, until=until)


def too_many(desk: Desk, query: Query) -> str | None:
    """A sentence where there is more to compare than a page waits for; null where not."""
    if desk.fits(query):
        return None
    return f"More than {MOST:,} claims fit: ask for a place, a speaker, a status or dates."


def spoken(desk: Desk, claims: Iterable[str]) -> dict[str, Spoken]:
    """The claims with these ids; those that people rejected since are left out."""
    found = {}
    for id_ in dict.fromkeys(claims):
        try:
            entry = desk.view.entry(id_)
        except NoSuchEntry:
            continue
        latest = next((one.finding for one in reversed(entry.found) if one.finding), None)
        if entry.claim is not None:
            speaker = latest.speaker if latest else None
            found[id_] = Spoken(
                claim=id_,
                speaker=speaker.name if speaker else None,
                words=entry.claim.content.text,
                report=head(entry.report),
            )
    return found
