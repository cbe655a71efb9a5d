"""What is counted: the words, the head noun and the class."""

from __future__ import annotations

import re

from sayso.model.figure import Counted
from sayso.reading.figures.manners import noun
from sayso.reading.figures.nouns import noun_class, plural
from sayso.reading.figures.numeral import Kind
from sayso.reading.figures.phrases import NOMINAL, PRONOUNS, Phrase, phrase
from sayso.reading.figures.sight import Sight
from sayso.reading.figures.table import table
from sayso.reading.tallies.lexicon import lexicon

_NUMBER_OF = re.compile(r"\b(?:number|numbers|tally|count|total|(?<=and )that)\s+of\s+", re.IGNORECASE)
#: characters from "the number of" to the number that it reaches
_LONG = 150
#: words from a verb of counting to its number
_FAR = 14
_TO = frozenset({"to", "at", "past", "above", "over", "some", "about", "around", "nearly", "almost"})
_REACHING = frozenset(table("counted")["reaching"]["words"])
_REACHED = re.compile(
    r"\b(?:to|at|was|is|were|reached|stood|stands|exceeded|topped|had|has|rose|grew|climbed|by)\s(?:\w+\s){0,4}[~]?$",
    re.IGNORECASE,
)


def counted(sight: Sight, found: Phrase) -> Counted:
    """Return the noun phrase as what is counted: words as said, head and class."""
    words = [sight.at(index) for index in range(found.first, found.end)]
    head = sight.at(found.head)
    low = head.text.lower()
    class_ = _nominal_class(low) if low in NOMINAL else noun_class(low, tuple(w.text for w in words[:-1]))
    span = (words[0].start, head.end)
    return Counted(exact=sight.text[span[0] : span[1]], head=head.text, class_=class_, span=span)


def _nominal_class(word: str) -> str | None:
    named = {"hurt": "wounded", "injured": "wounded", "homeless": "displaced", "unaccounted": "missing"}
    return named.get(word, word)


def announced(sight: Sight) -> Counted | None:
    """Return what "the number of X rose to" counts, where that stands before the number."""
    begin = max(sight.at(sight.begin).start, sight.numeral.start - _LONG)
    match = next(reversed([*_NUMBER_OF.finditer(sight.text, begin, sight.numeral.start)]), None)
    if match is None and (said := _put(sight) or reaches(sight)):
        return said
    if match is None or not _REACHED.search(sight.text, match.end(), sight.numeral.start):
        return None
    found = phrase(sight, sight.prose.index(match.end()))
    return counted(sight, found) if found and sight.at(found.head).start < sight.numeral.start else None


def among(sight: Sight) -> Counted | None:
    """Return what a part of "them" are, where a noun says so: "seven of them children,"."""
    start = sight.right
    if sight.numeral.kind is Kind.SHARE:
        return None  # of a share it is the whole that is told
    if sight.at(start).text.lower() != "of" or sight.at(start + 1).text.lower() not in PRONOUNS:
        return None
    found = phrase(sight, start + 2)
    if found is None or found.first != start + 2 or sight.at(found.end).tag not in ("PUNCT", "CCONJ", ""):
        return None
    what = counted(sight, found)
    return what if what.class_ is not None and plural(what.head.lower()) else None


def reaches(sight: Sight) -> Counted | None:
    """Return the subject of a verb of reaching: "*arrivals* had reached 5,400", "its *dead* numbered 118"."""
    at = sight.left - 1
    while sight.at(at).text.lower() in _TO or sight.at(at).tag == "ADV":
        at -= 1
    if sight.at(at).text.lower() not in _REACHING:
        return None
    at -= 1
    while sight.at(at).tag in ("AUX", "ADV"):
        at -= 1
    low = sight.at(at).text.lower()
    known = low in NOMINAL or (noun_class(low) is not None and plural(low)) or noun(low) is not None
    if not known or sight.at(at).tag in ("VERB", "") or low in lexicon().own or low == "toll":
        return None
    return counted(sight, Phrase(at, at, at + 1))


def _put(sight: Sight) -> Counted | None:
    """What a verb of counting has for its object: "put *the cases* at 90", "put *arrests* at 16"."""
    if sight.before().text.lower() not in ("at", "as"):
        return None
    lexis = lexicon()
    for index in range(sight.left - 2, sight.left - _FAR, -1):
        word = sight.at(index)
        if "put" in lexis.frames.get(word.text.lower(), ()) and word.tag == "VERB":
            start = index + 1 + (sight.at(index + 1).tag in ("DET", "PRON"))
            found = phrase(sight, start)
            low = sight.at(found.head).text.lower() if found else ""
            fits = found is not None and found.head < sight.left and plural(low) and low not in lexis.own
            return counted(sight, found) if found and fits else None
        if word.text in (";", ",", ""):
            return None
    return None


def anaphor(sight: Sight, start: int) -> bool:
    """Whether "of them", "of those", "others", "more" or a verb follows: what is counted was named before."""
    word = sight.at(start)
    low = word.text.lower()
    if low == "of":
        return sight.at(start + 1).text.lower() in PRONOUNS
    if low == "more" and sight.at(start + 1).tag == "ADP":
        return False
    return (
        low in ("others", "other", "more")
        or word.tag in ("AUX", "VERB", "PUNCT", "CCONJ", "ADV", "ADP", "")
        or low in NOMINAL
    )
