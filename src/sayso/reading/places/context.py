"""Whether the words around a name let it be a place: questions, each answered for one name.

A name is left out where it is a part of a person's or a body's name, or a government that speaks.
"""

from __future__ import annotations

from sayso.reading.places.candidate import Name
from sayso.reading.places.lexicon import Lexicon

_NAMED = frozenset({"PROPN", "NOUN", "X"})


def person(name: Name, lex: Lexicon) -> bool:
    """Whether it is a part of a person's name: a title or a given name before, or it is one and a surname follows."""
    line, before = name.line, name.line.low(name.start - 1)
    if line.capital(name.start - 1) or line.at(name.start - 1).text == ".":
        at = name.start - 2 if before == "." else name.start - 1
        title = line.low(at)
        if title in lex.persons or (title in lex.first and line.capital(at)):
            return True
        if len(title) == 1 and line.capital(at):
            return True
    after = name.line.low(name.end)
    return name.single and line.capital(name.end) and name.first.text.lower() in lex.first and not follows(name, lex)


def follows(name: Name, lex: Lexicon) -> bool:
    """Whether what follows with a capital stands beside the name, not in it."""
    after = name.line.low(name.end)
    return after in lex.days or after in lex.titles or after in lex.types or name.line.at(name.end).tag in {"ADP", "DET"}


def body(name: Name, lex: Lexicon) -> bool:
    """Whether it is a part of a longer name: of a body, an event, a ship, a street."""
    line = name.line
    if line.kind == "C":
        return line.low(name.end) in lex.bodies and line.at(name.end).tag == "PROPN"
    after = line.at(name.end)
    if line.capital(name.end) and after.text.isalpha() and not follows(name, lex):
        if after.text.lower() in lex.bodies or line.kind == "":
            return after.tag in {"PROPN", "NOUN", "ADJ", "X", "VERB"}
    if line.low(name.end) in {"&", "v", "vs"} or (after.text == "&"):
        return True
    return _tail(name, lex)


def _tail(name: Name, lex: Lexicon) -> bool:
    """Whether a capitalised name before runs into this one ("Bank of England", "Al Qaeda Baghdad")."""
    line, at = name.line, name.start - 1
    if line.low(at) == "the":
        at -= 1
    if line.low(at) == "of" and line.capital(at - 1):
        return line.low(at - 1) not in lex.kinds and line.low(at - 1) in lex.heads
    if at != name.start - 1 or not line.capital(at) or not line.at(at).text.isalpha() or line.kind != "":
        return False
    word = line.at(at)
    if word.text.lower() in lex.directions or word.text.lower() in lex.types or at == 0:
        return word.text.lower() in lex.common and at == 0 and word.tag == "PROPN" and name.weight < 5
    return word.tag in {"PROPN", "X"} and word.text.lower() not in lex.demonyms


def speaks(name: Name, lex: Lexicon) -> bool:
    """Whether it is a government that speaks or acts: the subject of such a verb."""
    line, at = name.line, name.end
    before = line.low(name.before())
    if before in lex.near or before in lex.weak or line.at(name.before()).text == ",":
        return False
    while line.low(at) in lex.between:
        at += 1
    return line.low(at) in lex.speaks and line.at(at).tag in {"VERB", "AUX", ""}


def placed(name: Name, lex: Lexicon) -> bool:
    """Whether the words before put something there ("near X", "outside X")."""
    return name.line.low(name.before()) in lex.near


def dateline(name: Name) -> bool:
    """Whether it opens a line before a dash or a bracket, as the place a report is from."""
    line = name.line
    following = [line.at(name.end + step).text for step in range(6)]
    return name.start == 0 and any(mark in {"-", "–", "—", "("} for mark in following[:6]) and (
        name.first.text.isupper() or following[0] in {"(", "–", "—"}
    )  # fmt: skip
