"""What to do about a failure, where its message does not say so itself."""

from __future__ import annotations

from sayso.errors import NoSuchSource, NotText, NoWords, SaysoError, TooLarge, TooLong, Unreadable

#: kind of failure -> what to do
HINTS: dict[type[SaysoError], str] = {
    NoSuchSource: "check the path",
    Unreadable: "check who may read it",
    TooLarge: "split it, or raise SAYSO_MAX_BYTES",
    TooLong: "split it, or raise SAYSO_MAX_CHARACTERS",
    NotText: "save it as text or HTML first",
    NoWords: "nothing to read",
}


def hint(failure: SaysoError | None) -> str:
    """The advice behind a message, after a semicolon; empty where there is none.

    >>> hint(NotText("a.bin"))
    '; save it as text or HTML first'
    """
    return next((f"; {told}" for kind, told in HINTS.items() if isinstance(failure, kind)), "")
