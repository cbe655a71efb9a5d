"""A verb of counting with its subject and a number: "the agency put the toll at 312", "police spoke of 40"."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.reading.rules.groups import Group, begin
from sayso.reading.rules.line import Stretch
from sayso.reading.rules.phrases import is_relative
from sayso.reading.rules.subjects import subject
from sayso.reading.tallies.lexicon import lexicon
from sayso.reading.tallies.tally import Ground, Tally
from sayso.reading.tallies.words import close, head, known, number_after, speaks

_BE = frozenset("am is are was were be been being 's 're".split())
_AT = frozenset({"at", "as", "to"})
#: words from a verb to the preposition before its number, and from a noun of counting to its number
_LONG, _SHORT = 18, 9
_ENDS = frozenset({";", ":", "—", "–"})


def clauses(ground: Ground) -> Iterator[Tally]:
    """The tallies by a verb of a line, in order of the verb."""
    line = ground.line
    for sentence in line.sentences:
        if not ground.within(sentence):
            continue
        for at in range(*sentence):
            if line.quote[at] < 0 and _verbal(ground, at):
                yield from _clause(ground, at, sentence)


def _verbal(ground: Ground, at: int) -> bool:
    """Whether the word may be a verb of counting; a headline's verbs are often taken for nouns."""
    low, tag = ground.line.low[at], ground.line.tags[at]
    if low not in lexicon().frames and low not in lexicon().prepositions:
        return False
    if tag == "VERB":
        return True
    third = at > 0 and low.endswith("s") and tag in ("NOUN", "AUX", "PROPN")
    return third and (ground.headline or (known(ground.line.low[at - 1]) and at + 1 in ground.numbers))


def _clause(ground: Ground, verb: int, sentence: Stretch) -> Iterator[Tally]:
    found = _number(ground, verb, sentence[1])
    if found is None:
        return
    begins, number = found
    who = _who(ground, verb, sentence[0])
    if who is None or not _says(ground, verb, who, number):
        return
    end = close(ground, ground.numbers[number].end, sentence[1])
    yield Tally(who, (begin(ground.line, verb, sentence[0]), begins), (begins, end), "verb")


def _who(ground: Ground, verb: int, floor: int) -> Stretch | None:
    """The subject of an active verb, where it can speak."""
    line = ground.line
    start, low = begin(line, verb, floor), line.low[verb]
    helpers = set(line.low[start:verb])
    gerund = low.endswith("ing") and not helpers & _BE
    if (helpers & _BE and not low.endswith("ing")) or (line.low[verb - 1 : verb] == ("to",)):
        return None
    who = subject(line, Group(start, verb, verb + 1, frozenset(), gerund=gerund), floor)
    if who is None or line.quote[who[0]] >= 0 or is_relative(line, who[0]):
        return None
    return who if speaks(line, who) else None


def _says(ground: Ground, verb: int, who: Stretch, number: int) -> bool:
    """Whether the verb tells of a number rather than of what was done."""
    line, lexis = ground.line, lexicon()
    low = line.low[verb]
    for base in lexis.bases[low]:
        near = {*line.low[slice(*who)], *line.low[number : number + 4]}
        if near & lexis.apart.get(base, frozenset()):
            return False
    return low not in lexis.loose or known(line.low[head(line, who)]) or ground.numbers[number].telling


def _number(ground: Ground, verb: int, ceiling: int) -> tuple[int, int] | None:
    """Where what is said begins, and the first word of its number."""
    line, lexis = ground.line, lexicon()
    low = line.low[verb]
    frames = lexis.frames.get(low, frozenset())
    if line.low[verb + 1 : verb + 2] and line.low[verb + 1] in lexis.prepositions.get(low, ()):
        number = number_after(ground, verb + 2, ceiling)
        return (verb + 2, number) if number is not None else None
    if "direct" in frames and (number := number_after(ground, verb + 1, ceiling)) is not None:
        return verb + 1, number
    if "put" in frames and (number := _at(ground, verb, ceiling)) is not None:
        return verb + 1, number
    if "move" in frames and (number := _at(ground, verb, ceiling)) is not None:
        return (verb + 1, number) if _counts(ground, verb + 1, number) else None
    if "give" in frames and (number := _of(ground, verb, ceiling)) is not None:
        return verb + 1, number
    return None


def _at(ground: Ground, verb: int, ceiling: int) -> int | None:
    """The number behind "at", "as" or "to" and an object without a verb of its own."""
    line = ground.line
    for at in range(verb + 1, min(verb + _LONG, ceiling - 1)):
        low = line.low[at]
        if low in _AT and at + 1 in ground.numbers:
            return at + 1
        finite = line.tags[at] == "AUX" or (line.tags[at] == "VERB" and not low.endswith(("ed", "ing", "ld", "en")))
        if low in _ENDS or low in lexicon().breaks or finite or line.quote[at] >= 0:
            return None
    return None


def _counts(ground: Ground, start: int, end: int) -> bool:
    return any(low in lexicon().counts for low in ground.line.low[start:end])


def _of(ground: Ground, verb: int, ceiling: int) -> int | None:
    """The number behind a noun of counting and "of": "a figure of 12", "a higher number: 12"."""
    line = ground.line
    for at in range(verb + 1, min(verb + _SHORT, ceiling - 1)):
        if line.low[at] in lexicon().own and line.low[at + 1] in ("of", ":", ",") and at + 2 < ceiling:
            return number_after(ground, at + 2, ceiling)
        if line.tags[at] in ("VERB", "AUX", "PUNCT") or line.quote[at] >= 0:
            return None
    return None
