"""What a verb or a noun of counting is about: "the toll rose to 120", "put the missing at 460"."""

from __future__ import annotations

import re

from sayso.model.figure import Status
from sayso.reading.figures.counted import reaches
from sayso.reading.figures.manners import adjective
from sayso.reading.figures.nouns import noun_class
from sayso.reading.figures.sight import Sight
from sayso.reading.figures.told import made, noun_at, verb_at
from sayso.reading.tallies.lexicon import lexicon
from sayso.reading.words import Word

_TOLL = re.compile(r"\b(?P<words>death\s+toll|toll|deaths|fatalities)\b[^.;,]{0,60}$", re.IGNORECASE)
_NUMBER_OF = re.compile(
    r".*\b(?:(?:number|tally|count|total|figure|claim|estimate|and)s?\s+(?:of|for)|total(?=\s+\w+ed\b)"
    r"|(?<=and )that\s+of)\s+(?=[^.;,]{0,130}$)",
    re.IGNORECASE | re.DOTALL,
)
_TOPIC = re.compile(
    r"\W*(?:as\s+(?:to|for|regards)|regarding|concerning|on)\s+(?P<words>[^.;,:]{3,40}),\s", re.IGNORECASE
)
#: of the dead and hurt a noun tells all there is to tell
_LOST = frozenset({"killed", "wounded", "missing"})
#: words from a verb of counting to its number
_LONG = 22


def put(sight: Sight) -> Status | None:
    """As in "put the missing at 460", "put civilian deaths at 63": what the verb of counting is about."""
    if sight.before().text.lower() not in ("at", "as", "to"):
        return None
    last = sight.at(sight.left - 2)
    if sight.at(sight.left - 3).text.lower() == "the" and (name := adjective(last.text.lower())):
        return made(sight, sight.left - 2, sight.left - 2, name)  # "the dead at 50 and the wounded at 73"
    for index in range(sight.left - 2, sight.left - _LONG, -1):
        low = sight.at(index).text.lower()
        if {"put", "move"} & lexicon().frames.get(low, frozenset()) and sight.at(index).tag == "VERB":
            return _about(sight, index + 1) or number_of(sight) or toll(sight)
        if low in (",", ";", ""):
            return None
    return None


def number_of(sight: Sight) -> Status | None:
    """As in "The number of wounded rose to 181", "put the number of people still missing at 148"."""
    start = sight.at(sight.left).start
    match = _NUMBER_OF.search(sight.text, max(sight.at(sight.begin).start, start - 150), start)
    if match is None:
        return None
    who: Status | None = None
    for index in range(sight.prose.index(match.end()), sight.left):
        word = sight.at(index)
        found = verb_at(sight, index) if word.tag in ("VERB", "ADJ", "ADP") else noun_at(sight, index)
        if found is None or " " not in found.exact:
            name = adjective(word.text.lower())
            found = made(sight, index, index, name) if name else found
        if found and not _who(word, found):
            return found
        who = who or found
    return who


def _who(word: Word, found: Status) -> bool:
    """Whether a noun tells first who they are: "the number of *prisoners* that it handed over"."""
    return word.tag == "NOUN" and found.class_ not in _LOST and noun_class(word.text) is not None


def reaching(sight: Sight) -> Status | None:
    """As in "*arrivals* had reached 5,400": what the subject of a verb of reaching tells by itself."""
    subject = reaches(sight)
    return noun_at(sight, sight.prose.index(subject.span[0])) if subject and subject.span else None


def topic(sight: Sight) -> Status | None:
    """As in "*As for the missing*, the union speaks of 17": what a sentence says that it is about."""
    begin = sight.at(sight.begin).start
    match = _TOPIC.match(sight.text, begin, sight.at(sight.left).start)
    if match is None:
        return None
    for index in range(
        sight.prose.index(match.start("words")), sight.prose.index(match.end("words") - 1) + 1
    ):
        word = sight.at(index)
        if name := adjective(word.text.lower()):
            return made(sight, index, index, name)
        if found := noun_at(sight, index):
            return found
    return None


def toll(sight: Sight) -> Status | None:
    """As in "The death toll rose to 120", "the number of wounded rose to 181"."""
    start = sight.at(sight.left).start
    match = _TOLL.search(sight.text, max(sight.at(sight.begin).start, start - 90), start)
    if match is None:
        return None
    return Status(exact=match["words"], class_="killed", span=match.span("words"))


def _about(sight: Sight, start: int) -> Status | None:
    """The status that the object at ``start`` names before any preposition: "the *missing*"."""
    for index in range(start, sight.left - 1):
        word = sight.at(index)
        low = word.text.lower()
        if low in ("number", "toll", "count", "of", "for") or word.tag == "ADP":
            return None
        if name := adjective(low):
            return made(sight, index, index, name)
        if word.tag in ("NOUN", "PROPN") and (found := noun_at(sight, index)):
            return found
    return None
