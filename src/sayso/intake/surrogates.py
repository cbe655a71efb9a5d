"""Half characters: text that a program handed over may hold them, a file cannot."""

from __future__ import annotations

import re

from sayso.model.leftover import Leftover

_HALF = re.compile("[\ud800-\udfff]")


def whole(text: str) -> tuple[str, tuple[Leftover, ...]]:
    r"""Return the text with U+FFFD for each lone surrogate, one for one, and what there is to say of it.

    No encoding has bytes for half a character, so no identity could be made and nothing written.

    >>> whole("a\ud800b")[0] == "a\ufffdb", whole("ab")
    (True, ('ab', ()))
    """
    if text.isascii():
        return text, ()
    told, count = _HALF.subn("\ufffd", text)
    if not count:
        return text, ()
    many = "1 lone surrogate stands" if count == 1 else f"{count} lone surrogates stand"
    return told, (Leftover(stage="intake.encoding", reason=f"{many} as U+FFFD"),)
