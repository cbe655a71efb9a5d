"""Whether two words are spellings of one: marks, Latinisations, and what edits are left."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz.distance import Levenshtein

from sayso.names.table import table
from sayso.names.word import Word

#: tongues whose names have several Latinisations
TONGUES = ("slavic", "arabic")
#: parts of the table of given names
FORMS = ("slavic", "arabic", "spanish", "english")
#: vowels that stand for each other in Latinisations of a tongue, and how many of them may differ in a word
_VOWELS = {
    "slavic": (frozenset(("ei", "eo", "io")), 1),
    "arabic": (frozenset(("ae", "ei", "ou")), 4),
}
_BONES = [
    (re.compile(pattern), put)
    for pattern, put in (
        ("shch|sch|sh|ch", "s"),
        ("kh", "h"),
        ("gh|zh|dj|g", "j"),
        ("q|c", "k"),
        ("dh", "d"),
        ("th", "t"),
        ("p", "b"),
        ("v", "f"),
        ("x", "ks"),
        (r"(.)\1", r"\1"),
        ("[aeiouwy]|h$", ""),
    )
]


@dataclass(frozen=True, slots=True)
class Alike:
    """How well two words agree, in [0, 1], and what it rests on."""

    score: float
    says: str


NOT = Alike(0.0, "other words")


@cache
def _rules(tongue: str) -> list[tuple[re.Pattern[str], str]]:
    return [(re.compile(pattern), put) for pattern, put in table("spellings")[tongue]["rules"]]


@cache
def _groups(part: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, variants in table("given")[part].items():
        found |= dict.fromkeys((name, *variants.split()), name)
    return found


@lru_cache(maxsize=20_000)
def spell(plain: str, tongue: str) -> str:
    """One spelling for all Latinisations of a word in a tongue.

    >>> {spell(w, "slavic") for w in ("horsky", "horskyi", "gorskiy", "gorskij")}
    {'horski'}
    """
    for pattern, put in _rules(tongue):
        plain = pattern.sub(put, plain)
    return plain


@cache
def _signs(tongue: str) -> re.Pattern[str]:
    return re.compile(table("spellings")[tongue]["signs"])


def tongues(name: Iterable[Word]) -> frozenset[str]:
    """The tongues that a name shows signs of: script, endings, particles, known given names."""
    own = tuple(name)
    found = {tongue for tongue in TONGUES if any(_shows(one, tongue) for one in own)}
    return frozenset(found)


def _shows(one: Word, tongue: str) -> bool:
    if one.cyrillic or one.arabic:
        return one.cyrillic is (tongue == "slavic")
    low = one.said.lower()
    long = len(one.plain) > 4 or tongue == "arabic"
    return one.plain in _groups(tongue) or (long and _signs(tongue).search(low) is not None)


def given_groups(one: Word, parts: Iterable[str]) -> frozenset[str]:
    """The given names that a word is a form of, in the tables' parts."""
    return frozenset(name for part in parts if (name := _groups(part).get(one.plain)))


def one_given(left: Word, right: Word, parts: Iterable[str]) -> bool:
    """Whether two words are forms of one given name, in one of the tables' parts."""
    return any(
        (name := _groups(part).get(left.plain)) is not None and name == _groups(part).get(right.plain)
        for part in parts
    )


def alike(left: Word, right: Word, signs: frozenset[str]) -> Alike:
    """How well two words agree, under the tongues that either name shows signs of."""
    if left.plain == right.plain or {left.plain, left.long} & {right.plain, right.long}:
        same = left.said == right.said
        return Alike(1.0, "the same") if same else Alike(0.98, "the same but for marks and letters")
    for tongue in sorted(signs):
        if _latinised(left, right, tongue):
            return Alike(0.95, table("spellings")[tongue]["says"])
    if _unvowelled(left, right):
        return Alike(0.9, "the same consonants; the Arabic script leaves short vowels out")
    return _edits(left, right, signs)


def _latinised(left: Word, right: Word, tongue: str) -> bool:
    if one_given(left, right, (tongue,)):
        return True
    lefts, rights = ({spell(one.plain, tongue), spell(one.long, tongue)} for one in (left, right))
    return bool(lefts & rights) or any(_vowels(a, b, tongue) for a in lefts for b in rights)


def _vowels(left: str, right: str, tongue: str) -> bool:
    """Whether words differ only in vowels that stand for each other."""
    pairs, most = _VOWELS[tongue]
    if len(left) != len(right) or len(left) < 4 or left[0] != right[0]:
        return False
    apart = ["".join(sorted(pair)) for pair in zip(left, right, strict=True) if pair[0] != pair[1]]
    return len(apart) <= most and all(pair in pairs for pair in apart)


def _unvowelled(left: Word, right: Word) -> bool:
    """Whether one stands in the Arabic script, without known vowels, and has the other's consonants."""
    if left.arabic is right.arabic or (left if left.arabic else right).plain in _groups("arabic"):
        return False
    return len(bones(left)) > 1 and bones(left) == bones(right)


@lru_cache(maxsize=20_000)
def bones(one: Word) -> str:
    """The consonants of a word, those that scripts and tongues mix up as one: coarse, for looking up."""
    found = one.plain
    for pattern, put in _BONES:
        found = pattern.sub(put, found)
    return found


def _edits(left: Word, right: Word, signs: frozenset[str]) -> Alike:
    """A single slip in a long word: possible where spellings vary, never more."""
    one, other = left.plain, right.plain
    size = min(len(one), len(other))
    if size < 7 or one[0] != other[0] or Levenshtein.distance(one, other, score_cutoff=1) > 1:
        return NOT
    return Alike(0.7 if signs else 0.45, f"one letter of {max(len(one), len(other))} differs")
