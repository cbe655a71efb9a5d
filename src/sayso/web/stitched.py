"""Pages that are the same for everybody but for a few blanks, compressed once and filled in for each.

A blank is a word that cannot be guessed, so no report can have it. What is filled in stands uncompressed
between compressed pieces, each of which begins without knowing the one before: the length of an answer tells
nothing of a secret in it.
"""

from __future__ import annotations

import re
import secrets
import struct
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

_START = secrets.token_hex(16)
_BLANK = re.compile(f"{_START}-([a-z]+)-".encode())
#: gzip's first bytes, with no name and no time; an empty last block
_HEAD, _LAST = b"\x1f\x8b\x08\0\0\0\0\0\0\xff", b"\x03\0"
_LEVEL = 6
#: bytes of a block that is not compressed
_BLOCK = 65_535


def blank(name: str) -> str:
    """What stands in a page where something is to be filled in."""
    return f"{_START}-{name}-"


@dataclass(frozen=True)
class Stitched:
    """A page in pieces.

    Attributes:
        pieces: its bytes, cut at the blanks.
        packed: each of them compressed (deflate), up to a whole byte.
        blanks: what is filled in between them, by name: one fewer than pieces.

    >>> page = stitched(f"<p>{blank('name')}</p>".encode())
    >>> page.plain({"name": b"Ann"})
    b'<p>Ann</p>'
    >>> import gzip
    >>> gzip.decompress(page.gzip({"name": b"Ann"}))
    b'<p>Ann</p>'
    """

    pieces: tuple[bytes, ...]
    packed: tuple[bytes, ...]
    blanks: tuple[str, ...]

    @property
    def size(self) -> int:
        """Bytes that it takes in memory, about."""
        return sum(map(len, self.pieces)) + sum(map(len, self.packed))

    def plain(self, told: Mapping[str, bytes]) -> bytes:
        """The page with its blanks filled in, UTF-8."""
        return b"".join(part for pair in self._pairs(self.pieces, told) for part in pair)

    def gzip(self, told: Mapping[str, bytes]) -> bytes:
        """The same, compressed."""
        parts, check, size = [_HEAD], 0, 0
        for (piece, filled), packed in zip(self._pairs(self.pieces, told), self.packed, strict=True):
            parts += [packed, *_stored(filled)]
            check = zlib.crc32(filled, zlib.crc32(piece, check))
            size += len(piece) + len(filled)
        return b"".join([*parts, _LAST, struct.pack("<II", check, size & 0xFFFFFFFF)])

    def _pairs(self, pieces: tuple[bytes, ...], told: Mapping[str, bytes]) -> Iterator[tuple[bytes, bytes]]:
        """Each piece with what follows it; nothing follows the last."""
        return zip(pieces, (*(told[name] for name in self.blanks), b""), strict=True)


def stitched(page: bytes) -> Stitched:
    """A page with its blanks found and the rest compressed."""
    parts = _BLANK.split(page)
    pieces = tuple(parts[::2])
    return Stitched(pieces, tuple(map(_packed, pieces)), tuple(name.decode() for name in parts[1::2]))


def _packed(piece: bytes) -> bytes:
    deflate = zlib.compressobj(_LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    return deflate.compress(piece) + deflate.flush(zlib.Z_FULL_FLUSH)


def _stored(filled: bytes) -> Iterator[bytes]:
    """Blocks that are not compressed; each begins at a whole byte, since what stands before ends at one."""
    for at in range(0, len(filled), _BLOCK):
        part = filled[at : at + _BLOCK]
        yield struct.pack("<BHH", 0, len(part), len(part) ^ 0xFFFF)
        yield part
