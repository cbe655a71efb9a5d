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


@lru_cache(maxsize=65_536)
def former(near: Nearby) -> bool:
    """Whether the words before a figure make it the number that another one takes the place of.

    >>> former(Nearby("raised the toll to 300 from ", " on Monday")), former(Nearby("up from ", " at dawn"))
    (True, True)
    >>> former(Nearby("received help from ", " towns"))
    False
    """
    return bool(_FROM.search(near.before))
