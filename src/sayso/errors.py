"""Errors.

    SaysoError (Exception)
    ├── BadGold (ValueError)
    ├── MisplacedExcerpt (ValueError)
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


class BadGold(SaysoError, ValueError):
    """Gold or predictions that cannot be read."""

    def __init__(self, path: object, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path, self.reason = path, reason


class MisplacedExcerpt(SaysoError, ValueError):
    """An excerpt whose words do not stand at its place in the report."""

    def __init__(self, where: str, start: int, end: int, exact: str) -> None:
        super().__init__(f"{where}: [{start}, {end}] does not hold {exact[:80]!r}")
        self.where, self.start, self.end, self.exact = where, start, end, exact
