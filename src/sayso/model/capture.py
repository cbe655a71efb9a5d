"""A capture: the bytes as they came."""

from __future__ import annotations

from sayso.model.record import Record


class Capture(Record, kw_only=True):
    """What is known of the bytes that a report was made from.

    Attributes:
        url: address or path they came from; null for text handed in.
        fetched: time of fetching, ISO 8601 in UTC; null where it is not known.
        media_type: for example ``text/html``.
        sha256: digest of the bytes, hexadecimal.
        size: number of bytes.
    """

    url: str | None = None
    fetched: str | None = None
    media_type: str = "text/plain"
    sha256: str
    size: int
