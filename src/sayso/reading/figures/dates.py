"""Since when, and as of when, a figure holds: taken from time expressions already read, never guessed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.model.timex import Timex, TimexType
from sayso.reading.figures.sight import Sight

_SINCE = re.compile(
    r"\b(?:since|from\s+the\s+start\s+of|starting|beginning)\s+(?:the\s+\w+\s+(?:of|on)\s+)?$", re.IGNORECASE
)
_AS_OF = re.compile(r"\b(?:as\s+of|by|up\s+to|until|through|as\s+at)\s+(?:late\s+|early\s+)?$", re.IGNORECASE)
_DATED = frozenset({TimexType.DATE, TimexType.TIME})


def _value(sight: Sight, lead: re.Pattern[str], times: Sequence[Timex]) -> str | None:
    begin, stop = sight.at(sight.begin).start, sight.at(sight.stop - 1).end
    for timex in times:
        start = timex.spans[0][0]
        if (
            begin <= start < stop
            and timex.type in _DATED
            and lead.search(sight.text, max(begin, start - 40), start)
        ):
            return timex.value if timex.value and timex.value[0].isdecimal() else None
    return None


def since(sight: Sight, times: Sequence[Timex]) -> str | None:
    """Return the ISO 8601 prefix of the "since …" of the sentence, or None."""
    return _value(sight, _SINCE, times)


def as_of(sight: Sight, times: Sequence[Timex]) -> str | None:
    """Return the ISO 8601 prefix of the "as of …" of the sentence, or None."""
    return _value(sight, _AS_OF, times)
