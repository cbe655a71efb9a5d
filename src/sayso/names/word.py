"""A word of a name, and the words of a name."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from sayso.names.latin import is_arabic, is_cyrillic, latin, spelled_out, unmarked

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:['’ʼʿʾ`´\-‐‑.](?=[^\W_])[^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a name.

    Attributes:
        said: as it stands.
        plain: Latin, lower case, without marks and hyphens.
        long: as ``plain``, with two letters for a marked one ("mueller").
        cyrillic, arabic: the script that it stands in.
    """

    said: str
    plain: str
    long: str
    cyrillic: bool = False
    arabic: bool = False

    @property
    def initial(self) -> bool:
        """Whether it is one letter."""
        return len(self.plain) == 1


@lru_cache(maxsize=20_000)
def word(said: str) -> Word:
    """Make a word.

    >>> word("Müller").plain, word("Müller").long, word("Jin-ping").plain
    ('muller', 'mueller', 'jinping')
    """
    low = latin(said)
    kept = [re.sub(r"[^\w]|_", "", one(low)) for one in (unmarked, spelled_out)]
    return Word(said, kept[0], kept[1], is_cyrillic(said), is_arabic(said))


def words(name: str) -> list[Word]:
    """Cut a name into words; initials printed together come apart.

    >>> [w.said for w in words("J.K. Lind-Berg (the elder)")]
    ['J', 'K', 'Lind-Berg', 'the', 'elder']
    """
    found: list[Word] = []
    for match in _WORD.finditer(unicodedata.normalize("NFC", name)):
        said = match.group()
        letters = said.strip(".").split(".")
        if 1 < len(letters) < 4 and all(len(letter) == 1 for letter in letters):
            found += [word(letter) for letter in letters]
        else:
            found.append(word(said))
    return [one for one in found if one.plain]
