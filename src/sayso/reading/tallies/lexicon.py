"""The words by which somebody gives a number, by printed form; read once from ``lexicon/tallies.toml``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from sayso.reading.manner.forms import inflections, table

Words = frozenset[str]


@dataclass(frozen=True)
class Lexicon:
    """What a printed form can be.

    Attributes:
        frames: form of a verb -> what it takes: direct, put, move, give.
        prepositions: form of a verb -> the preposition that a number stands behind.
        bases: form of a verb -> its base forms.
        loose: forms of verbs that need more to be a saying.
        apart: base form of a verb -> words beside which it is none.
        counts, own: nouns of counting; those that can be said to be a number.
        reached, reaching: forms of the verbs behind such a noun, and their prepositions.
        between: words between the owner and the noun; ``pronouns`` stand for it.
        never: nouns that can be no speaker of a number.
        speakers, labels, saying: nouns of speakers, labels that are none, verbs that close a headline.
        breaks: words that open what another says.
    """

    frames: Mapping[str, Words]
    prepositions: Mapping[str, Words]
    bases: Mapping[str, Words]
    loose: Words
    apart: Mapping[str, Words]
    counts: Words
    own: Words
    reached: Words
    reaching: Words
    between: Words
    pronouns: Words
    never: Words
    speakers: Words
    labels: Words
    saying: Words
    breaks: Words


def _forms(verbs: str) -> Words:
    return frozenset(form for verb in verbs.split() for form in inflections(verb))


def _by_form(groups: Mapping[str, str]) -> dict[str, Words]:
    found: dict[str, set[str]] = {}
    for name, verbs in groups.items():
        for form in _forms(verbs):
            found.setdefault(form, set()).add(name)
    return {form: frozenset(names) for form, names in found.items()}


@cache
def lexicon() -> Lexicon:
    """The lexicon, read once.

    >>> sorted(lexicon().frames["put"]), sorted(lexicon().prepositions["spoke"])
    (['put'], ['of'])
    """
    kept = table("tallies")
    nouns, who = kept["nouns"], kept["speakers"]
    every = " ".join((*kept["verbs"].values(), *kept["prepositions"].values()))
    return Lexicon(
        frames=_by_form(kept["verbs"]),
        prepositions=_by_form(kept["prepositions"]),
        bases=_by_form({verb: verb for verb in every.split()}),
        loose=_forms(kept["loose"]["verbs"]),
        apart={verb: frozenset(words.split()) for verb, words in kept["apart"].items()},
        counts=frozenset(nouns["counts"].split()),
        own=frozenset(nouns["own"].split()),
        reached=_forms(nouns["verbs"]),
        reaching=frozenset(nouns["prepositions"].split()),
        between=frozenset(nouns["between"].split()),
        pronouns=frozenset(nouns["pronouns"].split()),
        never=frozenset(who["never"].split()),
        speakers=frozenset(who["words"].split()),
        labels=frozenset(who["labels"].split()),
        saying=_forms(who["saying"]),
        breaks=frozenset(kept["clauses"]["breaks"].split()),
    )
