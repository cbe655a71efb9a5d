"""As in "One", "the two", "none", "no one": numbers by form, pronouns and determiners by use."""

from __future__ import annotations

from sayso.reading.figures.manners import verb
from sayso.reading.figures.nouns import noun_class, plural
from sayso.reading.figures.numeral import Kind
from sayso.reading.figures.sight import Sight
from sayso.reading.figures.status import says_status
from sayso.reading.figures.table import table
from sayso.reading.tallies.lexicon import lexicon

_TABLE = table("kinds")
_IDIOMS = frozenset(_TABLE["one"]["idioms"])
_BEFORE = frozenset(_TABLE["one"]["before"])
_DENIED = frozenset(_TABLE["zero"]["nouns"])
_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})
_DEFINITE = frozenset({"the", "these", "those", "them", "we", "you", "us", "they"})
_SMALL = frozenset({"only", "just", "but", "merely"})
_PARTICLES = frozenset({"down", "up", "out", "off", "over"})
_STICK = frozenset({"stick", "sticks", "stuck", "sticking", "admit", "admits", "admitted", "own", "owned"})
#: verbs of taking, of which no list tells what befell those
_TAKEN = frozenset({"took", "taken", "takes", "take", "lost", "found", "hit"})
#: words from a noun of counting to its number
_FAR = 6
#: words back to another number of a list, and on to what befell one
_LIST = 12
_DOWN = frozenset({"only", "just", "least", "than", "about"})


def pronoun(sight: Sight, *, measured: bool, bounded: bool) -> bool:
    """Whether the numeral is a pronoun or idiom here and counts nothing."""
    numeral = sight.numeral
    if numeral.kind is Kind.ZERO and not numeral.digits:
        return not _denies(sight)
    if measured or numeral.digits or numeral.kind not in (Kind.CARDINAL, Kind.ZERO):
        return False
    said = sight.text[numeral.start : numeral.end].lower()
    if said == "one":
        told = _victim(sight) or _counted(sight) or _of_them(sight) or _listed(sight) or _member(sight)
        return not told and _one(sight, bounded=bounded)
    definite = sight.before().text.lower() in _DEFINITE
    return definite and numeral.high < 13 and said.isalpha() and not _nominal(sight)


def _nominal(sight: Sight) -> bool:
    word = sight.behind()
    return (
        word.tag in _NOMINAL
        or (word.text.lower() == "of" and sight.behind(1).text.lower() not in ("us", "them", "you"))
        or (word.tag == "VERB" and sight.behind(1).tag == "NOUN")
        or word.text in ("\u201c", '"', "-")
    )


def _victim(sight: Sight) -> bool:
    """As in "killing one and injuring four": the verb says what became of one."""
    return bool(verb([sight.before().text.lower()])) and sight.behind().tag in ("PUNCT", "CCONJ", "")


def _counted(sight: Sight) -> bool:
    """Whether a count of one ends its clause: "put the figure at one", "took only one"."""
    if sight.behind().tag not in ("PUNCT", "CCONJ", ""):
        return False
    at = sight.left - 1
    if sight.at(at).text.lower() in ("at", "to"):
        near = {sight.at(at - steps).text.lower() for steps in range(1, _FAR)}
        return bool(near & (lexicon().own | _STICK))
    while sight.at(at).text.lower() in _SMALL or sight.at(at).text.lower() in _PARTICLES:
        at -= 1
    apart = at < sight.left - 1
    return apart and sight.at(at).tag == "VERB" and bool(_deed(sight, at))


def _deed(sight: Sight, at: int) -> bool:
    """Whether the verb at an index says what befell those counted, with its particle."""
    words = [sight.at(at).text.lower(), sight.at(at + 1).text.lower()]
    return verb(words) is not None or words[0] in _TAKEN


def _of_them(sight: Sight) -> bool:
    """As in "one of the four jets was shot down", "six missiles, one of which was intercepted"."""
    if sight.behind().text.lower() != "of":
        return False
    at = sight.right + 1
    if sight.at(at).text.lower() in ("which", "whom", "them"):
        return says_status(sight, at + 1) or _acts(sight, at + 1)
    if (
        sight.at(at).text.lower() not in ("the", "its", "their", "his", "these", "those")
        or sight.at(at + 1).tag != "NUM"
    ):
        return False
    return any(sight.at(index).tag == "AUX" and says_status(sight, index) for index in range(at + 2, at + 6))


def _acts(sight: Sight, at: int) -> bool:
    """Whether a verb follows that is none of saying: "one of them *failed* in flight"."""
    at += sight.at(at).tag == "AUX"
    return sight.at(at).tag == "VERB" and sight.at(at).text.lower() not in lexicon().saying


def _listed(sight: Sight) -> bool:
    """As in "four were workers, two were firemen and one was a driver": the last of several numbers."""
    if sight.before().text.lower() not in ("and", ",") or sight.behind().text.lower() not in ("was", "is"):
        return False
    return any(sight.at(sight.left - steps).tag == "NUM" for steps in range(2, _LIST))


def _member(sight: Sight) -> bool:
    """As in "confirmed that one member of the guard had been killed": what befell one of a class."""
    if sight.before().text.lower() != "that" or noun_class(sight.behind().text) is None:
        return False
    return any(
        sight.at(index).tag == "AUX" and says_status(sight, index)
        for index in range(sight.right + 1, sight.right + _LIST)
    )


def _one(sight: Sight, *, bounded: bool) -> bool:
    behind, low = sight.behind(), sight.behind().text.lower()
    if low == "of":
        return not bounded
    if (
        sight.before().text.lower() in _BEFORE - (_DOWN if bounded else frozenset())
        and sight.before().text.lower() != "only"
    ):
        return True
    if low in _IDIOMS or low.removesuffix("s") in _IDIOMS or sight.behind(1).text.lower() == "one":
        return True
    if behind.tag in _NOMINAL:
        return (
            behind.tag == "PROPN"
            and sight.behind(1).tag not in ("NOUN", "PROPN")
            and not bounded
            and behind.text.isupper() is False
        )
    if low in ("dead", "wounded", "injured", "missing"):
        return False
    return not (behind.tag in ("AUX", "VERB") and says_status(sight, sight.right)) and not (
        bounded and behind.tag not in ("AUX", "PUNCT")
    )


def _denies(sight: Sight) -> bool:
    """Whether "none", "no one", "nobody" or "no" says zero of something that can be counted."""
    said = sight.text[sight.numeral.start : sight.numeral.end].lower()
    if said == "zero":
        return sight.behind().tag in ("NOUN", "ADJ") and sight.behind().text != "-"
    if said == "no":
        return _denied(sight)
    if said.startswith("not "):
        return sight.behind().text.lower() == "of" or _denied(sight) or says_status(sight, sight.right)
    if said == "none" and sight.behind().text.lower() == "of":
        return True
    return says_status(sight, sight.right) or _object(sight) or _echo(sight)


def _object(sight: Sight) -> bool:
    """As in "said that it had lost none": the verb before says what befell no one."""
    return sight.behind().tag in ("PUNCT", "CCONJ", "") and _done(sight)


def _done(sight: Sight) -> bool:
    """Whether a verb that says what befell those counted stands right before, with its particle."""
    at = sight.left - 1
    at -= sight.at(at).text.lower() in _PARTICLES
    return sight.at(at).tag in ("VERB", "AUX", "PROPN") and _deed(sight, at)


def _echo(sight: Sight) -> bool:
    """As in "eight were hurt, it said, but others say that none were": the verb is left out."""
    return sight.behind().tag == "AUX" and sight.behind(1).tag in ("PUNCT", "CCONJ", "")


def _denied(sight: Sight) -> bool:
    for steps in range(3):
        word = sight.behind(steps)
        if noun_class(word.text) and says_status(sight, sight.right + steps + 1):
            return True
        if noun_class(word.text) and plural(word.text) and _done(sight):
            return True
        if word.text.lower() in _DENIED:
            return word.text.lower() not in ("people", "cases", "reports") or says_status(
                sight, sight.right + steps + 1
            )
        if word.tag not in ("ADJ", "NOUN", "PROPN"):
            return False
    return False
