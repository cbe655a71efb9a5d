"""What is known of a report from outside its bytes."""

from __future__ import annotations

from sayso.model.record import Record


class Given(Record, kw_only=True):
    """What a caller says of a report; each field that is set wins over what the bytes say.

    Attributes:
        source: name for messages: a path, ``-`` for standard input.
        url: address of the report.
        publisher: who published it.
        published: date of publication, in any form :func:`sayso.intake.dates.date` reads.
        headline: as printed.
        language: ISO 639-1 code.
        charset: the encoding named by the one who handed over the bytes (an HTTP header).
        fetched: time of fetching, ISO 8601 in UTC.
    """

    source: str = "text"
    url: str | None = None
    publisher: str | None = None
    published: str | None = None
    headline: str | None = None
    language: str | None = None
    charset: str | None = None
    fetched: str | None = None
