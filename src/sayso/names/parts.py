"""A personal name in its parts: given names, surname, generation."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from sayso.names.spelling import FORMS, one_given
from sayso.names.table import table
from sayso.names.word import Word, word, words


@dataclass(frozen=True, slots=True)
class Person:
    """A personal name, cut.

    Attributes:
        given: given, middle names and patronymic, or their initials, in order.
        family: the surname's words without particles; two where a second surname is told.
        suffix: "jr", "iii", … or empty.
        turned: whether the surname was read from the front against the common order.
    """

    given: tuple[Word, ...]
    family: tuple[Word, ...]
    suffix: str = ""
    turned: bool = False

    @property
    def words(self) -> tuple[Word, ...]:
        """All words that count."""
        return (*self.given, *self.family)

    @property
    def surname(self) -> str:
        """The surname as it stands."""
        return " ".join(one.said for one in self.family)


@cache
def _list(name: str) -> frozenset[str]:
    return frozenset(table("persons")[name].split())


def person(name: str) -> Person | None:
    """Cut a personal name; null where no word of a name is in it.

    >>> cut = person("Dr. Ana de la Torre Jr.")
    >>> cut.surname, [w.said for w in cut.given], cut.suffix
    ('Torre', ['Ana'], 'jr')
    """
    front, comma, behind = name.partition(",")
    if comma and words(behind) and _suffix(words(behind)[0]) == "":
        cut = person(f"{behind} {front}")  # "Testenko, Ivan"
        return cut
    kept = _untitled(words(name))
    suffix = "".join(_suffix(one) for one in kept[1:])
    kept = _small([kept[0], *(one for one in kept[1:] if not _suffix(one))]) if kept else []
    return _cut(kept, suffix) if kept else None


def _suffix(one: Word) -> str:
    return one.plain if one.plain in _list("suffixes") else ""


def _untitled(found: list[Word]) -> list[Word]:
    """The words behind titles; a title that stands alone is a name."""
    first = 0
    while first < len(found) - 1 and found[first].plain in _list("titles"):
        first += 1
    return found[first:]


def _small(found: list[Word]) -> list[Word]:
    """Articles and particles left out, *Abu* and *Abd* joined to what they belong to."""
    kept: list[Word] = []
    held = ""
    for at, one in enumerate(found):
        last = at == len(found) - 1
        if not last and one.plain in _list("joined") and not (one.plain == "o" and len(one.said) == 1):
            held += one.said
        elif last or not _particle(one, at):
            kept.append(_unarticled(word(held + one.said)) if held else _unarticled(one))
            held = ""
    return kept


def _particle(one: Word, at: int) -> bool:
    small = one.said.islower() or at > 0
    return one.plain in _list("particles") and small and (len(one.plain) > 1 or one.said.islower())


def _unarticled(one: Word) -> Word:
    """*Al-Testi* without its article."""
    if one.arabic and one.said.startswith("ال") and len(one.said) > 4:
        return word(one.said[2:])
    front, dash, rest = one.said.partition("-")
    return word(rest) if dash and rest and front.lower() in _list("articles") else one


def _cut(kept: list[Word], suffix: str) -> Person:
    if _surname_first(kept):
        return Person(tuple(kept[1:]), (kept[0],), suffix)
    count = 2 if _two_surnames(kept) else 1
    return Person(tuple(kept[:-count]), tuple(kept[-count:]), suffix)


@cache
def _eastern() -> tuple[frozenset[str], frozenset[str], re.Pattern[str]]:
    lists = table("spellings")["chinese"]
    syllables = re.compile(f"(?:{lists['syllable']}){{1,2}}")
    return frozenset(lists["surnames"].split()), frozenset(lists["first"].split()), syllables


def _surname_first(kept: list[Word]) -> bool:
    """Chinese names, and Korean and Vietnamese ones of three words or with a hyphen."""
    if not 2 <= len(kept) <= 4 or any(one.initial for one in kept):
        return False
    chinese, others, syllables = _eastern()
    rest = kept[1:]
    if any(_known(one) for one in rest):
        return False
    if kept[0].plain in chinese and syllables.fullmatch("".join(one.plain for one in rest)):
        return True
    return kept[0].plain in others and (len(kept) > 2 or "-" in kept[1].said)


def _known(one: Word) -> bool:
    return one_given(one, one, FORMS)


def _two_surnames(kept: list[Word]) -> bool:
    """Spanish: a given name of the table with two words behind it that are none."""
    spanish = len(kept) > 2 and one_given(kept[0], kept[0], ("spanish",))
    return spanish and not any(_known(one) or one.initial for one in kept[-2:])


def surnames_only(one: Person, other: Person) -> Person | None:
    """Two words read as the two surnames that the other name has; null where it is not so."""
    double = len(one.words) == 2 and len(one.family) == 1 and len(other.family) == 2 and other.given
    return replace(one, given=(), family=one.words) if double else None


def turned(one: Person) -> Person | None:
    """The name with its first word as surname, where a list tells that this can be; else null."""
    if len(one.given) != 1 or len(one.family) != 1 or one.given[0].initial or one.family[0].initial:
        return None
    first, last = one.words if not _surname_first(list(one.words)) else (one.family[0], one.given[0])
    if _known(first) or not _known(last):
        return None
    return replace(one, given=(last,), family=(first,), turned=True)


def gendered(left: Word, right: Word) -> bool:
    """Whether two surnames are a man's and a woman's form of one.

    >>> gendered(word("Testov"), word("Testova")), gendered(word("Testov"), word("Testow"))
    (True, False)
    """
    return _pair(left.plain, right.plain) or _pair(right.plain, left.plain)


def _pair(man: str, woman: str) -> bool:
    return any(
        man.endswith(his) and woman.endswith(her) and man[: -len(his)] == woman[: -len(her)]
        for his, her in table("persons")["pairs"]
    )
