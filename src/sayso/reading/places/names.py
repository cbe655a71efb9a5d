"""Names of the gazetteer in a line: the longest that begin at each capital."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.reading.places.candidate import Line, Name
from sayso.reading.places.fold import fold
from sayso.reading.places.gazetteer import Kind
from sayso.reading.places.lexicon import Lexicon
from sayso.reading.places.look import known
from sayso.reading.words import Word

#: words of the longest name that is looked for
LONGEST = 6
#: at the start of a sentence these are words with a capital, not names
_PLAIN = frozenset({"ADP", "DET", "PRON", "SCONJ", "CCONJ", "AUX", "PART"})


def names(text: str, line: Line, lex: Lexicon) -> Iterator[Name]:
    """The names of a line, from left to right, none overlapping another."""
    at = 0
    while at < len(line.words):
        found = _longest(text, line, at, lex) if _begins(line, at) else None
        if found is not None:
            yield found
        at = found.end if found is not None else at + 1


def _begins(line: Line, at: int) -> bool:
    word = line.words[at]
    if not word.text[0].isupper() and not word.text[0].isalpha():
        return False
    if word.text[0].islower() and word.text[0] < "\u0600":
        return False
    return line.kind != "C" or word.tag in {"PROPN", "ADJ", "NOUN"}


def _longest(text: str, line: Line, at: int, lex: Lexicon) -> Name | None:
    for end in range(_reach(line, at, lex), at, -1):
        words = text[line.words[at].start : line.words[end - 1].end]
        key = fold(words)
        last = line.words[end - 1].text
        if end - at == 1 and _word(line, at, key, lex):
            continue
        short = lex.states.get(key) if _short(line, at, end, words, lex) else None
        if not last[0].isalnum() and not (last == "." and short):
            continue
        if entries := known(short or key):
            kinds = frozenset({Kind.REGION}) if short else _kinds(line, at, end, lex)
            return Name(line, at, end, short or key, entries, kinds)
        if end - at > 1 and (typed := _typed(line, at, end, key, lex)):
            return typed
    return None


def _typed(line: Line, at: int, end: int, key: str, lex: Lexicon) -> Name | None:
    """A name that ends in the noun of its kind, which the gazetteer leaves out ("Kharkiv Oblast")."""
    noun = line.at(end - 1).text
    kinds = lex.types.get(noun.lower(), frozenset()) & {Kind.REGION, Kind.DISTRICT}
    bare = key.rpartition(" ")[0]
    # American ones are known with their noun, and "Ohio State", "Texas Department" are bodies
    senses = [one for one in known(bare) if one.kind in kinds and one.country != "US"]
    return Name(line, at, end, bare, known(bare), kinds) if noun[0].isupper() and senses else None


def _short(line: Line, at: int, end: int, words: str, lex: Lexicon) -> bool:
    """Whether the words stand where a state's short name does: behind a comma, or with full stops."""
    stops = (words.count(".") > 1 and words.replace(" ", "") in lex.dotted) or (
        words.endswith(".") and line.at(at - 1).text == ","
    )
    codes = words.isupper() and len(words) in {2, 3} and line.at(at - 1).text == ","
    return stops or (codes and line.kind != "C")


def _word(line: Line, at: int, key: str, lex: Lexicon) -> bool:
    """Whether a single capitalised word is no name: short, a demonym, a plain word in first place."""
    word = line.words[at]
    if key in lex.demonyms or key in lex.days or len(key) < 2 or _initials(line, word, key):
        return True
    return word.tag in _PLAIN and (at == 0 or line.kind != "" or len(key) < 4) and "." not in word.text


def _initials(line: Line, word: Word, key: str) -> bool:
    """Whether it is written like initials ("SEC") and no country or state is called so."""
    if line.kind != "" or not word.text.isupper() or len(word.text) > 4 or line.words[0] is word:
        return False
    return not any(one.kind in {Kind.COUNTRY, Kind.AREA, Kind.REGION} or one.own for one in known(key))


def _reach(line: Line, at: int, lex: Lexicon) -> int:
    end, last = at + 1, at + 1
    while end < min(len(line.words), at + LONGEST):
        word = line.words[end]
        if line.capital(end) or _glued(line, end):
            last = end + 1
        elif word.text == "." and end == last:
            # a full stop belongs to a state's short name ("Ala.")
            last = end + 1 if line.low(at - 1) == "," else last
        elif word.text.lower() not in lex.links:
            break
        end += 1
    return last


def _glued(line: Line, at: int) -> bool:
    """Whether a small letter there goes on with the name behind an apostrophe ("Sana'a")."""
    before = line.at(at - 1)
    return (
        before.text in {"'", "\u2019"}
        and line.at(at - 2).end == before.start
        and before.end == line.at(at).start
    )


def _kinds(line: Line, at: int, end: int, lex: Lexicon) -> frozenset[Kind]:
    found = lex.types.get(line.low(end), frozenset())
    if not found and end - at > 1:
        found = lex.types.get(line.low(end - 1), frozenset())
    before = at - 2 if line.low(at - 1) == "the" else at - 1
    if not found and line.low(before) == "of":
        found = lex.types.get(line.low(before - 1), frozenset())
    return found
