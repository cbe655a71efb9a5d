"""A second speaker who shares the verb: "the navy spoke of 40 rescued, the coast guard of 52"."""

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
    at = _number(ground, start, end)
    if at is None or end == start or not speaks(ground, (start, end)):
        return
    behind = ground.numbers[at].end
    if _verbless(ground, behind, ceiling):
        yield Tally((start, end), None, (at, close(ground, behind, ceiling)))


def _number(ground: Ground, start: int, end: int) -> int | None:
    """The number behind the second speaker: "of 52", "one of 7"; "95,000" alone behind "the operator"."""
    line = ground.line
    one = line.low[end : end + 2] == ("one", "of")
    at = end + (2 if one else line.low[end : end + 1] != () and line.low[end] in _PREPOSITIONS)
    if at not in ground.numbers:
        return None
    if at > end:
        return at
    last = line.tags[ground.numbers[at].end : ground.numbers[at].end + 1]
    return at if line.tags[start] == "DET" and last == ("PUNCT",) and known(line.low[end - 1]) else None


def _verbless(ground: Ground, at: int, ceiling: int) -> bool:
    """Whether the clause goes on without a verb of its own."""
    line = ground.line
    for index in range(at, ceiling):
        if line.tags[index] == "PUNCT":
            return True
        if line.tags[index] in ("VERB", "AUX"):
            return False
    return True
