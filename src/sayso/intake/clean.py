r"""A clean view of a text that maps back to every original character.

Readers see plain spaces, no invisible characters, composed accents and spelled-out ligatures; offsets
are translated back, so that the report's text is kept as it came.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field

from sayso.model.report import Report
from sayso.model.span import Span

_UNCLEAN = re.compile(
    "(?P<gone>[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+)"
    "|(?P<line>\r\n|[\r\u0085\u2028\u2029])"
    "|(?P<space>[\t\x0b\x0c\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\x00-\x08\x0e-\x1f\x7f])"
    "|(?P<ligature>[\ufb00-\ufb06])"
    "|(?P<accent>[A-Za-z\u00c0-\u024f\u0400-\u04ff][\u0300-\u036f]+)"
)


@dataclass(frozen=True, slots=True)
class Clean:
    """The clean text and the way back; make one with :func:`clean`.

    Attributes:
        text: the clean words.
        size: number of characters of the original.
    """

    text: str
    size: int
    _starts: tuple[int, ...] = field(default=(), repr=False)
    _edits: tuple[tuple[int, int, int], ...] = field(default=(), repr=False)

    def back(self, start: int, end: int) -> Span:
        r"""Return the range of the original that ``[start, end)`` of the clean text stands for.

        >>> clean("so\u00adcalled\u00a0army").back(0, 8)
        (0, 9)
        """
        low = self._origin(start)[0]
        return (low, self._origin(end - 1)[1]) if end > start else (low, low)

    def forth(self, offset: int) -> int:
        r"""Return the offset in the clean text of an offset of the original.

        >>> clean("so\u00adcalled\u00a0army").forth(9)
        8
        """
        at = bisect_right(self._edits, (offset, self.size + 1, self.size + 1)) - 1
        if at < 0:
            return offset
        origin, length, gone = self._edits[at]
        start = self._starts[at]
        return start + length + offset - origin - gone if offset >= origin + gone else start

    def _origin(self, offset: int) -> Span:
        """The original characters behind one clean character."""
        at = bisect_right(self._starts, offset) - 1
        if at < 0:
            return offset, offset + 1
        origin, length, gone = self._edits[at]
        inside = offset - self._starts[at]
        if inside < length:
            return origin, origin + gone
        return origin + gone + inside - length, origin + gone + inside - length + 1


def _replacement(match: re.Match[str]) -> str:
    kind, found = match.lastgroup, match.group()
    if kind == "gone":
        return ""
    if kind in ("line", "space"):
        return "\n" if kind == "line" else " "
    return unicodedata.normalize("NFKD" if kind == "ligature" else "NFC", found)


def clean(text: str, joined: Iterable[Span] = ()) -> Clean:
    r"""Return the clean view of ``text``; line breaks inside the ranges ``joined`` become spaces.

    Not touched: quotation marks, dashes, letters and digits as they are.

    >>> clean("5\u00a0000 o\ufb00icers").text
    '5 000 officers'
    """
    parts: list[str] = []
    starts: list[int] = []
    edits: list[tuple[int, int, int]] = []
    done = length = 0
    for match in _UNCLEAN.finditer(text):
        new = _replacement(match)
        parts += (text[done : match.start()], new)
        length += match.start() - done
        if len(new) != len(match.group()):
            starts.append(length)
            edits.append((match.start(), len(new), len(match.group())))
        length, done = length + len(new), match.end()
    parts.append(text[done:])
    view = Clean("".join(parts), len(text), tuple(starts), tuple(edits))
    return _join(view, joined)


def _join(view: Clean, joined: Iterable[Span]) -> Clean:
    """Turn the line breaks inside the ranges, offsets of the original, into spaces."""
    parts: list[str] = []
    done = 0
    for start, end in joined:
        low, high = view.forth(start), view.forth(end)
        if "\n" in view.text[low:high]:
            parts += (view.text[done:low], view.text[low:high].replace("\n", " "))
            done = high
    if not parts:
        return view
    return Clean("".join([*parts, view.text[done:]]), view.size, view._starts, view._edits)


def view(report: Report) -> Clean:
    """Return the clean view of a report, with the line breaks inside its passages as spaces."""
    return clean(report.text, ((passage.start, passage.end) for passage in report.passages))
