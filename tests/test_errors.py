"""Errors say what to do."""

from __future__ import annotations

from sayso.errors import MissingExtra


def test_a_missing_extra_says_what_to_install() -> None:
    error = MissingExtra("reading WARC files", "warc")
    assert str(error) == "reading WARC files needs: pip install 'sayso[warc]'"
    assert (error.what, error.extra) == ("reading WARC files", "warc")
