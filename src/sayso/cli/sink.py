"""Where output goes: standard output, or a file that is whole or not there."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO


@contextmanager
def sink(out: Path | None) -> Iterator[BinaryIO]:
    """Open standard output, or a file that takes its name only once all is written.

    Raises:
        OSError: the file cannot be written.
    """
    if out is None:
        sys.stdout.flush()
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    handle, name = tempfile.mkstemp(prefix=f".{out.name}.", dir=out.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
        temporary.chmod(0o666 & ~_umask())
        temporary.replace(out)
    finally:
        temporary.unlink(missing_ok=True)


def _umask() -> int:
    """The process's mask for new files; there is no way to read it but to set it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
