"""The bytes of a capture that a ledger kept, as they were when they were added."""

from __future__ import annotations

import gzip
import re
import zlib
from pathlib import Path

from sqlalchemy import select

from sayso.errors import BadCapture, NoSuchEntry
from sayso.ledger import schema
from sayso.ledger.document import sha256
from sayso.ledger.keeper import FOLDER
from sayso.ledger.ledger import Ledger
from sayso.model.record import Record

_DIGEST = re.compile("[0-9a-f]{64}")


class Fetched(Record, kw_only=True):
    """A capture with its bytes.

    Attributes:
        sha256: of the bytes; it was found to be so.
        media_type: as it was told when they were added.
        data: the bytes.
    """

    sha256: str
    media_type: str
    data: bytes


def fetch(ledger: Ledger, digest: str) -> Fetched:
    """Return the capture with a digest from the ledger's own folder of captures.

    What is kept by reference is not read: it may stand anywhere on the machine.

    Raises:
        NoSuchEntry: there is none, its bytes were not kept, or they are kept by reference.
        BadCapture: they cannot be read, are outside the folder, or are not those that were added.
    """
    if not _DIGEST.fullmatch(digest):
        raise NoSuchEntry(digest[:80], "no digest of a capture: 64 digits (0-9, a-f)")
    captures, kept = schema.captures.c, schema.kept.c
    joined = schema.captures.outerjoin(schema.kept, (captures.sha256 == kept.sha256) & (kept.how == FOLDER))
    told = select(captures.media_type, captures.size, kept.path).select_from(joined)
    with ledger.reading() as connection:
        row = connection.execute(told.where(captures.sha256 == digest).limit(1)).first()
    if row is None:
        raise NoSuchEntry(digest, "no capture with that digest in the ledger")
    if row.path is None or ledger.folder is None:
        raise NoSuchEntry(digest, "the ledger has no bytes of this capture, only its digest")
    data = _read(ledger.folder, row.path, row.size, digest)
    if sha256(data) != digest:
        raise BadCapture(digest, "the bytes are not those that were added")
    return Fetched(sha256=digest, media_type=row.media_type, data=data)


def _read(folder: Path, name: str, size: int, digest: str) -> bytes:
    """The bytes, and at most one more than there were: a file that was put there may unpack to anything."""
    path = (folder / name).resolve()
    if not path.is_relative_to(folder.resolve()):
        raise BadCapture(digest, "its file is outside the ledger's folder of captures")
    try:
        with gzip.open(path, "rb") as file:
            return file.read(size + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise BadCapture(digest, f"its file cannot be read: {type(error).__name__}") from error
