"""Whether a content is quoted: wholly, not at all, in part."""

from __future__ import annotations

import re

from sayso.model.finding import Directness
from sayso.model.span import Excerpt, Span
from sayso.reading.quotes import quotations

_WORD = re.compile(r"\w+")


def quoted(text: str, content: Excerpt) -> list[Span]:
    """Return the quotations, marks included, of the lines that ``content`` stands in."""
    low = text.rfind("\n", 0, content.start) + 1
    high = text.find("\n", content.end)
    lines = text[low : high if high >= 0 else len(text)]
    return [(low + quote.start, low + quote.end) for quote in quotations(lines)]


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
