"""The words of time and the grammar over them, loaded once from ``lexicon/times*.toml``."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

_FOLDER = Path(__file__).parents[1] / "lexicon"

Phrase = tuple[str, ...]


@dataclass(frozen=True)
class Lexicon:
    """Tables of ``times.toml``.

    Attributes:
        classes: lower-case word to the classes it stands in.
        shapes: patterns of digit words with their classes, tried in order.
        units, dayparts, seasons, adverbs: lower-case word to its TIMEX3 code.
        edges, bounds, tails: words around an expression, split at blanks, to its mod.
        edgehours: edges of the day to the clock.
        phrases: whole phrases to their value; empty where the phrase is no time at all.
        holidays: whole phrases to a rule for the day of the year.
        ahead, names: word lists by name.
    """

    classes: Mapping[str, frozenset[str]]
    shapes: tuple[tuple[re.Pattern[str], frozenset[str]], ...]
    units: Mapping[str, str]
    dayparts: Mapping[str, str]
    edgehours: Mapping[str, str]
    seasons: Mapping[str, str]
    adverbs: Mapping[str, str]
    edges: Mapping[Phrase, str]
    bounds: Mapping[Phrase, str]
    tails: Mapping[Phrase, str]
    phrases: Mapping[Phrase, str]
    holidays: Mapping[Phrase, str]
    ahead: Mapping[str, frozenset[str]]
    names: Mapping[str, frozenset[str]]


@cache
def lexicon() -> Lexicon:
    """The tables, read from the package once."""
    raw = tomllib.loads((_FOLDER / "times.toml").read_text(encoding="utf-8"))
    return Lexicon(
        classes=_classes(raw["classes"]),
        shapes=_shapes(raw["shapes"]),
        units=MappingProxyType(raw["units"]),
        dayparts=MappingProxyType(raw["dayparts"]),
        edgehours=MappingProxyType(raw["edgehours"]),
        seasons=MappingProxyType(raw["seasons"]),
        adverbs=MappingProxyType(raw["adverbs"]),
        edges=_phrases(raw["edges"]),
        bounds=_phrases(raw["bounds"]),
        tails=_phrases(raw["tails"]),
        phrases=_phrases(raw["phrases"]),
        holidays=_phrases(raw["holidays"]),
        ahead=_lists(raw["ahead"]),
        names=_lists(raw["names"]),
    )


@cache
def grammar() -> Mapping[str, Any]:
    """``parts`` and ``rules`` of ``times_patterns.toml``."""
    return MappingProxyType(tomllib.loads((_FOLDER / "times_patterns.toml").read_text(encoding="utf-8")))


def _classes(table: Mapping[str, str]) -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for name, listed in table.items():
        for word in listed.split():
            found.setdefault(word, set()).add(name)
    return MappingProxyType({word: frozenset(names) for word, names in found.items()})


def _shapes(table: list[dict[str, str]]) -> tuple[tuple[re.Pattern[str], frozenset[str]], ...]:
    return tuple((re.compile(row["shape"]), frozenset(row["classes"].split())) for row in table)


def _lists(table: Mapping[str, str]) -> Mapping[str, frozenset[str]]:
    return MappingProxyType({name: frozenset(listed.split()) for name, listed in table.items()})


def _phrases(table: Mapping[str, str]) -> Mapping[Phrase, str]:
    return MappingProxyType({tuple(key.split()): value for key, value in table.items()})
