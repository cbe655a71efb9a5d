"""Names as keys: letters without their marks, so that spellings of one name meet."""

from __future__ import annotations

import re
import unicodedata

#: letters that do not come apart into a letter and a mark
_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ß": "ss", "ə": "a", "ð": "d", "þ": "th"}
    | dict.fromkeys("'’‘`ʼʻ´.", "")
    | dict.fromkeys("-‐–—/,", " ")
)
_SHORT = {"saint": "st", "sainte": "ste", "fort": "ft", "mount": "mt"}
_MARKS = re.compile("[\u0300-\u036f]")


def fold(name: str) -> str:
    """The key of a name.

    >>> fold("Saint-Étienne"), fold("Sana'a"), fold("U.S."), fold("Łódź")
    ('st etienne', 'sanaa', 'us', 'lodz')
    """
    low = name.lower()
    if not low.isascii():
        low = unicodedata.normalize("NFC", _MARKS.sub("", unicodedata.normalize("NFKD", low)))
    words = low.translate(_LETTERS).split()
    if words and words[0] in _SHORT:
        words[0] = _SHORT[words[0]]
    return " ".join(words)
