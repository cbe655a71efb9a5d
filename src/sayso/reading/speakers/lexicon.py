"""The word lists that speakers are told by; read once from ``reading/lexicon/*.toml``."""

from __future__ import annotations

import tomllib
import unicodedata
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from sayso.names.countries import listed
from sayso.reading.speakers.gender import Gender


@dataclass(frozen=True)
class Lexicon:
    """Word lists in lower case; hyphens join the words of a name of several.

    Attributes:
        firstnames: given name -> gender.
        courtesy: "mr" -> gender; short: "sen" -> "senator"; office: words straight before a name;
            portfolio: what an office is in charge of.
        roles: noun for a person -> gender; loose: those of them that say little.
        kin: nouns for relatives.
        groups, vague: nouns for many; those of them that never point back.
        heads: noun for a body -> its classes; bodies: known name -> its class.
        parties: plurals that name a party; documents: nouns for what is read.
        countries: word -> country ("russian" -> "Russia"); capitals: cities that speak for one;
            places: names that are no persons.
        starters: sentence-initial words that are no names; inner, particles, suffixes: words inside names.
        finite: verb forms that part a source from what follows.
        prepositions, determiners, tails, charges, owners, inside, subordinators: small words of noun phrases;
            staffs: before "staff", what makes it a body that commands.
    """

    firstnames: dict[str, Gender]
    courtesy: dict[str, Gender]
    short: dict[str, str]
    office: frozenset[str]
    portfolio: frozenset[str]
    roles: dict[str, Gender]
    loose: frozenset[str]
    kin: frozenset[str]
    groups: frozenset[str]
    vague: frozenset[str]
    heads: dict[str, frozenset[str]]
    bodies: dict[str, str]
    parties: frozenset[str]
    documents: frozenset[str]
    countries: dict[str, str]
    demonyms: frozenset[str]
    capitals: frozenset[str]
    places: frozenset[str]
    starters: frozenset[str]
    inner: frozenset[str]
    particles: frozenset[str]
    suffixes: frozenset[str]
    finite: frozenset[str]
    prepositions: frozenset[str]
    determiners: frozenset[str]
    staffs: frozenset[str]
    tails: frozenset[str]
    charges: frozenset[str]
    owners: frozenset[str]
    inside: frozenset[str]
    subordinators: frozenset[str]


def fold(word: str) -> str:
    """Lower case without diacritics.

    >>> fold("Andrés")
    'andres'
    """
    lowered = word.lower()
    if lowered.isascii():
        return lowered
    return "".join(c for c in unicodedata.normalize("NFKD", lowered) if not unicodedata.combining(c))


def _table(name: str) -> dict[str, Any]:
    path = files("sayso.reading") / "lexicon" / f"{name}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _gendered(table: dict[str, str]) -> dict[str, Gender]:
    """Words of "either" first, so that a word listed under a gender too keeps that gender."""
    found: dict[str, Gender] = {}
    for key, gender in (("either", Gender.UNKNOWN), ("male", Gender.MALE), ("female", Gender.FEMALE)):
        found |= dict.fromkeys(table.get(key, "").split(), gender)
    return found


def _classes(table: dict[str, str]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for name, nouns in table.items():
        for noun in nouns.split():
            found.setdefault(noun, set()).add(name)
    return {noun: frozenset(names) for noun, names in found.items()}


def _countries(table: dict[str, Any]) -> tuple[dict[str, str], frozenset[str]]:
    found: dict[str, str] = {}
    demonyms: set[str] = set()
    for country, words in table["countries"].items():
        own = {fold(word).replace("-", " ") for word in words.split()}
        demonyms |= own
        found |= dict.fromkeys(own | {fold(country)}, country)
    found |= {fold(capital): country for capital, country in table["capitals"].items()}
    return found, frozenset(demonyms)


@cache
def lexicon() -> Lexicon:
    """The lists, read at the first call."""
    titles, roles, bodies = _table("titles"), _table("roles"), _table("bodies")
    starters, lands = _table("starters"), listed()
    small = {name: frozenset(words.split()) for name, words in _table("phrases").items()}
    countries, demonyms = _countries(lands)
    return Lexicon(
        firstnames=_gendered(_table("firstnames")),
        courtesy=_gendered(titles["courtesy"]),
        short=titles["short"],
        office=frozenset(titles["office"]["words"].split()),
        portfolio=frozenset(titles["portfolio"]["words"].split()),
        roles=_gendered(roles),
        loose=frozenset(roles["loose"].split()),
        kin=frozenset(roles["kin"].split()),
        groups=frozenset(roles["groups"].split()),
        vague=frozenset(roles["vague"].split()),
        heads=_classes(bodies["classes"]),
        bodies={
            name.replace("-", " "): kind for kind, names in bodies["names"].items() for name in names.split()
        },
        parties=frozenset(bodies["parties"]["words"].split()),
        documents=frozenset(bodies["documents"]["words"].split()),
        countries=countries,
        demonyms=demonyms,
        capitals=frozenset(fold(city) for city in lands["capitals"]),
        places=frozenset(fold(word).replace("-", " ") for word in lands["places"]["words"].split()),
        starters=frozenset(starters["words"].split()),
        inner=frozenset(starters["inner"].split()),
        particles=frozenset(starters["particles"].split()),
        suffixes=frozenset(starters["suffixes"].split()),
        finite=frozenset(_table("finite")["words"].split()),
        **small,
    )


def given(low: str, lex: Lexicon) -> Gender | None:
    """Gender of a given name, or of its first part, or with its other ending (Debby, Debbie); else null."""
    first = low.partition("-")[0]
    for name in (low, first, f"{first[:-1]}ie" if first.endswith("y") else f"{first[:-2]}y"):
        if name in lex.firstnames:
            return lex.firstnames[name]
    return None


def singular(word: str) -> str:
    """Singular of a noun by the plain rules.

    >>> [singular(w) for w in ("agencies", "spokesmen", "voters", "bosses", "analysis")]
    ['agency', 'spokesman', 'voter', 'boss', 'analysis']
    """
    if word.endswith("men") and word != "men":
        return word[:-3] + "man"
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "ches", "shes", "xes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word
