"""Whether words set a number against the one before it: "the union admits to 12"."""

from __future__ import annotations

import re
from functools import lru_cache

from sayso.reconcile.nearby import Nearby
from sayso.reconcile.table import table

_TABLE = table("contrast")
_AGAINST = re.compile(rf"\b(?:{'|'.join(_TABLE['against']['words'])})\b", re.IGNORECASE)


@lru_cache(maxsize=65_536)
def contrasted(near: Nearby) -> bool:
    """Whether the words before a number, in its sentence, set it against another one.

    >>> contrasted(Nearby("The union admits ", " dead")), contrasted(Nearby("The union counted ", " dead"))
    (True, False)
    """
    return bool(_AGAINST.search(near.before))
