"""Of how many: "80 wounded of the 959", "three of 12 hostages", "40% of 2,000"."""

from __future__ import annotations

import re

from sayso.model.figure import Base
from sayso.reading.figures.numeral import Numeral
from sayso.reading.figures.sight import Sight

_OF = re.compile(
    r"\s+(?:(?:[^\W\d_][\w-]*\s+){0,3}?)(?:(?:out\s+)?of|among|from\s+among)\s+(?P<words>(?:(?:the|those|these|its|their|his|her|all|some|about|"
    r"around|at\s+least|more\s+than|nearly|almost|over|an\s+estimated|a\s+total\s+of|up\s+to|roughly)\s+)*)$",
    re.IGNORECASE,
)
_DEFINITE = re.compile(r"\s+of\s+(?=(?:the|those|these|its|their|his|her|all)\b)", re.IGNORECASE)


def base(sight: Sight, following: Numeral | None, end: int, phrase_end: int) -> Base | None:
    """Return the base of the figure; ``following`` is the next numeral, ``end`` where the figure's words end.

    ``phrase_end`` is where the noun phrase behind "of" ends, or ``end`` where none stands.
    """
    text = sight.text
    if (
        following is not None
        and following.start - end < 70
        and (match := _OF.fullmatch(text, end, following.start))
    ):
        start = match.start("words")
        return Base(
            exact=text[start : following.end],
            low=following.low,
            high=following.high,
            span=(start, following.end),
        )
    if (definite := _DEFINITE.match(text, end)) and phrase_end > definite.end():
        return Base(exact=text[definite.end() : phrase_end], span=(definite.end(), phrase_end))
    return None
