"""The words that mark saying, by printed form."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from sayso.reading.manner.forms import inflections, plural, table


@dataclass(frozen=True)
class Lexicon:
    """What a printed form can be.

    Attributes:
        verbs: form -> the frames it takes: say, think, tell, object, person, deed, ask.
        prepositions: form -> the prepositions that make it a cue: *called for*.
        nouns: forms of nouns that take a clause: *claim*.
        days, settings: words of when and how it was said; ``before_setting`` opens a where or when.
    """

    verbs: Mapping[str, frozenset[str]]
    prepositions: Mapping[str, frozenset[str]]
    nouns: frozenset[str]
    days: frozenset[str]
    settings: frozenset[str]
    before_setting: frozenset[str]


def _by_form(groups: Mapping[str, str]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for name, verbs in groups.items():
        for verb in verbs.split():
            for form in inflections(verb):
                found.setdefault(form, set()).add(name)
    return {form: frozenset(names) for form, names in found.items()}


def _with_plurals(nouns: Iterable[str]) -> frozenset[str]:
    return frozenset(form for noun in nouns for form in (noun, plural(noun)))


@cache
def lexicon() -> Lexicon:
    """The lexicon of ``lexicon/reporting.toml``, read once.

    >>> sorted(lexicon().prepositions["called"])
    ['for', 'on']
    """
    kept = table("reporting")
    setting = {name: frozenset(words.split()) for name, words in kept["setting"].items()}
    return Lexicon(
        verbs=_by_form(kept["verbs"]),
        prepositions=_by_form(kept["prepositions"]),
        nouns=_with_plurals(kept["nouns"]["words"].split()),
        days=setting["days"],
        settings=setting["words"] | setting["days"],
        before_setting=setting["prepositions"],
    )
