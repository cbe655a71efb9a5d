"""A noun of counting with its owner: "the ministry's count stood at 41", "by the mayor's count, 71 …"."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.reading.rules.line import Stretch
from sayso.reading.rules.phrases import left, right
from sayso.reading.tallies.lexicon import lexicon
from sayso.reading.tallies.tally import Ground, Tally
from sayso.reading.tallies.words import close, known, number_after, speaks

_OWNING = frozenset("its their his her our my".split())
_MARKS = frozenset({"'s", "'"})
_FROM = frozenset({"by", "from", "of"})
_REACHING = (("to",), ("at",), ("from",))
#: words from the noun to its verb
_REACH = 12


def nouns(ground: Ground) -> Iterator[Tally]:
    """The tallies by a noun of a line, in order of the noun."""
    line = ground.line
    for sentence in line.sentences:
        if not ground.within(sentence):
            continue
        for at in range(*sentence):
            if line.low[at] in lexicon().own and line.quote[at] < 0 and _nominal(ground, at, sentence[0]):
                yield from _noun(ground, at, sentence)


def _nominal(ground: Ground, at: int, floor: int) -> bool:
    """Whether the word is a noun: by its tag, or since somebody owns it."""
    line = ground.line
    owned = at > floor and line.low[at - 1] in _OWNING | _MARKS
    return owned or line.tags[at] in ("NOUN", "PROPN")


def _noun(ground: Ground, at: int, sentence: Stretch) -> Iterator[Tally]:
    line = ground.line
    owner = _owner(ground, at, sentence[0])
    if owner is None and line.low[at - 2 : at] == ("by", "the") and line.low[at + 1 : at + 2] == ("of",):
        found = right(line, at + 2, sentence[1])
        if found and speaks(ground, found) and found[1] - found[0] < _REACH:
            yield from _by(ground, (at - 1, found[1]), at, sentence, found)
        return
    if owner is not None and line.low[max(owner[0] - 1, 0)] == "by" and owner[0] > sentence[0]:
        yield from _by(ground, owner, at, sentence)
        return
    if owner is not None and line.low[at + 1 : at + 2] == ("of",):
        number = number_after(ground, at + 2, sentence[1])
        if number == at + 2:
            end = _phrase_end(ground, ground.numbers[number].end, sentence[1])
            yield Tally(owner, (at, at + 1), (number, end))
            return
    maker = None if owner else _maker(ground, at, sentence[1])
    who = owner or maker
    if who is None:
        return
    start = max(at + 1, who[1])
    found = _reached(ground, start, sentence[1])
    if found is not None:
        verb, number = found
        end = close(ground, ground.numbers[number].end, sentence[1])
        yield Tally(who, (at, verb + 1) if owner and verb == at + 1 else (verb, verb + 1), (verb + 1, end))


def _phrase_end(ground: Ground, at: int, ceiling: int) -> int:
    """Where the noun phrase with the number ends: "the air force's count of (11 civilian dead)"."""
    while at < ceiling and ground.line.tags[at] in ("NOUN", "ADJ", "PROPN"):
        at += 1
    return at


def _owner(ground: Ground, at: int, floor: int) -> Stretch | None:
    """Whose noun it is: "the union's own", "its", "(the) police"."""
    line, first = ground.line, at
    while first > floor and line.low[first - 1] in lexicon().between:
        first -= 1
    if first == floor:
        return None
    before = line.low[first - 1]
    if before in _OWNING:
        return first - 1, first
    if before in _MARKS:
        end = first - 1
        found = left(line, end, floor)
    elif known(before) and line.tags[first - 1] in ("NOUN", "PROPN"):
        found = left(line, first, floor)
    else:
        return None
    return found if found and line.quote[found[0]] < 0 and speaks(ground, found) else None


def _maker(ground: Ground, at: int, ceiling: int) -> Stretch | None:
    """By whom it is: "a count by the Red Cross", "figures from the prison service"."""
    line = ground.line
    if at + 2 >= ceiling or line.low[at + 1] not in ("by", "from"):
        return None
    found = right(line, at + 2, ceiling)
    if found and speaks(ground, found):
        return found
    verbs = (one for one in range(at + 3, min(at + _REACH, ceiling)) if line.low[one] in lexicon().reached)
    end = next(verbs, at + 2)  # "aid groups", of which "aid" is taken for a verb
    return (at + 2, end) if end > at + 2 and known(line.low[end - 1]) else None


def _reached(ground: Ground, start: int, ceiling: int) -> tuple[int, int] | None:
    """The verb behind the noun, and the first word of the number that it gives."""
    line = ground.line
    for at in range(start, min(start + _REACH, ceiling)):
        low = line.low[at]
        shown = line.tags[at] in ("VERB", "AUX") or line.low[at + 1 : at + 2] in _REACHING
        if low in lexicon().reached and shown:
            behind = at + 1
            while behind < ceiling and (
                line.low[behind] in lexicon().reaching
                or line.tags[behind] == "AUX"
                or line.low[behind] in lexicon().reached
            ):
                behind += 1
            number = number_after(ground, behind, ceiling)
            return (behind - 1, number) if number is not None else None
        if line.tags[at] in ("VERB", "PUNCT") or line.quote[at] >= 0:
            return None
    return None


def _by(
    ground: Ground, owner: Stretch, at: int, sentence: Stretch, who: Stretch | None = None
) -> Iterator[Tally]:
    """As in "By the mayor's count, 71 are missing" and "71 are missing, by the mayor's count"."""
    line, begin = ground.line, owner[0] - 1
    behind = max(at + 1, owner[1])
    behind += line.low[behind : behind + 1] == (",",)
    owner = who or owner
    end = close(ground, behind, sentence[1])
    if begin == sentence[0] and ground.within((behind, end)):
        yield Tally(owner, (at, at + 1), (behind, end))
    elif begin > sentence[0] and ground.within((sentence[0], begin)) and line.low[begin - 1] == ",":
        start = max((i + 1 for i in range(sentence[0], begin - 1) if line.low[i] == ";"), default=sentence[0])
        yield Tally(owner, (at, at + 1), (start, begin))
