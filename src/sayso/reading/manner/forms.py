"""English word forms: which base forms a word as printed can stand for."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

LEXICON = Path(__file__).parent.parent / "lexicon"

_SIBILANT = re.compile(r"(?:s|x|z|ch|sh|[^aeiou]o)$")
_DOUBLES = re.compile(r"^[^aeiou]*(?:qu)?[aeiou][bdgklmnprt]$")
_SOFT_L = re.compile(r"[aeiou]l$")


@cache
def table(name: str) -> Mapping[str, Any]:
    """Return the lexicon file ``name`` (without ``.toml``), read once.

    >>> "say" in table("verbs")["irregular"]
    True
    """
    with (LEXICON / f"{name}.toml").open("rb") as file:
        return tomllib.load(file)


def plural(noun: str) -> str:
    """Return the regular plural of ``noun``.

    >>> plural("denial"), plural("inquiry"), plural("speech")
    ('denials', 'inquiries', 'speeches')
    """
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if _SIBILANT.search(noun) else "s")


def _stems(verb: str) -> tuple[str, ...]:
    """Stems that take -ed and -ing."""
    if verb.endswith(("ee", "oe", "ye")):
        return (verb,)
    if verb.endswith("e"):
        return (verb[:-1],)
    if verb in _doubling() or (_DOUBLES.match(verb) and not verb.endswith("w")):
        return (verb + verb[-1],)
    return (verb, verb + "l") if _SOFT_L.search(verb) else (verb,)


@cache
def _doubling() -> frozenset[str]:
    return frozenset(table("verbs")["doubling"]["verbs"].split())


def _pasts(verb: str) -> tuple[str, ...]:
    if verb in table("verbs")["irregular"]:
        return tuple(re.split(r"[ /]", table("verbs")["irregular"][verb]))
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return (verb[:-1] + "ied",)
    return tuple(stem + ("d" if stem.endswith("e") else "ed") for stem in _stems(verb))


@cache
def inflections(verb: str) -> frozenset[str]:
    """Return the forms of ``verb``, itself among them.

    >>> sorted(inflections("admit")), sorted(inflections("deny"))
    (['admit', 'admits', 'admitted', 'admitting'], ['denied', 'denies', 'deny', 'denying'])
    >>> sorted(inflections("say"))
    ['said', 'say', 'saying', 'says']
    """
    gerund = {verb[:-2] + "ying"} if verb.endswith("ie") else {stem + "ing" for stem in _stems(verb)}
    if verb == "be":
        return frozenset({"be", "am", "is", "are", "being", "'s", "'re", "'m"} | set(_pasts(verb)))
    third = "has" if verb == "have" else plural(verb)
    return frozenset({verb, third, *gerund, *_pasts(verb)})


def index(verbs: Iterable[str], nouns: Iterable[str] = ()) -> dict[str, frozenset[str]]:
    """Return a table from printed forms to the base forms that they can stand for.

    >>> sorted(index(["find", "found"])["found"])
    ['find', 'found']
    """
    found: dict[str, set[str]] = {}
    for verb in verbs:
        for form in inflections(verb):
            found.setdefault(form, set()).add(verb)
    for noun in nouns:
        for form in (noun, plural(noun)):
            found.setdefault(form, set()).add(noun)
    return {form: frozenset(bases) for form, bases in found.items()}


def plain(word: str) -> str:
    """Return ``word`` in small letters with a straight apostrophe."""
    return word.lower().replace("\u2019", "'")
