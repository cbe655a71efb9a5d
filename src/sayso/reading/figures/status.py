"""What is said of those counted: the words of the governing verb, noun or adjective, and their class."""

from __future__ import annotations

from dataclasses import replace

from sayso.model.figure import Status
from sayso.reading.figures.active import OBJECT, PASSIVE, RELATIVE, acts, holds
from sayso.reading.figures.led import led
from sayso.reading.figures.manners import adjective, phrasal, verb
from sayso.reading.figures.nouns import PEOPLE, noun_class
from sayso.reading.figures.phrases import PRONOUNS
from sayso.reading.figures.predicates import predicate
from sayso.reading.figures.sight import Sight
from sayso.reading.figures.table import table
from sayso.reading.figures.told import BOTH, LONGEST, both_at, made, noun_at, verb_at
from sayso.reading.figures.tolls import number_of, put, reaching, toll, topic
from sayso.reading.tallies.lexicon import lexicon

_BREAK = frozenset(
    {";", ":", "\u2014", "but", "while", "although", "because", "after", "before", "when", "if", "as"}
    | {"whereas", "though", "since", "said", "says", "told", "reported", "added", "claimed", "according"}
)
#: what ends the way back from a number to its verb, and the particles that do not
_STOP = frozenset({"VERB", "NOUN", "PRON", "ADP", "SCONJ", "PUNCT", "CCONJ"})
_PARTICLES = frozenset({"at", "up", "than", "to", "as", "down", "off", "out", "away", "over", "back"})
#: between a verb and the end of its first object; between "and" and the number
_NAMING = frozenset({"DET", "NOUN", "PROPN", "ADJ", "PRON", "CCONJ", "NUM"})
_OWNING = frozenset({"DET", "PRON", "ADJ", "CCONJ", "ADV"})
_BEFORE_STATUS = frozenset({"AUX", "ADV", "PART", "ADP"})
_SPOKEN = frozenset({"reported", "believed", "feared"})
#: before "to" they leave the verb of the clause to come: "appear to have been damaged"
_SEEMING = frozenset(table("predicates")["seeming"]["words"])
#: what "of" or "out of" opens a clause behind
_OPENS = frozenset({"", "out", ",", ";", ":", "\u201c", '"', "that", "said", "and", "but"})
#: classes of verbs that say what a count does, not those counted: "the toll hit 57", "recorded 14 deaths"
_MOVES = frozenset({"damaged", "registered"})
#: endings of what may be a participle of the past
_PAST = ("ed", "en", "ld", "wn")
_LOOK = 22
_BACK = 7
#: words from a verb to a number in its middle
_NEAREST = 4


def status(sight: Sight, end: int, head: int | None) -> Status | None:
    """Return what is said of what is counted, or None.

    ``end`` is the index of the word behind the noun phrase, ``head`` that of its head.
    """
    if both := both_at(sight, end):
        return both
    if stop := _fronted(sight, end):
        sight = replace(sight, stop=stop)
    own = noun_at(sight, head)
    if near := reaching(sight) or led(sight) or _near(sight, end, head):
        return own if own and own.class_ == "killed" and near.class_ == "registered" else near
    if own and own.class_ in ("killed", "wounded"):
        return own
    if parted := _split(sight, end, head):
        return parted
    said = _left(sight, head)
    if said is None or (said.class_ == "registered" and _told_behind(sight, end)):
        said = _right(sight, end, head) or said
    if said and said.class_ == "remaining" and number_of(sight):
        said = number_of(sight)  # "the number of wounded remains 51"
    if said and said.class_ == "registered":
        said = _modifier(sight, head) or said  # "registered 38 injured men"
    if said and said.class_ in _MOVES and not _persons(sight, head):
        said = own or number_of(sight) or toll(sight) or said
    told = put(sight) or said or own or _joined(sight) or number_of(sight) or toll(sight)
    return told or _modifier(sight, head) or predicate(sight, end, head) or topic(sight)


def _near(sight: Sight, end: int, head: int | None) -> Status | None:
    """The verb of a part, and the adjective right behind the noun."""
    # of "freed 22 of the 60 sailors jailed in May" the 60 are jailed
    if sight.behind().text.lower() == "of" and (said := _left(sight, head)):
        return said
    name = adjective(sight.at(end).text.lower())
    if name is None:
        return None
    behind = made(sight, end, end, name)
    if name == "found" and (said := _left(sight, head)):
        return said  # "captured 12 soldiers alive"
    if _goes_on(sight, end + 1):
        return _right(sight, end + 1, head) or behind
    return None if acts(sight, end, behind) and verb_at(sight, end) else behind


def _fronted(sight: Sight, end: int) -> int | None:
    """Where the whole ends that stands before its part: in "Of the 214, 51 were hurt" the 214 are not.

    Returns the index of the comma, or None where the number is no such whole.
    """
    at = sight.left - 1
    while sight.at(at).tag == "DET" or sight.at(at).text.lower() in ("some", "about", "nearly"):
        at -= 1
    led = sight.at(at).text.lower() == "of" and sight.at(at - 1).text.lower() in _OPENS
    stop = next((one for one in range(end, end + _BACK) if sight.at(one).text == ","), None)
    return stop if led and stop is not None and sight.at(stop + 1).text[:1].isalnum() else None


def says_status(sight: Sight, start: int) -> bool:
    """Whether the words from an index on say a status at once: "was killed", "has been reported missing"."""
    for index in range(start, start + 6):
        word = sight.at(index)
        if verb_at(sight, index) or adjective(word.text.lower()):
            return True
        if word.tag not in _BEFORE_STATUS and word.text.lower() not in _SPOKEN:
            return False
    return False


def _told_behind(sight: Sight, end: int) -> bool:
    """Whether a participle stands behind: of "recorded 430 people *turned back*" the verb only tells."""
    return sight.at(end).tag in ("VERB", "ADJ") and verb_at(sight, end) is not None


def _persons(sight: Sight, head: int | None) -> bool:
    """Whether the head is a noun for people: prisoners are registered, deaths recorded."""
    return head is not None and noun_class(sight.at(head).text) in PEOPLE


def _modifier(sight: Sight, head: int | None) -> Status | None:
    """The status that stands before the noun: "1,200 *displaced* families"."""
    for index in range(sight.right, head or 0):
        if name := adjective(sight.at(index).text.lower()):
            return made(sight, index, index, name)
    return None


def _split(sight: Sight, end: int, head: int | None) -> Status | None:
    """A phrase with those counted in it: "*took* 640 soldiers *captive*", "*took* 68 *lives*"."""
    for index in range(sight.left - 1, sight.left - _NEAREST, -1):
        word = sight.at(index)
        low = word.text.lower()
        if word.tag == "VERB" and phrasal(low):
            behind = [low, *(sight.at(at).text.lower() for at in range(end, end + LONGEST - 1))]
            closed = [low, sight.at(head).text.lower()] if head is not None else []
            found = next(
                (one for one in (verb(behind), verb(closed)) if one and one[0] > 1 and one[1] != BOTH), None
            )
            place = found is not None and _place(sight, end + found[0] - 2)
            return made(sight, index, index, found[1]) if found and not place else None
        if word.tag not in ("ADV", "DET", "ADJ", "PRON", "PART"):
            return None
    return None


def _place(sight: Sight, index: int) -> bool:
    """Whether a particle is no part of the verb but opens a place: "takes 90 positions *in Karelia*"."""
    return sight.at(index).text.lower() in ("in", "on", "over") and sight.at(index + 1).tag in OBJECT


def _left(sight: Sight, head: int | None) -> Status | None:
    """The verb whose object the number is, or the act whose victims it numbers ("the killing of 12")."""
    for index in range(sight.left - 1, sight.left - _BACK, -1):
        word = sight.at(index)
        low = word.text.lower()
        if low == "of":
            return _act(sight, index - 1)
        if sight.at(index + 1).text.lower() in lexicon().prepositions.get(low, ()):
            return None  # "stuck to two": tells the number
        if word.tag == "NOUN" and sight.at(index - 1).tag in ("DET", "ADJ", "PRON"):
            return None  # "in the strike more than 600"
        found = verb_at(sight, index) if word.tag in ("VERB", "ADJ", "") or index == sight.left - 1 else None
        if found:
            others = _passive(sight, index) or holds(sight, index, head) or found.class_ == "left"
            return None if others else found
        if not word.text or (word.tag in _STOP and low not in _PARTICLES):
            return None
    return None


def _joined(sight: Sight) -> Status | None:
    """The verb whose object is named before and joined to the number: "killed a nun and her two pupils"."""
    joined = False
    for index in range(sight.left - 1, sight.left - _BACK - 1, -1):
        word = sight.at(index)
        joined = joined or (word.tag == "CCONJ" and index > sight.left - 4)
        if joined and word.tag == "VERB":
            found = verb_at(sight, index)
            return None if found is None or _passive(sight, index) else found
        if word.tag not in (_NAMING if joined else _OWNING):
            return None
    return None


def _act(sight: Sight, index: int) -> Status | None:
    tagged = sight.at(index).tag in ("NOUN", "VERB")
    return noun_at(sight, index) or (verb_at(sight, index) if tagged else None)


def _passive(sight: Sight, index: int) -> bool:
    """Whether the verb before the number is passive, so that the number is not its object."""
    near = {sight.at(index - 1).text.lower(), sight.at(index - 2).text.lower()}
    return bool(near & PASSIVE) and sight.at(index).text.lower().endswith(("ed", "en", "ld"))


def _right(sight: Sight, end: int, head: int | None) -> Status | None:
    """The verb whose subject is counted; that of the main clause before that of a relative one."""
    relative, held, verbs = False, None, 0
    for index in range(end, min(end + _LOOK, sight.stop)):
        word = sight.at(index)
        low = word.text.lower()
        missing = low == "as" and verb_at(sight, index)
        if low == "," and _parted(sight, index + 1):
            break
        if low in _BREAK and sight.at(index - 1).tag != "AUX" and not missing:
            break
        relative = relative or low in RELATIVE
        others = index > sight.right and sight.at(index - 1).tag == "NUM"  # "35 civilians and 60 wounded"
        verbal = _verbal(sight, index) and not _nominal(sight, index) and not others
        found = verb_at(sight, index) if verbal else None
        if found and (acts(sight, index, found) or holds(sight, index, head)):
            found = None
        if word.tag == "ADJ" and sight.at(index - 1).tag == "AUX" and (name := adjective(low)):
            found = found or made(sight, index, index, name)
        if held and held.span and word.tag == "ADP" and held.span[1] == sight.at(index - 1).end:
            found = None  # "people who died in the hospital"
        held = found or held
        if found and not relative and not _participle(sight, index):
            return found
        if low in _SEEMING and sight.at(index + 1).text.lower() == "to":
            continue
        if word.tag == "VERB" and not _participle(sight, index):
            verbs += 1
            if not relative or verbs > 2:
                break
        if word.tag == "AUX" and relative and verbs:
            relative, verbs = False, 0
    return held


def _parted(sight: Sight, index: int) -> bool:
    """Whether a part of those counted follows: "702, *64 of them* wounded", "380, *among them* 47"."""
    low, behind = sight.at(index).text.lower(), sight.at(index + 1).text.lower()
    number = sight.at(index).tag == "NUM" or low[:1].isdigit()
    if low in ("and", "but"):
        return (
            behind[:1].isdigit() or sight.at(index + 1).tag == "NUM"
        )  # "three of them badly, and 152 were held"
    return (
        (number and behind == "of") or low in ("including", "among") or (low == "of" and behind in PRONOUNS)
    )


def _participle(sight: Sight, index: int) -> bool:
    """Whether a verb only describes what stands before it: "fighters *defending* the plant surrendered"."""
    word = sight.at(index)
    low = word.text.lower()
    nouns = ("NOUN", "PROPN", "NUM") if word.tag == "ADP" else ("NOUN", "PROPN")  # "148 on board"
    if sight.at(index - 1).tag not in nouns:
        return False
    past = low.endswith(_PAST) or word.tag == "ADP"  # "nurses *on strike* returned to work"
    return low.endswith("ing") or (past and _goes_on(sight, index + 1))


def _of_those(sight: Sight) -> bool:
    """Whether a part stands before: in "54 of the 88 pupils abducted were found" the 88 are abducted."""
    return sight.at(sight.left - 1).tag in ("DET", "PRON") and sight.at(sight.left - 2).text.lower() == "of"


def _nominal(sight: Sight, index: int) -> bool:
    """Whether what may be a verb is a noun behind a preposition or article: "displaced *by fighting*"."""
    before = sight.at(index - 1)
    led = before.tag in ("ADP", "DET") or before.text.lower() == "by"
    return led and sight.at(index).tag in ("VERB", "NOUN", "")


def _goes_on(sight: Sight, start: int) -> bool:
    """Whether the verb of the clause follows: "pupils taken from the school *were* freed"."""
    if _of_those(sight):
        return False
    for index in range(start, min(start + _LOOK, sight.stop)):
        word = sight.at(index)
        low = word.text.lower()
        if word.tag in ("PUNCT", "CCONJ", "SCONJ", "PRON", "") or low in _BREAK | RELATIVE:
            return False
        if _nominal(sight, index):
            continue
        if word.tag == "AUX" or (word.tag == "VERB" and not low.endswith(("ing", *_PAST))):
            return True
        noun = sight.at(index - 1).tag in ("NOUN", "PROPN", "ADV") or _nominal(sight, index - 1)
        if word.tag == "VERB" and noun:
            return True
    return False


def _verbal(sight: Sight, index: int) -> bool:
    """Whether a word may be the verb; nouns and adjectives only behind an auxiliary or in a phrase."""
    word = sight.at(index)
    if sight.at(index - 1).text.lower() == "those" and index != sight.right + 2:
        return False  # "a part of those held": of others
    if word.tag in ("NOUN", "ADJ", "ADV", "ADP"):
        return sight.at(index - 1).tag == "AUX" or phrasal(word.text.lower())
    return word.tag in ("VERB", "AUX", "")
