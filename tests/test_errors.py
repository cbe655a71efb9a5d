"""Errors say what to do."""

from __future__ import annotations

import pickle

from sayso.errors import BadLine, MissingExtra


def test_a_missing_extra_says_what_to_install() -> None:
    error = MissingExtra("reading WARC files", "warc")
    assert str(error) == "reading WARC files needs: pip install 'sayso[warc]'"
    assert (error.what, error.extra) == ("reading WARC files", "warc")


def test_an_error_comes_through_from_another_process_whole() -> None:
    error = pickle.loads(pickle.dumps(BadLine("a.jsonl", 3, "no object")))  # noqa: S301  our own bytes
    assert (type(error), str(error), error.line) == (BadLine, "a.jsonl:3: no object", 3)
