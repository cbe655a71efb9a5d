"""Where the passages of a plain text start and end, before they have roles."""

from __future__ import annotations

import re

from sayso.model.span import Span

_LINE = re.compile(r"[^\r\n\u0085\u2028\u2029\x0b\x0c]+")
_BLANK = re.compile(
    r"(?:\r\n?|[\n\u0085\u2028\u2029\x0b\x0c])[^\S\r\n]*(?:\r\n?|[\n\u0085\u2028\u2029\x0b\x0c])"
)
_STOPPED = (".", "!", "?", ":", "”", '"', "…", ")", "»", "’", "'")
#: invisible characters that do not make a line worth keeping
_EDGE = " \t\u00a0\u00ad\u1680\u200b\u200e\u200f\u202f\u205f\u2060\u3000\ufeff" + "".join(
    map(chr, range(0x2000, 0x200B))
)


def lines(text: str) -> list[Span]:
    r"""Return the lines with words in them, without the space around; code points of ``text``.

    >>> lines("One\n\n  two \n")
    [(0, 3), (7, 10)]
    """
    found = []
    for match in _LINE.finditer(text):
        words = match.group()
        bare = words.strip(_EDGE).strip()
        if bare:
            start = match.start() + words.index(bare)
            found.append((start, start + len(bare)))
    return found


def blocks(text: str, rows: list[Span]) -> list[list[Span]]:
    """Return the lines in groups that a blank line parts; each line alone where there are none."""
    groups: list[list[Span]] = []
    for row in rows:
        if groups and not _BLANK.search(text, groups[-1][-1][1], row[0]):
            groups[-1].append(row)
        else:
            groups.append([row])
    return groups if len(groups) > 1 else [[row] for row in rows]


def wrapped(text: str, groups: list[list[Span]]) -> bool:
    """Whether lines were broken at a fixed width, so that a group is one paragraph.

    Most lines that have a next one must be of nearly the same length, under 100 characters, and end inside
    a sentence.
    """
    inner = [row for group in groups for row in group[:-1]]
    if len(inner) < 3:
        return False
    widest = max(end - start for start, end in inner)
    full = sum(end - start > widest * 0.7 for start, end in inner)
    running = sum(not text[start:end].endswith(_STOPPED) for start, end in inner)
    return 30 < widest <= 100 and full >= 0.8 * len(inner) and running >= 0.6 * len(inner)
