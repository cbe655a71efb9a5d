"""Keys under which names that can be one are filed, so that few need comparing."""

from __future__ import annotations

import re
from functools import cache

from sayso.names.body import body, core
from sayso.names.countries import country_of
from sayso.names.spelling import FORMS, TONGUES, bones, given_groups, spell
from sayso.names.table import table
from sayso.names.word import Word, words

_VOWELS = re.compile("[aeiouy]")


def keys(name: str, country: str | None = None) -> frozenset[str]:
    """Keys of a name: its words' consonants, what its acronym can be, its country with its other words.

    Two names that are the same share a key; most that share one are not the same.

    >>> keys("Olha Horsky") & keys("Olga Gorskiy") != frozenset()
    True
    """
    found = {key for one in words(name) if len(one.plain) > 1 for key in _word(one)} - _general()
    cut = body(name)
    found |= {f"a:{cut.acronym}"} if cut.acronym else {f"a:{one}" for one in cut.initials}
    land, rest = core(name)
    land = land or (country_of(country) if country else None)
    found |= {f"c:{land}:{one}" for one in rest} if land else {f"n:{' '.join(sorted(rest))}"}
    own = country_of(name)
    return frozenset(found | {f"n:{own}"} if own else found)


def _word(one: Word) -> set[str]:
    found = {f"b:{bones(one)}"} | {f"g:{group}" for group in given_groups(one, FORMS)}
    for tongue in TONGUES:
        found |= {f"{tongue}:{_VOWELS.sub('', spell(each, tongue))}" for each in (one.plain, one.long)}
    return found


@cache
def _general() -> frozenset[str]:
    """Keys of the words that many bodies have in their names."""
    lists = table("bodies")
    general = " ".join(lists[name] for name in ("nouns", "portfolios", "small", "loose"))
    return frozenset(key for one in words(general) if one.plain not in _SURNAMES for key in _word(one))


#: nouns of bodies that are surnames as well
_SURNAMES = frozenset(("cross", "house", "bank", "church", "prince", "staff"))
