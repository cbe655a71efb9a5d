"""Given names: equal, an initial, another language's or a short form, or contradictory."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from sayso.names.spelling import FORMS, Alike, alike, one_given
from sayso.names.table import table
from sayso.names.word import Word

Given = tuple[Word, ...]

_OTHER = Alike(0.0, "other given names")


@cache
def _patronymic() -> re.Pattern[str]:
    return re.compile(table("persons")["patronymics"])


def compare(left: Given, right: Given, signs: frozenset[str]) -> Alike:
    """How well given names agree; neither side is empty.

    First names are held to first names, middle names to middle names as far as both sides have them. A name
    of several may go by one that is not the first.
    """
    if whole := _joined(left, right):
        return whole
    first = one(left[0], right[0], signs)
    if not first.score:
        return _by_another(left, right, signs)
    middles = [one(a, b, signs) for a, b in zip(left[1:], right[1:], strict=False)]
    if any(not middle.score for middle in middles):
        return Alike(0.0, "other middle names or patronymics")
    lowest = min((first, *middles), key=lambda each: each.score)
    return Alike(lowest.score * 0.98, lowest.says) if len(left) != len(right) else lowest


def _joined(left: Given, right: Given) -> Alike | None:
    """Given names of several syllables, written apart or together."""
    both = ["".join(each.plain for each in side) for side in (left, right)]
    if both[0] == both[1] and len(left) != len(right):
        return Alike(0.98, "the same, written apart or together")
    return None


def one(left: Word, right: Word, signs: frozenset[str]) -> Alike:
    """How well one given name agrees with another."""
    if left.initial or right.initial:
        return _initial(left, right)
    if _patronymic().search(left.plain) and _patronymic().search(right.plain):
        return _fathers(left, right, signs)
    found = alike(left, right, signs)
    if found.score >= 0.9:
        return found
    if one_given(left, right, FORMS):
        return Alike(0.92, "forms of one given name")
    return Alike(found.score, found.says) if found.score else _OTHER


def _initial(left: Word, right: Word) -> Alike:
    if left.initial and right.initial:
        return Alike(0.9, "the same initial") if left.plain == right.plain else Alike(0.0, "other initials")
    name, letter = (right, left) if left.initial else (left, right)
    fits = name.plain[0] == letter.plain or any(form[0] == letter.plain for form in _also(name))
    return Alike(0.85, "an initial that fits") if fits else Alike(0.0, "an initial that does not fit")


@cache
def _also(name: Word) -> frozenset[str]:
    """Other forms of a given name in two languages, whose first letter the initial may be."""
    groups = [variants for part in ("slavic", "arabic") for variants in table("given")[part].values()]
    return frozenset(form for words in groups if name.plain in words.split() for form in words.split())


def _fathers(left: Word, right: Word, signs: frozenset[str]) -> Alike:
    stems = [_patronymic().sub("", each.plain) for each in (left, right)]
    a, b = (Word(stem, stem, stem, cyrillic=True) for stem in stems)
    found = alike(a, b, signs | {"slavic"})
    if found.score >= 0.9 or one_given(a, b, FORMS) or stems[0][:5] == stems[1][:5]:
        return Alike(0.95, "the same patronymic")
    same = one_given(_nominative(a), _nominative(b), FORMS)
    return Alike(0.95, "the same patronymic") if same else Alike(0.0, "other patronymics")


def _nominative(stem: Word) -> Word:
    """The name that a patronymic was made of, as far as an ending tells: mykolai-, mykola."""
    text = stem.plain
    return Word(text, text.rstrip("iy"), text.rstrip("iy"), cyrillic=True)


def _by_another(left: Sequence[Word], right: Sequence[Word], signs: frozenset[str]) -> Alike:
    """One who goes by a name that is not the first: "Ann Mary Lind" and "Mary Lind"."""
    short, long = sorted((left, right), key=len)
    full = not short[0].initial and not long[0].initial
    if len(short) == 1 < len(long) and full and any(one(short[0], w, signs).score >= 0.9 for w in long[1:]):
        return Alike(0.88, "one of several given names")
    return _OTHER
