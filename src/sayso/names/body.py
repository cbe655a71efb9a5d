"""Bodies: whether two names can be one body's: acronyms, word order, country, and words left out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from sayso.model.judgement import Reason
from sayso.model.match import Match
from sayso.names.countries import leading
from sayso.names.latin import plain
from sayso.names.spelling import alike
from sayso.names.table import pairs, table
from sayso.names.word import word

_POSSESSIVE = re.compile(r"['’]s?(?=\W|$)")
_BOTH = frozenset(("slavic", "arabic"))


@dataclass(frozen=True, slots=True)
class Body:
    """A body's name, cut.

    Attributes:
        said: as it stands.
        country: whose it is, where the name tells.
        core: the other words that count, to one spelling, in order.
        initials: what an acronym of the name can be.
        acronym: the name in lower case, where it is one.
    """

    said: str
    country: str | None
    core: tuple[str, ...]
    initials: frozenset[str]
    acronym: str | None


@cache
def _list(name: str) -> frozenset[str]:
    return frozenset(table("bodies")[name].split())


@cache
def _phrases() -> list[tuple[str, str]]:
    found = pairs(table("bodies")["phrases"])
    return sorted(((f" {k.replace('-', ' ')} ", v) for k, v in found.items()), key=lambda p: (-len(p[0]), p))


@cache
def _spellings_of() -> dict[str, str]:
    return pairs(table("bodies")["spellings"])


@lru_cache(maxsize=20_000)
def core(name: str) -> tuple[str | None, tuple[str, ...]]:
    """Country and the words that count of a body's name or of a role.

    >>> core("the Ministry of Defence of the Russian Federation"), core("Russia's defense ministry")
    (('Russia', ('ministry', 'defence')), ('Russia', ('defence', 'ministry')))
    """
    spellings = _spellings_of()
    low = plain(_POSSESSIVE.sub("", name)).split()
    text = f" {' '.join(spellings.get(one, one) if one != 'forces' else one for one in low)} "
    for phrase, put in _phrases():
        text = text.replace(phrase, f" {put.replace('-', ' ')} ")
    country, kept = _countries(text.split())
    small = _list("small")
    return country, tuple(spellings.get(one, one) for one in kept if one not in small)


def _countries(found: Sequence[str]) -> tuple[str | None, list[str]]:
    """The first country among the words, and the words without it."""
    for at, one in enumerate(found):
        country, count = (None, 0) if one in _list("peoples") else leading(found[at:])
        if country and count < len(found):
            return country, [*found[:at], *found[at + count :]]
    return None, list(found)


@lru_cache(maxsize=20_000)
def body(name: str) -> Body:
    """Cut a body's name."""
    country, words = core(name)
    low = plain(_POSSESSIVE.sub("", name)).split()
    large = [one for one in low if one not in _list("small")]
    initials = {"".join(one[0] for one in kept) for kept in (low, large) if len(kept) > 1}
    compact = name.strip().removeprefix("the ").replace(".", "")
    acronym = compact.lower() if 2 <= len(compact) <= 7 and compact.isalpha() and compact.isupper() else None
    return Body(name, country, words, frozenset(initials), acronym)


def bodies(left: str, right: str) -> Match:
    """Match two names of bodies.

    >>> bodies("the Ministry of Ports", "Ports Ministry").score
    0.97
    >>> [reason.says for reason in bodies("Kenyan army", "Army of Chad").reasons]
    ["other countries' bodies"]
    """
    one, other = body(left), body(right)
    if any(not each.core and not each.country for each in (one, other)):
        return _refused("name", left, right, "no name in the words")
    if one.acronym and other.acronym:
        same = one.acronym == other.acronym
        return _found(
            "acronym", left, right, 0.97 if same else 0.0, "the same" if same else "another acronym"
        )
    if (one.acronym or other.acronym) and (found := _acronym(one, other)):
        return found
    return _words(one, other)


def _acronym(one: Body, other: Body) -> Match | None:
    short, long = (one, other) if one.acronym else (other, one)
    if short.acronym in long.initials:
        return _found("acronym", one.said, other.said, 0.85, "the first letters of the other name")
    return None


def _words(one: Body, other: Body) -> Match:
    if one.country and other.country and one.country != other.country:
        return _refused("country", one.country, other.country, "other countries' bodies")
    score, says = _cores(one.core, other.core)
    reasons = [Reason(field="name", left=one.said, right=other.said, says=says)]
    if score and one.country != other.country:
        score *= 0.75
        reasons.append(_reason("country", one.country, other.country, "told on one side only"))
    elif score and one.country is None and _common(one.core) and _common(other.core):
        score = min(score, 0.85)
        reasons.append(_reason("country", None, None, "not told: many countries have one"))
    return Match(score=round(score, 3), reasons=tuple(reasons))


def common(name: str) -> bool:
    """Whether a name without a country could be of many countries' bodies: "Ministry of Defence".

    >>> common("Ministry of Defence"), common("Lantern Institute")
    (True, False)
    """
    country, words = core(name)
    return country is None and _common(words)


def _common(words: Sequence[str]) -> bool:
    return all(one in _list("nouns") or one in _list("portfolios") for one in words)


def _cores(left: Sequence[str], right: Sequence[str]) -> tuple[float, str]:
    if left == right:
        return 1.0, "the same words"
    only, others = _without(left, right), _without(right, left)
    if not only and not others:
        return 0.97, "the same words in another order"
    only, others, spelt = _spellings(only, others)
    if not only and not others:
        return spelt, "the same words in another spelling"
    return _apart(only, others, min(len(left), len(right)), spelt)


def _apart(only: Sequence[str], others: Sequence[str], shared: int, spelt: float) -> tuple[float, str]:
    """The words that stand on one side only: nothing, or a little, or too much."""
    apart = {*only, *others}
    named = ", ".join(sorted(apart))
    if (only and others) or apart & _list("directions") or any(one.isdigit() for one in "".join(apart)):
        return 0.0, f"other words: {named}"
    if apart <= _list("loose") and shared:
        return 0.85 * spelt, f"left out on one side: {named}"
    return (0.65 * spelt if shared > 1 else 0.0), f"told on one side only: {named}"


def _without(left: Sequence[str], right: Sequence[str]) -> list[str]:
    return [one for one in left if one not in right]


def _spellings(only: list[str], others: list[str]) -> tuple[list[str], list[str], float]:
    """The words left when those are taken out that are spellings of one; with the lowest score of these."""
    score, left = 1.0, list(others)
    kept = []
    for one in only:
        found = [(alike(word(one), word(other), _BOTH).score, other) for other in left if len(one) > 3]
        best = max(found, default=(0.0, ""))
        if best[0] >= 0.9:
            left.remove(best[1])
            score = min(score, best[0])
        else:
            kept.append(one)
    return kept, left, score


def _refused(field: str, left: str | None, right: str | None, says: str) -> Match:
    return Match(score=0.0, reasons=(_reason(field, left, right, says),))


def _found(field: str, left: str, right: str, score: float, says: str) -> Match:
    return Match(score=score, reasons=(_reason(field, left, right, says),))


def _reason(field: str, left: str | None, right: str | None, says: str) -> Reason:
    return Reason(field=field, left=left, right=right, says=says)
