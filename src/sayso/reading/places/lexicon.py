"""Words around names of places, loaded once from ``lexicon/places_words.toml`` and the lists of names."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from sayso.names.countries import listed
from sayso.reading.places.fold import fold
from sayso.reading.places.gazetteer import Kind

_FOLDER = Path(__file__).parents[1] / "lexicon"

Words = frozenset[str]


@dataclass(frozen=True)
class Lexicon:
    """The lists of ``places_words.toml``, in lower case.

    Attributes:
        types: noun to the kinds of places it goes with.
        sites, middles: heads of named sites, and the words before them.
        bodies, local, kinds, heads: heads behind a name, those of bodies that stand where their name says;
            before "of" and a place.
        near, weak, directions, persons: words before a name.
        speaks, between, titles, days, joined: words after it.
        features, leading, roads, divisions, figurative: heads of names that tell a place; those that stand
            first; roads with a number; heads whose places keep their name before a body; names that are none.
        links: between the words of a name.
        common: names that are mostly something else.
        states: a state's folded short name to its folded full name; dotted: short names with several stops.
        first: given names; demonyms: folded word to folded country.
    """

    types: Mapping[str, frozenset[Kind]]
    sites: Words
    middles: Words
    bodies: Words
    local: Words
    kinds: Words
    heads: Words
    near: Words
    weak: Words
    directions: Words
    persons: Words
    speaks: Words
    between: Words
    titles: Words
    days: Words
    joined: Words
    features: Words
    leading: Words
    roads: Words
    divisions: Words
    figurative: Words
    links: Words
    common: Words
    states: Mapping[str, str]
    dotted: Words
    first: Words
    demonyms: Mapping[str, str]


def _table(name: str) -> dict[str, Any]:
    return tomllib.loads((_FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def lexicon() -> Lexicon:
    """The lexicon that ships with the package."""
    table = _table("places_words")
    lists = {
        name: frozenset(words.split())
        for part in ("before", "after", "names", "features")
        for name, words in table[part].items()
    }
    types: dict[str, frozenset[Kind]] = {}
    for kind, words in table["types"].items():
        for word in words.split():
            for form in (word, plural(word)):
                types[form] = types.get(form, frozenset()) | {Kind[kind.upper()]}
    lists["figurative"] = frozenset(table["figurative"]["names"])
    given = _table("firstnames")
    return Lexicon(
        types=MappingProxyType(types),
        sites=frozenset(table["sites"]["words"].split()),
        middles=frozenset(table["sites"]["middles"].split()),
        bodies=frozenset(table["bodies"]["words"].split()),
        local=frozenset(table["bodies"]["local"].split()),
        kinds=frozenset(table["bodies"]["kinds"].split()),
        heads=frozenset(table["bodies"]["heads"].split()),
        states=MappingProxyType(dict(_states(table["states"]))),
        dotted=frozenset(_dotted(table["states"])),
        first=frozenset(word for part in given.values() if isinstance(part, str) for word in part.split()),
        demonyms=MappingProxyType(
            {
                fold(word): fold(land)
                for land, words in listed()["countries"].items()
                for word in words.split()
                if not word.isupper()  # "U.S." is the country too
            }
        ),
        **lists,
    )


def plural(noun: str) -> str:
    """Regular plural.

    >>> plural("county"), plural("river"), plural("parish")
    ('counties', 'rivers', 'parishes')
    """
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "sh", "ch", "x")) else "s")


def _dotted(table: Mapping[str, str]) -> Iterator[str]:
    for names in table.values():
        for name in names.split("|"):
            if name.count(".") > 1:
                yield name.replace(" ", "").strip()


def _states(table: Mapping[str, str]) -> list[tuple[str, str]]:
    found = []
    for code, names in table.items():
        full, *short = (name.strip() for name in names.split("|"))
        found += [(fold(name), fold(full)) for name in (code, *short)]
    return found
