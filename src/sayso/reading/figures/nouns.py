"""Classes of nouns: which class a head belongs to, in the singular or plural."""

from __future__ import annotations

from functools import cache

from sayso.reading.figures.table import table

_TABLE = table("counted")
_CLASS: dict[str, str] = {}
for _name, _words in _TABLE["nouns"].items():
    for _word in _words:
        _CLASS.setdefault(_word, _name)
_MODIFIERS: dict[str, str] = {word: name for name, words in _TABLE["modifiers"].items() for word in words}
_IRREGULAR = frozenset(_TABLE["plurals"]["irregular"])
#: classes of people, whom a modifier may put in another class
PEOPLE = frozenset({"person", "civilian", "combatant", "child", "person in custody", "displaced"})


@cache
def singulars(word: str) -> tuple[str, ...]:
    """Return what a word may be the plural of, itself first.

    >>> singulars("parties")
    ('parties', 'partie', 'party')
    """
    low = word.lower()
    found = [low]
    if low.endswith("s") and not low.endswith("ss"):
        found.append(low[:-1])
    if low.endswith("ies"):
        found.append(low[:-3] + "y")
    elif low.endswith("es"):
        found.append(low[:-2])
    return tuple(found)


def noun_class(head: str, modifiers: tuple[str, ...] = ()) -> str | None:
    """Return the class of a head noun, or None where the list does not know it.

    >>> noun_class("soldiers"), noun_class("men", ("captured",)), noun_class("goals")
    ('combatant', 'person in custody', None)
    """
    found: str | None = next((_CLASS[word] for word in singulars(head) if word in _CLASS), None)
    if found in PEOPLE:
        for modifier in modifiers:
            if modifier.lower() in _MODIFIERS:
                return _MODIFIERS[modifier.lower()]
    return found


def plural(word: str) -> bool:
    """Whether a noun has the form of a plural.

    >>> plural("men"), plural("buses"), plural("bus"), plural("sang")
    (True, True, False, False)
    """
    low = word.lower()
    return low in _IRREGULAR or (low.endswith("s") and not low.endswith(("ss", "us", "is")))
