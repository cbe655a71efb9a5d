"""Names that tell by their head that a place is meant, whether or not the gazetteer has it.

"Seaton Street", "Lake Orwell", "Highway 19", "Harrow County": roads, waters, heights, divisions, sites. They
carry the settlement that the text names behind them, as sites do; without one they stay without a place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sayso.reading.places.candidate import Line, Name
from sayso.reading.places.lexicon import Lexicon
from sayso.reading.places.mention import Mention
from sayso.reading.places.sites import LINKS

#: words of the longest name before a head
LONGEST = 4
#: words between a feature and the settlement that holds it
REACH = 8
_NAMING = frozenset({"PROPN", "NOUN", "ADJ", "X", "NUM"})


def features(lines: Sequence[Line], kept: Sequence[tuple[Name, Mention]], lex: Lexicon) -> Iterator[Mention]:
    """Mentions of features, in order of the text, none over a name that is kept."""
    by_line: dict[int, list[tuple[Name, Mention]]] = {}
    for name, mention in kept:
        by_line.setdefault(id(name.line), []).append((name, mention))
    for line in lines:
        if line.kind == "":
            names = by_line.get(id(line), [])
            taken = {at for name, _ in names for at in range(name.start, name.end)}
            for start, end in _spans(line, lex):
                if not taken.intersection(range(start, end)):
                    yield _mention(line, start, end, names)


def _mention(line: Line, start: int, end: int, names: Sequence[tuple[Name, Mention]]) -> Mention:
    span = line.words[start].start, line.words[end - 1].end
    for name, one in names:
        if name.start - end > REACH:
            break
        between = [line.low(at) for at in range(end, name.start)]
        if name.start > end and LINKS.issuperset(between):
            return Mention(span, one.key, one.entries, one.kinds, one.holders, site=True)
    return Mention(span, " ".join(line.low(at) for at in range(start, end)), ())


def _spans(line: Line, lex: Lexicon) -> Iterator[tuple[int, int]]:
    at = 0
    while at < len(line.words):
        found = _numbered(line, at, lex) or _headed(line, at, lex)
        if found is not None:
            yield found
        at = found[1] if found is not None else at + 1


def _numbered(line: Line, at: int, lex: Lexicon) -> tuple[int, int] | None:
    """A road by its number ("Highway 19"), or a head that stands first ("Lake Orwell", "Mount Ash")."""
    if not line.capital(at):
        return None
    after = line.at(at + 1)
    if line.low(at) in lex.roads and after.text.isdigit():
        return at, at + 2
    if line.low(at) in lex.leading and line.capital(at + 1) and after.tag == "PROPN" and _ends(line, at + 2):
        return at, at + 2
    return None


def _headed(line: Line, at: int, lex: Lexicon) -> tuple[int, int] | None:
    """A name that begins there and ends in a head ("Seaton Street", "Harrow County")."""
    if not _names(line, at, lex):
        return None
    end = at + 1
    while end - at < LONGEST and _names(line, end, lex) and line.low(end) not in lex.features:
        end += 1
    head = line.low(end)
    if head not in lex.features or not line.capital(end):
        return None
    while line.capital(end + 1) and line.low(end + 1) in lex.features:
        end += 1
    words = " ".join(line.low(one) for one in range(at, end + 1))
    free = _ends(line, end + 1) or line.low(end) in lex.divisions
    return (at, end + 1) if free and words not in lex.figurative else None


def _names(line: Line, at: int, lex: Lexicon) -> bool:
    """Whether the word can be a part of the name: capitalised, and no title, day or plain word."""
    word = line.at(at)
    if not line.capital(at) or word.tag not in _NAMING or not word.text[0].isalpha():
        return False
    return word.text.lower() not in lex.persons | lex.days and (at > 0 or word.tag == "PROPN")


def _ends(line: Line, at: int) -> bool:
    """Whether no capitalised word goes on with the name."""
    return not line.capital(at) or line.at(at).tag not in {"PROPN", "ADJ", "NOUN", "X"}
