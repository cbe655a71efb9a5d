"""Which language a text is written in, by its small words; English is told apart from what is not."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import cache

from sayso.intake.agencies import lexicon

_WORD = re.compile(r"[^\W\d_]+")
#: characters that are looked at
_SAMPLE = 8_000
#: so many small words, and so large a share of all words, at least; so much more than the next language
_COUNT, _SHARE, _LEAD = 6, 0.1, 1.4
#: scripts that one language writes in news, by how Unicode names their letters
_SCRIPTS = {
    "HIRAGANA": "ja",
    "KATAKANA": "ja",
    "CJK": "zh",
    "HANGUL": "ko",
    "HEBREW": "he",
    "GREEK": "el",
    "DEVANAGARI": "hi",
    "THAI": "th",
    "GEORGIAN": "ka",
    "ARMENIAN": "hy",
    "ARABIC": "ar",
}


@cache
def _languages() -> dict[str, frozenset[str]]:
    return {code: frozenset(words) for code, words in lexicon("languages").items()}


def language(text: str) -> str | None:
    """Return the ISO 639-1 code of the language of ``text``; null where it is too short or mixed to tell.

    >>> language("Die Stadt war nicht mit der Bahn zu erreichen und das Lager ist leer.")
    'de'
    >>> language("Plant falls") is None
    True
    """
    words = _WORD.findall(text[:_SAMPLE].lower())
    if not words:
        return None
    counts = Counter({code: sum(map(small.__contains__, words)) for code, small in _languages().items()})
    (best, most), (_, second) = counts.most_common(2)
    if most >= max(_COUNT, _SHARE * len(words)) and most >= _LEAD * second:
        return best
    return _by_script(text[:_SAMPLE])


def _by_script(text: str) -> str | None:
    """The language whose script most letters are of; Japanese wherever a fifth of them is kana."""
    letters = [char for char in text if char.isalpha()]
    if len(letters) < _COUNT:
        return None
    names = Counter(_SCRIPTS.get(_script(char), "") for char in letters)
    if names["ja"] * 5 >= len(letters):
        return "ja"
    found = names.most_common(1)
    return found[0][0] or None if found and found[0][1] * 2 > len(letters) else None


@cache
def _script(char: str) -> str:
    return unicodedata.name(char, "").partition(" ")[0].partition("-")[0]
