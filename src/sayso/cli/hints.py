"""What to do about a failure, where its message does not say so itself."""

from __future__ import annotations

from sayso.errors import (
    LedgerUnreachable,
    NoSuchEntry,
    NoSuchSource,
    NotALedger,
    NotText,
    NoWords,
    TooLarge,
    TooLong,
    Unreadable,
)

#: kind of failure -> what to do
HINTS: dict[type[Exception], str] = {
    NoSuchSource: "check the path",
    Unreadable: "check who may read it",
    TooLarge: "split it, or raise SAYSO_MAX_BYTES",
    TooLong: "split it, or raise SAYSO_MAX_CHARACTERS",
    NotText: "save it as text or HTML first",
    NoWords: "nothing to read",
    NotALedger: "name a file that sayso add made, or a copy of the damaged one",
    LedgerUnreachable: "check its address, and who may read and write there",
    NoSuchEntry: "sayso claims, search and judge list show ids and names",
}


def hint(failure: Exception | None) -> str:
    """The advice behind a message, after a semicolon; empty where there is none.

    >>> hint(NotText("a.bin"))
    '; save it as text or HTML first'
    """
    return next((f"; {told}" for kind, told in HINTS.items() if isinstance(failure, kind)), "")
