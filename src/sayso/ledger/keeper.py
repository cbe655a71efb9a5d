"""Keeping captures: compressed in a folder beside the ledger, by content, or by reference."""

from __future__ import annotations

import gzip
import os
import tempfile
from pathlib import Path

from sayso.model.capture import Capture

#: how a capture is kept
FOLDER, REFERENCE = "folder", "reference"


class Keeper:
    """Puts captures where they stay.

    Attributes:
        folder: takes the bytes, each in a file named by its digest; null where none are kept.

    >>> Keeper(None).keep(Capture(sha256="ab", size=2), Path("/news/page.html"))
    ('reference', '/news/page.html')
    """

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder

    def keep(self, capture: Capture, data: bytes | Path | None) -> tuple[str, str] | None:
        """Keep a capture; returns how and where, or null where there is nothing to keep.

        Bytes are written beside their place, forced to the disk and then renamed: the file is whole or not
        there. Of a path only the name is kept: the bytes stay where they are.
        """
        if isinstance(data, Path):
            return REFERENCE, str(data.absolute())
        if self.folder is None or data is None:
            return None
        name = f"{capture.sha256[:2]}/{capture.sha256}.gz"
        path = self.folder / name
        if not path.exists():
            _write(path, gzip.compress(data, 6, mtime=0))
        return FOLDER, name


def read(folder: Path | None, how: str, path: str) -> bytes:
    """The bytes of a kept capture.

    Raises ``OSError`` (``gzip.BadGzipFile``, ``EOFError`` for a damaged one) where they cannot be read.
    """
    if how == REFERENCE or folder is None:
        return Path(path).read_bytes()
    return gzip.decompress((folder / path).read_bytes())


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=".", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    finally:
        Path(name).unlink(missing_ok=True)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
