"""The verb of a number that no list of statuses knows: "three were *jammed*", "used 65 grenades".

It has no class. It keeps a number from having what is said of another one.
"""

from __future__ import annotations

from sayso.model.figure import Status
from sayso.reading.figures.phrases import PRONOUNS
from sayso.reading.figures.sight import Sight
from sayso.reading.figures.table import table
from sayso.reading.tallies.lexicon import lexicon

_IDLE = frozenset(table("predicates")["idle"]["words"])
_PLAIN = frozenset(table("predicates")["plain"]["words"])
#: forms of verbs of telling that say something of their subject
_DEEDS = frozenset(table("predicates")["deeds"]["words"])
_SEEMING = frozenset(table("predicates")["seeming"]["words"])
_BETWEEN = frozenset({"ADV", "PART", "AUX"})
#: words from a number to its verb
_REACH = 6


def predicate(sight: Sight, end: int, head: int | None) -> Status | None:
    """The verb that those counted are the subject or the object of, without a class; null where none is.

    ``end`` is the index of the word behind the noun phrase, ``head`` that of its head.
    """
    index = _subject(sight, end)
    if index is None and head is not None:
        index = _object(sight)
    if index is None:
        return None
    word = sight.at(index)
    return Status(exact=word.text, span=(word.start, word.end))


def _subject(sight: Sight, start: int) -> int | None:
    at = start + 2 if sight.at(start).text.lower() == "of" and _them(sight, start + 1) else start
    led = False
    for index in range(at, at + _REACH):
        word = sight.at(index)
        low = word.text.lower()
        if low in _SEEMING and sight.at(index + 1).text.lower() == "to":
            continue
        if word.tag == "VERB" and (led or not low.endswith("ing")):
            return index if _says(low) or low in _DEEDS else None
        if word.tag not in _BETWEEN:
            return None
        led = led or word.tag == "AUX"
    return None


def _them(sight: Sight, index: int) -> bool:
    return sight.at(index).text.lower() in PRONOUNS


def _object(sight: Sight) -> int | None:
    for index in range(sight.left - 1, sight.left - 4, -1):
        word = sight.at(index)
        if word.tag == "VERB":
            low = word.text.lower()
            return index if (_says(low) and low not in lexicon().reached) or low in _DEEDS else None
        if word.tag not in ("ADV", "ADJ", "DET"):
            return None
    return None


def _says(low: str) -> bool:
    """Whether a verb says something of those counted, and not that they are counted or told."""
    lexis = lexicon()
    counts = low in lexis.frames or low in lexis.prepositions or low in lexis.saying
    return not counts and low not in _IDLE and low not in _PLAIN
