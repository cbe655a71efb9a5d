"""Persons: whether two personal names can be one person's.

The surname must agree. Given names may be absent or initials; those that contradict each other refuse,
and so do patronymics, middle names, generations ("Jr"), and a man's and a woman's form of a surname.
"""

from __future__ import annotations

from sayso.model.judgement import Reason
from sayso.model.match import Match
from sayso.names.given import compare
from sayso.names.parts import Person, gendered, person, surnames_only, turned
from sayso.names.spelling import Alike, alike, tongues
from sayso.names.word import Word

#: what an absent part leaves of a score
_ABSENT = 0.75


def persons(left: str, right: str) -> Match:
    """Match two personal names.

    >>> persons("Ivan Testenko", "I. Testenko").score
    0.85
    >>> persons("Ivan Testenko", "Petro Testenko").reasons[-1].says
    'other given names'
    """
    one, other = person(left), person(right)
    if one is None or other is None:
        return Match(score=0.0, reasons=(_reason("name", left, right, "no name in the words"),))
    signs = tongues(one.words) | tongues(other.words)
    tried = [_match(a, b, signs) for a, b in _readings(one, other)]
    return max(tried, key=lambda match: match.score)


def _readings(one: Person, other: Person) -> list[tuple[Person, Person]]:
    """The names as they are, and with either turned around where its order can be the other."""
    swapped = [(turned(one), other), (one, turned(other))]
    swapped += [(surnames_only(one, other), other), (one, surnames_only(other, one))]
    return [(one, other), *((a, b) for a, b in swapped if a is not None and b is not None)]


def _match(one: Person, other: Person, signs: frozenset[str]) -> Match:
    family = _family(one, other, signs)
    left, right = one.surname, other.surname
    reasons = [_reason("surname", left, right, family.says)]
    if not family.score:
        return Match(score=0.0, reasons=tuple(reasons))
    if one.suffix != other.suffix and one.suffix and other.suffix:
        reasons.append(_reason("generation", one.suffix, other.suffix, "another generation"))
        return Match(score=0.0, reasons=tuple(reasons))
    given = _given(one, other, signs)
    reasons.append(_reason("given name", _said(one.given), _said(other.given), given.says))
    score = family.score * given.score * _order(one, other, reasons)
    return Match(score=round(score, 3), reasons=tuple(reasons))


def _family(one: Person, other: Person, signs: frozenset[str]) -> Alike:
    if gendered(one.family[-1], other.family[-1]):
        return Alike(0.0, "a man's and a woman's form of the surname")
    if len(one.family) == len(other.family):
        found = [alike(a, b, signs) for a, b in zip(one.family, other.family, strict=True)]
        least = min(found, key=lambda each: each.score)
        return least if least.score else Alike(0.0, "other surnames")
    short, long = sorted((one.family, other.family), key=len)
    ends = max(alike(short[-1], each, signs).score for each in (long[0], long[-1]))
    return Alike(0.93 * ends, "one of two surnames is left out") if ends else Alike(0.0, "other surnames")


def _given(one: Person, other: Person, signs: frozenset[str]) -> Alike:
    if one.given and other.given:
        return compare(one.given, other.given, signs)
    if one.given or other.given:
        return Alike(_ABSENT, "absent on one side")
    whole = len(one.family) > 1
    return Alike(1.0 if whole else 0.85, "absent on both sides")


def _order(one: Person, other: Person, reasons: list[Reason]) -> float:
    if one.turned is other.turned:
        return 1.0
    reasons.append(_reason("order", _order_of(one), _order_of(other), "given name and surname change places"))
    return 0.95


def _order_of(one: Person) -> str:
    return "surname first" if one.turned else "as written"


def _said(given: tuple[Word, ...]) -> str | None:
    return " ".join(one.said for one in given) or None


def _reason(field: str, left: str | None, right: str | None, says: str) -> Reason:
    return Reason(field=field, left=left, right=right, says=says)
