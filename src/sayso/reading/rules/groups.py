"""Cue groups of a line: a reporting verb with its auxiliaries, or another turn that marks saying."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.reading.rules.lexicon import lexicon
from sayso.reading.rules.line import Line

_BE = frozenset("am is are was were be been being 's 're 'm".split())


@dataclass(frozen=True, slots=True)
class Group:
    """A cue.

    Attributes:
        start: first word, auxiliaries and adverbs included.
        verb: the verb itself.
        end: behind the last word.
        frames: what the verb takes.
        passive: "was accused".
        infinitive: "to say"; ``gerund``: "saying".
    """

    start: int
    verb: int
    end: int
    frames: frozenset[str]
    passive: bool = False
    infinitive: bool = False
    gerund: bool = False


def _helps(line: Line, at: int, floor: int) -> bool:
    """Whether word ``at`` belongs to the verb group that goes on behind it."""
    tag, low = line.tags[at], line.low[at]
    adverb = tag == "ADV" and at > floor and line.tags[at - 1] != "PUNCT"
    return tag == "AUX" or adverb or (tag == "PART" and low in ("n't", "not", "to"))


def begin(line: Line, verb: int, floor: int) -> int:
    """First word of the verb group that ends in ``verb``."""
    start = verb
    while start > floor and line.quote[start - 1] < 0 and _helps(line, start - 1, floor):
        start -= 1
    return start


def _group(line: Line, verb: int, floor: int, ceiling: int) -> Group | None:
    low, known = line.low[verb], lexicon()
    frames = known.verbs.get(low, frozenset())
    end = verb + 1
    following = line.low[end] if end < ceiling else ""
    if following in known.prepositions.get(low, ()):
        frames, end = frozenset(["object"]), end + 1
    if not frames:
        return None
    start = begin(line, verb, floor)
    helpers = set(line.low[start:verb])
    return Group(
        start=start,
        verb=verb,
        end=end,
        frames=frames,
        passive=bool(helpers & _BE) and not low.endswith("ing"),
        infinitive="to" in helpers and not helpers & {"going", "used"},
        gerund=low.endswith("ing") and not helpers & _BE,
    )


def groups(line: Line) -> Iterator[Group]:
    """The verb cues of a line outside its quotations, in order."""
    for start, end in line.sentences:
        for at in range(start, end):
            if line.tags[at] == "VERB" and line.quote[at] < 0:
                found = _group(line, at, start, end)
                if found:
                    yield found
