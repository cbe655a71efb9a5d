"""Two deeds of one promise or threat: "threatened to investigate some *and put them on trial*"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from msgspec.structs import replace

from sayso.model.attribution import Attribution
from sayso.model.span import excerpt
from sayso.reading.manner.forms import table
from sayso.reading.prose import Prose
from sayso.reading.words import Word

_JOINS = frozenset({"and", "or"})
#: words that a second deed may have
_LONGEST = 25
#: endings that no infinitive has
_FINITE = ("ed", "ing", "s")


@cache
def _pasts() -> frozenset[str]:
    """Irregular forms that are no infinitive: "left", but not "put"."""
    irregular = table("verbs")["irregular"]
    return frozenset(form for forms in irregular.values() for form in re.split(r"[ /]", forms)) - set(
        irregular
    )


def lengthened(text: Prose, found: Sequence[Attribution]) -> list[Attribution]:
    """What was found, each with the second deed where it stops at the first."""
    parts = (part for one in found for part in (one.source, one.cue, one.content) if part)
    starts = sorted(start for part in parts for start, _ in part.spans)
    return [_longer(text, one, starts) for one in found]


def _longer(text: Prose, one: Attribution, starts: Sequence[int]) -> Attribution:
    begin, end = one.content.spans[-1]
    if not text.text.startswith("to ", begin):
        return one
    _, stop = text.sentence_at(end - 1)
    at = bisect_left(starts, end)
    words = text.between(end, min(stop, starts[at]) if at < len(starts) else stop)[:_LONGEST]
    close = _close(words)
    if close is None:
        return one
    spans = [*one.content.spans[:-1], (begin, words[close - 1].end)]
    return replace(one, content=excerpt(text.text, spans))


def _close(words: Sequence[Word]) -> int | None:
    """Number of words of the second deed with the joining word; null where none stands there."""
    if len(words) < 3 or words[0].text.lower() not in _JOINS:
        return None
    verb = words[1 + (words[1].text == "to")]
    low = verb.text.lower()
    if verb.tag != "VERB" or low.endswith(_FINITE) or low in _pasts():
        return None
    marks = (at for at, word in enumerate(words) if word.tag == "PUNCT" and word.text not in "-'\u2019")
    return next(marks, len(words))
