"""Pages in pieces: the same compressed and plain, whatever is filled in."""

from __future__ import annotations

import gzip
import zlib

from hypothesis import given
from hypothesis import strategies as st

from sayso.web.filled import since
from sayso.web.stitched import blank, stitched

PARTS = st.lists(st.binary(max_size=200), min_size=1, max_size=6)


@given(parts=PARTS, filled=st.one_of(st.binary(max_size=70), st.just(b"x" * 70_000)))
def test_what_is_compressed_is_what_is_plain(parts: list[bytes], filled: bytes) -> None:
    page = stitched(blank("name").encode().join(parts))
    whole = filled.join(parts)
    assert page.plain({"name": filled}) == whole
    assert gzip.decompress(page.gzip({"name": filled})) == whole


def test_a_page_without_blanks_is_one_piece() -> None:
    page = stitched("<p>Schön</p>".encode())
    assert (page.blanks, gzip.decompress(page.gzip({}))) == ((), "<p>Schön</p>".encode())


def test_the_length_tells_nothing_of_what_is_filled_in() -> None:
    page = stitched(f"<p>secret=abcdef secret={blank('token')}</p>".encode())
    assert len(page.gzip({"token": b"abcdef"})) == len(page.gzip({"token": b"uvwxyz"}))


def test_a_word_that_only_looks_like_a_blank_is_none() -> None:
    page = stitched(f"{blank('token')[1:]} {'0' * 32}-token-".encode())
    assert page.blanks == ()


def test_the_checksum_is_of_the_whole() -> None:
    page = stitched(f"a{blank('name')}b".encode())
    assert page.gzip({"name": b"-"})[-8:-4] == zlib.crc32(b"a-b").to_bytes(4, "little")


def test_a_page_says_how_old_it_is() -> None:
    assert "1 report was added" in since((1, "2031-03-03T12:03:07Z"))
    assert "As of 12:03:07 UTC. The ledger went on since." in since((0, "2031-03-03T12:03:07Z"))
