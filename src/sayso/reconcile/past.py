"""Whether a number is of an earlier time that a report only looks back to: "312 people four years ago"."""

from __future__ import annotations

import re
from functools import lru_cache

from sayso.reconcile.nearby import Nearby
from sayso.reconcile.table import table

_TABLE = table("past")
_SPANS = "|".join(_TABLE["spans"]["words"])
_PAST = re.compile(
    rf"\b(?:(?:{_SPANS})\s+(?:ago|earlier|before)|last\s+(?:{_SPANS}|{'|'.join(_TABLE['seasons']['words'])})"
    rf"|(?:of|in)\s+(?:{'|'.join(_TABLE['seasons']['words'])})\s+last\s+year|{'|'.join(_TABLE['words']['words'])})\b",
    re.IGNORECASE,
)
#: "the deadliest since March, when 12 died"
_WHEN = re.compile(
    rf"\b(?:since|in|of)\s+(?:{'|'.join(_TABLE['seasons']['words'])}|(?:19|20)\d\d)[^,;.]{{0,20}},\s+when\s+$",
    re.IGNORECASE,
)
#: behind these such words tell since when, or with what something is compared
_SINCE = re.compile(r"\b(?:since|than|from|until|over|for)\s+(?:the\s+|early\s+|late\s+)*$", re.IGNORECASE)


@lru_cache(maxsize=65_536)
def past(near: Nearby) -> bool:
    """Whether the words around a figure put it years or months back.

    >>> past(Nearby("Floods in the valley killed ", " people four years ago"))
    True
    >>> past(Nearby("In the battle for Morva a year ago, ", " soldiers died")), past(Nearby("", " died"))
    (True, False)
    >>> past(Nearby("It was the worst raid since March, when ", " died"))
    True
    """
    if _WHEN.search(near.before):
        return True
    opening = near.before.partition(", ")[0] if ", " in near.before else ""
    before, behind = near.clause
    return any(_looks_back(words) for words in (opening, before, behind))


def _looks_back(words: str) -> bool:
    return any(not _SINCE.search(words[: found.start()]) for found in _PAST.finditer(words))
