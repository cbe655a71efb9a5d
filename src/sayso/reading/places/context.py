"""Whether the words around a name let it be a place: questions, each answered for one name.

A name is left out where it is a part of a person's or a body's name, or a government that speaks.
"""

from __future__ import annotations

from sayso.reading.places.candidate import Name
from sayso.reading.places.lexicon import Lexicon


def person(name: Name, lex: Lexicon) -> bool:
    """Whether it is a part of a person's name: a title or given name before, or a surname behind."""
    line, before = name.line, name.line.low(name.start - 1)
    if line.capital(name.start - 1) or line.at(name.start - 1).text == ".":
        at = name.start - 2 if before == "." else name.start - 1
        title = line.low(at)
        if title in lex.persons or (title in lex.first and line.capital(at)):
            return True
        if len(title) == 1 and before == "." and line.capital(at):
            return True
    return (
        name.single
        and line.capital(name.end)
        and name.first.text.lower() in lex.first
        and not follows(name, lex)
    )


def follows(name: Name, lex: Lexicon) -> bool:
    """Whether what follows with a capital stands beside the name, not in it."""
    line, end = name.line, name.end
    if line.low(end) in lex.days or line.low(end) in lex.titles or line.low(end) in lex.types:
        return True
    if line.at(end).tag in {"ADP", "DET"}:
        return True
    return bool(lex.local.intersection(run(name)[:4])) or (run(name) or [""])[-1] in lex.sites


def run(name: Name) -> list[str]:
    """The capitalised words that follow without a mark, in lower case."""
    found: list[str] = []
    while name.line.capital(name.end + len(found)) and len(found) < 6:
        found.append(name.line.low(name.end + len(found)))
    return found


def body(name: Name, lex: Lexicon) -> bool:
    """Whether it is a part of a longer name: of a body, an event, a ship, a street."""
    line = name.line
    after = line.at(name.end)
    if not name.single and line.low(name.end - 1) in lex.divisions:
        return tail(name, lex)
    if line.kind == "C":
        return after.text.lower() in lex.bodies - lex.local and after.tag == "PROPN"
    longer = line.capital(name.end) and after.text.isalpha() and not follows(name, lex)
    if longer and (after.text.lower() in lex.bodies or line.kind == ""):
        return after.tag in {"PROPN", "NOUN", "ADJ", "X", "VERB"}
    return after.text == "&" or tail(name, lex)


def tail(name: Name, lex: Lexicon) -> bool:
    """Whether a capitalised name before runs into this one ("Bank of England", "Al Qaeda Baghdad")."""
    line, at = name.line, name.start - 1
    if line.low(at) == "the":
        at -= 1
    if line.low(at) == "of" and line.capital(at - 1):
        return line.low(at - 1) not in lex.kinds and line.low(at - 1) in lex.heads
    if at != name.start - 1 or not line.capital(at) or not line.at(at).text.isalpha() or line.kind != "":
        return False
    word = line.at(at)
    if word.text.lower() in lex.directions | lex.days or word.text.lower() in lex.types:
        return False
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
    line, at = name.line, name.before()
    party = line.low(name.start - 1) == "-" and line.at(name.start - 2).text in {"D", "R"}
    return line.low(at) in lex.near or party


def modifies(name: Name) -> bool:
    """Whether it stands before a noun as what the noun is of ("Roselle police", "a Dublin school")."""
    return name.line.at(name.end).tag in {"NOUN", "ADJ"} and not name.line.capital(name.end)


def dateline(name: Name) -> bool:
    """Whether it opens a line before a dash or a bracket, as the place a report is from."""
    line = name.line
    following = [line.at(name.end + step).text for step in range(6)]
    return name.start == 0 and any(mark in {"-", "–", "—", "("} for mark in following[:6]) and (
        name.first.text.isupper() or following[0] in {"(", "–", "—"}
    )  # fmt: skip
