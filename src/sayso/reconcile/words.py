"""Words of a statement as comparing sees them: stems of what carries matter, numbers and names."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from sayso.reconcile.table import table

_WORD = re.compile(r"[^\W\d_]+(?:['\u2019\-][^\W\d_]+)*|\d+(?:[.,]\d+)*")
_STOP = frozenset(table("words")["stop"]["words"])
_MARKS = re.compile("[\u0300-\u036f]")
#: endings and what stands in their place, longest first; what is left must have three letters
_ENDINGS = sorted(table("words")["endings"].items(), key=lambda one: (-len(one[0]), one[0]))


def plain(word: str) -> str:
    """A word in small letters without marks.

    >>> plain("Łódź's"), plain("CAFÉ")
    ("łodz's", 'cafe')
    """
    low = word.lower().replace("\u2019", "'")
    if low.isascii():
        return low
    return unicodedata.normalize("NFC", _MARKS.sub("", unicodedata.normalize("NFKD", low)))


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """What forms of a word have in common, roughly.

    >>> stem("surrendered") == stem("surrendering") == stem("surrender"), stem("bodies")
    (True, 'body')
    """
    found = plain(word).removesuffix("'s")
    while (shorter := _shorter(found)) != found:
        found = shorter
    return found


def _shorter(low: str) -> str:
    """The word without its longest ending."""
    for ending, put in _ENDINGS:
        if low.endswith(ending) and len(low) - len(ending) >= 3 and not low.endswith("ss"):
            return _single(low[: len(low) - len(ending)] + put)
    return low


def _single(found: str) -> str:
    """Without a doubled last letter: "stopp" of "stopped"."""
    return found[:-1] if len(found) > 3 and found[-1] == found[-2] and found[-1] not in "aeiousl" else found


def tokens(text: str) -> list[str]:
    """The words and numbers of a text, as they stand."""
    return _WORD.findall(text)


@lru_cache(maxsize=16_384)
def stems(text: str) -> frozenset[str]:
    """Stems of the words that carry matter; numbers, and words that any report has, are left out.

    >>> sorted(stems("At least 12 miners were trapped in the Tarn pit, he said."))
    ['min', 'pit', 'tarn', 'trap']
    """
    found = (plain(word).removesuffix("'s") for word in tokens(text))
    return frozenset(
        stem(word) for word in found if word not in _STOP and not word[0].isdigit() and len(word) > 1
    )


@lru_cache(maxsize=16_384)
def names(text: str) -> frozenset[str]:
    """Stems of words with a capital that do not open a sentence.

    >>> sorted(names("Fighters left the Tarn mill for Harn. They went by bus."))
    ['harn', 'tarn']
    """
    found = set()
    opening = True
    for match in re.finditer(r"[.!?]\s|\S+", text):
        word = _WORD.search(match[0])
        if word and word[0][0].isupper() and not opening and plain(word[0]) not in _STOP:
            found.add(stem(word[0]))
        opening = bool(re.search(r"[.!?:][\"\u201d\u2019)]*$", match[0])) or (opening and word is None)
    return frozenset(found)


def numbers(text: str) -> frozenset[str]:
    """The numbers of a text, without the commas of thousands."""
    return frozenset(word.replace(",", "") for word in tokens(text) if word[0].isdigit())
