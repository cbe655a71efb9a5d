"""Whose side's a number is, by the words around it: "62 of its soldiers", "put its own dead at 118"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from sayso.reconcile.measure import Measure
from sayso.reconcile.nearby import Nearby
from sayso.reconcile.table import table
from sayso.reconcile.words import stems

_LOST = "|".join(table("words")["losses"]["words"])
_BEHIND = re.compile(
    r"\s*(?:[\w-]+\s+)?of\s+(?:its|our|their|his|her)\s+(?:own\s+)?(?!own\b)[a-z]", re.IGNORECASE
)
_BEFORE = re.compile(
    rf"\b(?:its|our|their|his|her)\s+(?:own\s+(?:[\w-]+\s+)?|side['\u2019]s\s+)(?:{_LOST})\b[^;.]{{0,40}}$"
    r"|\b[Ww]e\s+(?:have\s+|had\s+)?(?:lost|buried)\s+(?:[\w-]+\s+){0,2}$"
)

#: "Norland has lost 212 soldiers": they are Norland's
_LOSER = re.compile(r"\b(?P<who>[A-Z][\w-]+)\s+(?:has\s+|had\s+|have\s+)?lost\s+(?:[\w-]+\s+){0,2}$")


def owned(measures: Iterable[Measure]) -> Iterator[Measure]:
    """The figures, those of fighters that words around tell to be the speaker's own with that side."""
    for one in measures:
        if one.thing.side or not one.thing.people:
            yield one
        elif is_own(one.near):
            yield replace(one, thing=replace(one.thing, side="own", names=_names(one)))
        else:
            loser = None if one.thing.names else _LOSER.search(one.near.before)
            yield replace(one, thing=replace(one.thing, names=stems(loser["who"]))) if loser else one


def _names(one: Measure) -> frozenset[str]:
    """The names in the figure's own words; those of a noun said before are another side's."""
    counted = one.measured.figure.counted
    place = counted.span if counted else None
    return one.thing.names if place and place[0] > one.measured.figure.spans[0][0] else frozenset()


@lru_cache(maxsize=65_536)
def is_own(near: Nearby) -> bool:
    """Whether the words around a number make it one of the speaker's own.

    >>> is_own(Nearby("It reports ", " of its soldiers killed")), is_own(Nearby("its own dead numbered ", ""))
    (True, True)
    >>> is_own(Nearby("The army killed ", " of the rebels"))
    False
    """
    return bool(_BEHIND.match(near.behind) or _BEFORE.search(near.before))
