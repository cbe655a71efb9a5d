"""Intake: from a capture to a report.

The table :data:`FORMATS` says which function reads which media type; a door may hand in a larger table,
with formats of other packages in it. See ``docs/reference/intake.md``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePath
from types import MappingProxyType
from typing import BinaryIO, Protocol

import msgspec

from sayso.errors import IntakeError, NoWords, TooLarge
from sayso.intake.clean import Clean, clean, view
from sayso.intake.feed import read_feed
from sayso.intake.given import Given
from sayso.intake.html import from_page, read_html
from sayso.intake.jsonl import read_jsonl
from sayso.intake.limits import Limits
from sayso.intake.plain import from_text, read_plain
from sayso.intake.sniff import media_type
from sayso.intake.sources import Source, expand, sources
from sayso.intake.taken import Taken


class Format(Protocol):
    """Reads one media type."""

    def __call__(self, data: bytes, given: Given, limits: Limits, /) -> Iterator[Taken | IntakeError]:
        """Yield the reports in ``data``; a part that is bad comes as an error in its place."""
        ...


#: media type -> its reader
FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        "text/plain": read_plain,
        "text/html": read_html,
        "application/jsonl": read_jsonl,
        "application/rss+xml": read_feed,
    }
)
_DEFAULT = Limits()
_GIVEN = Given()


def intake(
    data: bytes,
    given: Given = _GIVEN,
    *,
    kind: str | None = None,
    limits: Limits = _DEFAULT,
    formats: Mapping[str, Format] = FORMATS,
) -> Iterator[Taken | IntakeError]:
    r"""Yield the reports that stand in ``data``, in order; whatever is wrong comes as an error in its place.

    Args:
        data: the bytes as they came.
        given: what the caller knows; it wins over what the bytes say.
        kind: media type; looked for in the bytes where it is null.
        limits: how much to take on.
        formats: the table of readers.

    >>> [item.report.headline for item in intake(b"Plant falls\n\nIt fell on Monday.")]
    ['Plant falls']
    """
    if len(data) > limits.bytes:
        yield TooLarge(given.source, limits.bytes, len(data))
        return
    if not data.strip():
        yield NoWords(given.source, "empty")
        return
    chosen = kind if kind is not None and kind in formats else media_type(data)
    try:
        yield from formats[chosen](data, given, limits)
    except IntakeError as error:
        yield error


def reports(
    names: Iterable[str],
    given: Given = _GIVEN,
    *,
    stdin: BinaryIO,
    limits: Limits = _DEFAULT,
    formats: Mapping[str, Format] = FORMATS,
) -> Iterator[Taken | IntakeError]:
    """Yield the reports behind paths, folders, patterns and ``-``, in a stable order, errors in their place.

    Args:
        names: see :func:`sayso.intake.sources.expand`.
        given: what is known of all of them (publisher, date of publication).
        stdin: what ``-`` stands for.
        limits: how much to take on.
        formats: the table of readers.
    """
    for source in sources(names, stdin, limits):
        if isinstance(source, IntakeError):
            yield source
            continue
        told = msgspec.structs.replace(given, source=source.name)
        yield from intake(source.data, told, kind=source.media_type, limits=limits, formats=formats)


def stem(name: str) -> str:
    """Return the name of a source without folders and ending, for output files.

    >>> stem("reports/one.html"), stem("-")
    ('one', 'stdin')
    """
    return "stdin" if name == "-" else PurePath(name).stem


__all__ = [
    "FORMATS",
    "Clean",
    "Format",
    "Given",
    "Limits",
    "Source",
    "Taken",
    "clean",
    "expand",
    "from_page",
    "from_text",
    "intake",
    "media_type",
    "read_feed",
    "read_html",
    "read_jsonl",
    "read_plain",
    "reports",
    "sources",
    "stem",
    "view",
]
