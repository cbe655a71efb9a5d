"""Names in Latin letters: other scripts by table, marks taken off."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from sayso.names.table import pairs, table

_CYRILLIC = re.compile("[\u0400-\u052f]")
_ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]")
_APART = re.compile(r"[^\w]+|_")


def is_cyrillic(words: str) -> bool:
    """Whether a letter is Cyrillic."""
    return _CYRILLIC.search(words) is not None


def is_arabic(words: str) -> bool:
    """Whether a letter is of the Arabic script."""
    return _ARABIC.search(words) is not None


def latin(words: str) -> str:
    """Lower-case Latin letters for Cyrillic and Arabic ones; other scripts stay. Marks on Latin letters stay.

    >>> latin("Тестенко"), latin("محمد"), latin("Müller")
    ('testenko', 'muhammad', 'müller')
    """
    low = unicodedata.normalize("NFC", words.lower())
    if low.isascii():
        return low
    if is_arabic(low):
        low = " ".join(_arabic(word) for word in unicodedata.normalize("NFKC", low).split())
    return "".join(_letters().get(char, char) for char in low)


def _arabic(word: str) -> str:
    """One word: a given name has its short vowels from the table; the article stands apart."""
    bare = "".join(char for char in word if not unicodedata.combining(char))
    known = _names().get(bare)
    if known is not None or not is_arabic(bare):
        return known or word
    if bare.startswith("ال") and len(bare) > 4:
        return "al-" + _arabic(bare[2:])
    return bare


@cache
def _letters() -> dict[str, str]:
    return pairs(table("letters")["cyrillic"]["letters"]) | pairs(table("letters")["arabic"]["letters"])


@cache
def _names() -> dict[str, str]:
    return pairs(table("letters")["arabic"]["names"])


@cache
def _single() -> dict[str, str]:
    return pairs(table("letters")["latin"]["single"])


@cache
def _double() -> dict[str, str]:
    return pairs(table("letters")["latin"]["double"])


def unmarked(word: str) -> str:
    """A lower-case word without marks.

    >>> unmarked("mañana"), unmarked("łódź"), unmarked("o’neil")
    ('manana', 'lodz', 'oneil')
    """
    if word.isascii():
        return word.replace("'", "").replace("`", "")
    kept = "".join(_single().get(char, char) for char in word)
    apart = unicodedata.normalize("NFKD", kept)
    return "".join(_single().get(c, c) for c in apart if not unicodedata.combining(c)).replace("'", "")


def spelled_out(word: str) -> str:
    """A lower-case word with two letters for a marked one, as some write it.

    >>> spelled_out("müller"), spelled_out("šojgu")
    ('mueller', 'shojgu')
    """
    return word if word.isascii() else unmarked("".join(_double().get(char, char) for char in word))


def plain(words: str) -> str:
    """A name to look up by: Latin, lower case, no marks, single spaces.

    >>> plain("  Côte d’Ivoire "), plain("U.S.")
    ('cote divoire', 'us')
    """
    return " ".join(_APART.sub(" ", unmarked(latin(words).replace(".", ""))).split())
