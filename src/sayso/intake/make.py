"""Making the report record: identity, overrides, capture."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from sayso.intake.dates import given_date
from sayso.intake.given import Given
from sayso.intake.language import language
from sayso.model.capture import Capture
from sayso.model.record import Record, digest
from sayso.model.report import Passage, Report


class Facts(Record, kw_only=True):
    """What a format found out about a report; :class:`~sayso.intake.given.Given` wins over it."""

    url: str | None = None
    publisher: str | None = None
    published: str | None = None
    published_from: str | None = None
    updated: str | None = None
    headline: str | None = None
    byline: tuple[str, ...] = ()
    language: str | None = None


def capture(data: bytes, media_type: str, given: Given) -> Capture:
    """Return what is known of the bytes."""
    return Capture(
        url=given.url,
        fetched=given.fetched,
        media_type=media_type,
        sha256=hashlib.sha256(data).hexdigest(),
        size=len(data),
    )


def report(
    text: str, passages: Sequence[Passage], facts: Facts, given: Given, taken: Capture | None = None
) -> Report:
    """Return the report of ``text`` with its content identity: publisher, address, headline and text.

    Raises:
        BadDate: if the given date of publication is not one date.
    """
    published = given_date(given.published)
    url, publisher = given.url or facts.url, given.publisher or facts.publisher
    headline = given.headline or facts.headline
    return Report(
        id=digest("report", publisher, url, headline, text),
        url=url,
        publisher=publisher,
        published=published or facts.published,
        published_from="argument" if published else facts.published_from,
        updated=facts.updated,
        headline=headline,
        byline=facts.byline,
        language=given.language or facts.language or language(text),
        text=text,
        passages=tuple(passages),
        capture=taken,
    )
