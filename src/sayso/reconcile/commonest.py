"""The commonest of several values, so that one name can stand for all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable


def commonest(values: Iterable[str | None]) -> str | None:
    """The commonest value; of several the first in the alphabet; null where there is none.

    >>> commonest(["men", "fighters", None, "fighters"])
    'fighters'
    """
    count = Counter(value for value in values if value)
    return min(count, key=lambda value: (-count[value], value), default=None)
