"""Whether a number is of some of those counted before, or of how many more: no count of its own.

"Four of the dead", "of these, 96", "including 12", "three more than on Tuesday".
"""

from __future__ import annotations

import re
from functools import lru_cache

from sayso.reconcile.nearby import Nearby
from sayso.reconcile.table import table

_WHOLES = "|".join(table("words")["wholes"]["words"])
_THEM = rf"(?:them|those|these|whom|the\s+(?:{_WHOLES}))\b"
# not "of them": in "killing 53 of them" these are all that were killed
_BEHIND = re.compile(
    rf"\s*(?:[\w'\u2019-]+\s+){{0,3}}?(?:of\s+(?!them\b)|among\s+){_THEM}"
    r"|\s*of\s+them\s+(?:since\b|(?!was\b|has\b|is\b|as\b)[\w-]+(?:s|men|women|children)\b)",
    re.IGNORECASE,
)
_MORE = re.compile(r"\s*(?:[\w'\u2019-]+\s+)?(?:more|fewer|less)\s+than\b", re.IGNORECASE)
_BEFORE = re.compile(
    rf"(?:(?<!\bnumber )(?<!\btotal )(?<!\bcount )(?<!\bnumbers )\b(?:of|among)\s+{_THEM}\W*"
    r"|\bincluding\s+)(?:[\w'\u2019-]+\s+){0,2}$",
    re.IGNORECASE,
)


@lru_cache(maxsize=65_536)
def partial(near: Nearby) -> bool:
    """Whether the words around a figure make it a part, or a difference.

    >>> partial(Nearby("", " of the dead were children")), partial(Nearby("300 people, including ", " boys"))
    (True, True)
    >>> partial(Nearby("", " members of the guard died"))
    False
    """
    return bool(_BEHIND.match(near.behind) or _MORE.match(near.behind) or _BEFORE.search(near.before))
