"""Whether a number is the former one of a change that a report tells: "to 300 from 180", "up from eight"."""

from __future__ import annotations

import re
from functools import lru_cache

from sayso.reconcile.nearby import Nearby
from sayso.reconcile.table import table

_CHANGES = "|".join(table("elided")["changes"]["words"])
_FROM = re.compile(
    rf"\b(?:to|at|by|up|down|{_CHANGES})\b[^;.]{{0,60}}"
    r"\bfrom\s+(?:a\s+|an\s+|the\s+)?(?:previous\s+|earlier\s+|initial\s+|first\s+)?$",
    re.IGNORECASE,
)

_TABLE = table("former")


def _any(name: str) -> str:
    return "|".join(_TABLE[name]["words"])


_EARLIER = re.compile(
    rf"\b(?:{_any('earlier')})\s+(?:[\w-]+\s+)?(?:{_any('counts')})\s+(?:of|at|was|stood\s+at)\s+$"
    rf"|\b(?:earlier|previous|initial)\s+(?:{_any('counts')})\s+(?:from|by)\s+[^;,.]{{1,40}}\s(?:of|at|was)\s+$"
    rf"|\b(?:{_any('withdrawn')})\s+(?:his|her|its|their|the|an?)\s+(?:[\w-]+\s+)?(?:{_any('counts')})\s+of\s+$"
    rf"|\bago,?\s+[^,;.]{{0,40}}\bhad\s+(?:{_any('told')})\s+$"
    rf"|\bhad\s+(?:{_any('earlier')}|previously|initially)\s+(?:{_any('told')})\s+$",
    re.IGNORECASE,
)
_THAN = re.compile(
    r"\b(?:fewer|more|less|higher|lower|from|up|down|than)\s+(?:than\s+)?the\s+$", re.IGNORECASE
)
_THEN = re.compile(rf"\s+(?:that\s+)?(?:{_any('then')})\b", re.IGNORECASE)
#: "went from 37 dead on Tuesday to 41"
_RISING = (
    re.compile(r"\bfrom\s+$", re.IGNORECASE),
    re.compile(r"[^.;,]{1,50}\sto\s+(?:[a-z]+\s+){0,2}\d", re.IGNORECASE),
)


@lru_cache(maxsize=65_536)
def former(near: Nearby) -> bool:
    """Whether the words before a figure make it the number that another one takes the place of.

    >>> former(Nearby("raised the toll to 300 from ", " on Monday")), former(Nearby("up from ", " at dawn"))
    (True, True)
    >>> former(Nearby("An hour ago it had spoken of ", "")), former(Nearby("below the ", " it gave first"))
    (True, False)
    >>> former(Nearby("That is less than the ", " announced first"))
    True
    >>> former(Nearby("received help from ", " towns"))
    False
    """
    before, behind = near.before, near.behind
    if _FROM.search(before) or _EARLIER.search(before):
        return True
    return any(one.search(before) and other.match(behind) for one, other in ((_THAN, _THEN), _RISING))
