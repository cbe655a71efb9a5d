"""A run: which reader made the findings."""

from __future__ import annotations

from sayso.model.record import Record


class Run(Record, kw_only=True):
    """Receipt of a reading.

    Attributes:
        reader: name in the table of readers.
        version: version of sayso.
        settings: digest of the settings that change results.
        model: digest of the weights; null for a reader without any.
        started: ISO 8601 in UTC; null unless a door stamps it, so that the same input gives the
            same output.
    """

    reader: str
    version: str
    settings: str
    model: str | None = None
    started: str | None = None
