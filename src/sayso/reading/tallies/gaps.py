"""A second speaker who shares the verb of the first: "the navy spoke of 40 rescued, the coast guard of 52"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from sayso.reading.rules.line import Stretch
from sayso.reading.tallies.tally import Ground, Tally
from sayso.reading.tallies.words import close, known, speaks

_OPENS = frozenset({",", ";"})
_SKIPPED = frozenset({"and", "while", "but", "whereas"})
_PREPOSITIONS = frozenset({"at", "of", "to", "as"})
_NOUNS = frozenset({"NOUN", "PROPN", "ADJ", "DET"})
#: words of the second speaker
_LONGEST = 7


def gaps(ground: Ground, told: Sequence[Stretch]) -> Iterator[Tally]:
    """The tallies without a verb; ``told`` are the ranges of what is said with one."""
    line, starts = ground.line, sorted(start for start, _ in told)
    for sentence in line.sentences:
        first = bisect_left(starts, sentence[0])
        begins = starts[first] if first < len(starts) else sentence[1]
        for at in range(begins + 1, sentence[1] - 2):
            if line.low[at] in _OPENS and line.quote[at] < 0:
                yield from _gap(ground, at + 1, sentence[1])


def _gap(ground: Ground, start: int, ceiling: int) -> Iterator[Tally]:
    line = ground.line
    start += line.low[start] in _SKIPPED
    end = start
    while end < min(start + _LONGEST, ceiling) and (line.tags[end] in _NOUNS or line.low[end] in ("'s", "'")):
        end += 1
    at = end
    if at < ceiling and at in ground.numbers and end > start and known(line.low[end - 1]):
        bare = line.tags[start] == "DET" and line.tags[ground.numbers[at].end : ground.numbers[at].end + 1] == ("PUNCT",)
        if bare and speaks(ground, (start, end)):
            yield Tally((start, end), None, (at, ground.numbers[at].end), "gap")
        return
    if at >= ceiling or end == start or line.low[at] not in _PREPOSITIONS:
        return
    at += 1
    at += 2 * (line.low[at : at + 2] == ("one", "of"))
    if line.low[at - 1] in _PREPOSITIONS and line.low[at : at + 2] == ("one", "of"):
        return
    if at in ground.numbers and speaks(ground, (start, end)) and _verbless(ground, ground.numbers[at].end, ceiling):
        yield Tally((start, end), None, (at, close(ground, ground.numbers[at].end, ceiling)), "gap")


def _verbless(ground: Ground, at: int, ceiling: int) -> bool:
    """Whether the clause goes on without a verb of its own."""
    line = ground.line
    for index in range(at, ceiling):
        if line.tags[index] == "PUNCT":
            return True
        if line.tags[index] in ("VERB", "AUX"):
            return False
    return True
