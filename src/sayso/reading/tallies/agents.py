"""A number with who gave it behind "by": "37 deaths counted by the council", "put at 14 by the union"."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.reading.rules.line import Stretch
from sayso.reading.rules.phrases import right
from sayso.reading.tallies.lexicon import lexicon
from sayso.reading.tallies.tally import Ground, Tally
from sayso.reading.tallies.words import speaks

_ENDS = frozenset({";", ":", "—", "–", ","})
#: words between the number and its participle
_REACH = 8


def agents(ground: Ground) -> Iterator[Tally]:
    """The tallies of a line whose speaker stands behind "by"."""
    line = ground.line
    for sentence in line.sentences:
        numbers = ground.within(sentence)
        for at in range(sentence[0], sentence[1] - 1):
            if numbers and line.low[at] == "by" and line.quote[at] < 0:
                yield from _agent(ground, at, sentence)


def _agent(ground: Ground, by: int, sentence: Stretch) -> Iterator[Tally]:
    line = ground.line
    who = right(line, by + 1, sentence[1])
    verb = _participle(ground, by, sentence[0])
    if who is None or verb is None or not speaks(ground, who):
        return
    start = max((at + 1 for at in range(sentence[0], by) if _opens(ground, at)), default=sentence[0])
    if ground.within((start, by)) and start < verb:
        yield Tally(who, (verb, verb + 1), (start, by))


def _opens(ground: Ground, at: int) -> bool:
    low = ground.line.low[at]
    return (
        low in _ENDS
        or low in lexicon().breaks
        or (low in ("with", "to") and ground.line.low[at - 1] == "compared")
    )


def _participle(ground: Ground, by: int, floor: int) -> int | None:
    """The participle of counting before "by": beside it, or with "at" and the number between."""
    line, frames = ground.line, lexicon().frames
    for at in range(by - 1, max(floor, by - _REACH) - 1, -1):
        low = line.low[at]
        past = low.endswith("ed") or low in ("put", "set", "given", "said")
        if past and frames.get(low, frozenset()) & {"direct", "put", "move", "give"}:
            beside = at == by - 1 and "direct" in frames[low]
            return at if beside or any(one in ground.numbers for one in range(at + 1, by)) else None
        if line.tags[at] in ("VERB", "AUX", "PUNCT") or line.quote[at] >= 0:
            return None
    return None
