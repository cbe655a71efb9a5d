"""Words made comparable: small letters, no marks on them, one space between words."""

from __future__ import annotations

import re
import unicodedata

_WORD = re.compile(r"\w+")


def fold(text: str) -> str:
    """Return ``text`` without case and marks, its words a space apart.

    >>> fold("Ministère de  l’Économie"), fold("10–20")
    ('ministere de l economie', '10 20')
    """
    bare = unicodedata.normalize("NFKD", text)
    return " ".join(_WORD.findall("".join(c for c in bare if not unicodedata.combining(c)).casefold()))
