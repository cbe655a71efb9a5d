"""What the rules on tallies ask of the words of a line: who can speak, where a clause ends, what is light."""

from __future__ import annotations

from sayso.model.speaker import SpeakerKind
from sayso.reading.rules.lexicon import lexicon as reporting
from sayso.reading.rules.line import Line, Stretch
from sayso.reading.speakers.lexicon import lexicon as people
from sayso.reading.speakers.phrases import noun
from sayso.reading.tallies.lexicon import lexicon
from sayso.reading.tallies.tally import Ground

_PRONOUNS = frozenset("he she it they we i".split())
#: parts of speech that may stand between a verb and the number that is its object
_LIGHT = frozenset({"ADV", "DET", "ADJ", "PRON"})
_JOINS = frozenset("of for on in at with to from by".split())
_STOPS = frozenset({";", "—", "–", ":", "?", "!"})
#: words between a verb and its number
_REACH = 7


def known(low: str) -> bool:
    """Whether a list knows the word as a noun for who can speak.

    >>> known("ministry"), known("officials"), known("landslide")
    (True, True, False)
    """
    told = noun(low)
    return low in lexicon().speakers or (told is not None and told.kind is not SpeakerKind.DOCUMENT)


def head(line: Line, who: Stretch) -> int:
    """Index of the head of a noun phrase: its last word before a preposition, a comma or a bracket."""
    at = who[0]
    while at + 1 < who[1]:
        low = line.low[at + 1]
        if (low in _JOINS and line.tags[at + 1] != "PART") or low in (",", "(", "and", "or"):
            break
        at += 1
    return at


def named(line: Line, who: Stretch) -> bool:
    """Whether the head is a name: a proper noun that is no day and no month."""
    at = head(line, who)
    calendar = reporting().settings
    return line.tags[at] == "PROPN" and line.low[at] not in calendar and line.words[at].text[0].isupper()


def speaks(ground: Ground, who: Stretch) -> bool:
    """Whether a noun phrase can be somebody who gives a number."""
    line = ground.line
    low = line.low[head(line, who)]
    if who[0] in ground.numbers or line.words[who[0]].text[0].isdigit():
        return False
    if low in _PRONOUNS:
        return who[1] - who[0] == 1
    told = lexicon().own | {"estimates", "list"}
    owned = low in told and any(known(one) for one in line.low[slice(*who)])
    return known(low) or low in ground.heard or named(line, who) or owned


def country(low: str) -> bool:
    """Whether the word names a country: "Ukraine: 300 surrendered"."""
    return low in people().countries


def close(ground: Ground, at: int, ceiling: int) -> int:
    """Where the clause with word ``at`` ends: at a mark, or where another's words are opened."""
    line = ground.line
    for index in range(at, ceiling):
        if line.quote[index] >= 0:
            continue
        low = line.low[index]
        if low in _STOPS or low in lexicon().breaks:
            return index
        if low == "according" and line.low[index + 1 : index + 2] == ("to",):
            return index
    return ceiling


def number_after(ground: Ground, at: int, ceiling: int) -> int | None:
    """First word of the number that stands at ``at`` or behind light words: "(the loss of) 12"."""
    line, index = ground.line, at
    while index < min(at + _REACH, ceiling):
        if index in ground.numbers:
            return index
        of = line.low[index + 1 : index + 2] == ("of",)
        if line.quote[index] >= 0 or not (line.tags[index] in _LIGHT or of or line.low[index] == "of"):
            return None
        index += 1
    return None
