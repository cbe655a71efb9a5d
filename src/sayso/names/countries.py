"""Countries by all their names: short and official ones, and the words for what is theirs."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

from sayso.names.latin import plain
from sayso.names.table import table


def listed() -> dict[str, Any]:
    """The table as it stands: ``countries``, ``capitals``, ``places``, ``official``; not to be changed."""
    return table("countries")


@cache
def lands() -> dict[str, str]:
    """Folded name or adjective -> country; names of several words with single spaces."""
    found: dict[str, str] = {}
    for part in ("countries", "official"):
        for country, words in listed()[part].items():
            own = (country, *(word.replace("-", " ") for word in words.split()))
            found |= {plain(word): country for word in own}
    peoples = table("bodies")["peoples"].split()  # a party to a conflict and no state
    return {word: country for word, country in found.items() if word not in peoples}


def country_of(name: str) -> str | None:
    """The country that a name or an adjective means.

    >>> country_of("the Russian Federation"), country_of("Ukrainian"), country_of("Narnia")
    ('Russia', 'Ukraine', None)
    """
    key = plain(name)
    return lands().get(key.removeprefix("the "))


def leading(words: Sequence[str]) -> tuple[str | None, int]:
    """The country that a sequence of folded words begins with, and how many words that takes.

    >>> leading(("south", "korean", "army"))
    ('South Korea', 2)
    """
    for count in (4, 3, 2, 1):
        country = lands().get(" ".join(words[:count])) if len(words) >= count else None
        if country:
            return country, count
    return None, 0
