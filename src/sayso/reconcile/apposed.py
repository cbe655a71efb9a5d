"""What a report calls a person beside the name: "Ada Finn, an army spokeswoman"."""

from __future__ import annotations

import re
from collections.abc import Iterator

#: words of a title before a name, and characters of what is told of him behind it
_TITLE, _BEHIND = 8, 80
_STOP = r"[^,.;:\n\u2013\u2014(\"\u201c]"


def apposed(name: str, text: str) -> Iterator[str]:
    """What stands right before and behind a person's name in a text, up to the next stop.

    >>> list(apposed("Ada Finn", "It rained, said Ada Finn, an army aide. The minister, Ada Finn"))
    ['said', 'an army aide', 'The minister']
    """
    for found in re.finditer(rf"\b{re.escape(name)}\b", text):
        before = re.split(r"[,.;:\n\u2013\u2014(\"\u201c]", text[: found.start()].rstrip(" ,"))[-1]
        behind = re.match(rf",\s+(?P<told>{_STOP}{{3,{_BEHIND}}})(?=[,.;])", text[found.end() :])
        yield from filter(None, (" ".join(before.split()[-_TITLE:]), behind["told"] if behind else ""))
