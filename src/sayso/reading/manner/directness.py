"""Whether a content is quoted: wholly, not at all, in part."""

from __future__ import annotations

import re

from sayso.model.finding import Directness
from sayso.model.span import Excerpt, Span
from sayso.reading.quotes import quotations

_FAR = 2_000
_WORD = re.compile(r"\w+")


def quoted(text: str, content: Excerpt) -> list[Span]:
    """Return the quotations, marks included, of the lines that ``content`` stands in."""
    low, high = lines(text, content)
    return [(low + quote.start, low + quote.end) for quote in quotations(text[low:high])]


def lines(text: str, content: Excerpt) -> Span:
    """The lines that ``content`` stands in, at most :data:`_FAR` characters to either side of it.

    A paragraph is shorter; a text of a single line must not be gone through again for every claim.
    """
    low = max(content.start - _FAR, 0)
    high = min(content.end + _FAR, len(text))
    after = text.find("\n", content.end, high)
    return text.rfind("\n", low, content.start) + 1 or low, after if after >= 0 else high


def directness(content: Excerpt, text: str) -> Directness:
    """Return *direct* where all words of ``content`` stand between double quotation marks.

    *Indirect* where none does, else *mixed*; a word is a run of letters, digits and underscores, as
    the attribution scorer has it. Quotations are followed paragraph by paragraph.

    >>> from sayso.model.span import excerpt
    >>> text = 'They "will not" leave, he said.'
    >>> directness(excerpt(text, [(0, 21)]), text).value
    'mixed'
    """
    quotes = quoted(text, content)
    inside = total = 0
    for start, end in content.spans:
        for match in _WORD.finditer(text, start, end):
            total += 1
            inside += any(low < match.end() and match.start() < high for low, high in quotes)
    if not inside:
        return Directness.INDIRECT
    return Directness.DIRECT if inside == total else Directness.MIXED
