"""Where somebody goes on after a deed or after logging in: pages of ours alone."""

from __future__ import annotations

#: the longest address that is led back to
LONGEST = 2_000


def onward(told: str, otherwise: str) -> str:
    r"""A path of this site that was asked for; ``otherwise`` where it leads anywhere else.

    >>> [onward(told, "/") for told in ("/claims?page=2", "//evil.example", "https://evil.example", "/\\a")]
    ['/claims?page=2', '/', '/', '/']
    """
    ours = told.startswith("/") and not told.startswith("//") and "\\" not in told
    return told if ours and told.isprintable() and len(told) <= LONGEST else otherwise
