"""Errors.

    SaysoError (Exception)
    └── MissingExtra (ImportError)
"""

from __future__ import annotations


class SaysoError(Exception):
    """Base of all errors that sayso raises on purpose."""


class MissingExtra(SaysoError, ImportError):
    """An optional part is not installed."""

    def __init__(self, what: str, extra: str) -> None:
        super().__init__(f"{what} needs: pip install 'sayso[{extra}]'")
        self.what, self.extra = what, extra
