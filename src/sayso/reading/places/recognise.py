"""Which names of a text are places.

1. Every line's names that the gazetteer knows.
2. Out go parts of other names, governments that speak, words with a hyphen.
3. In stay countries, regions and cities; smaller places where the words around put something there, tell
   their kind or the place that holds them; and names that stood as a place elsewhere in the text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.reading.places import context
from sayso.reading.places.candidate import Line, Name, joined
from sayso.reading.places.features import features
from sayso.reading.places.gazetteer import Kind
from sayso.reading.places.lexicon import Lexicon, lexicon
from sayso.reading.places.look import held
from sayso.reading.places.mention import Mention
from sayso.reading.places.names import names
from sayso.reading.places.sites import sites
from sayso.reading.prose import Prose
from sayso.reading.tags import line_kind

#: base-10 logarithm of people from which a name needs no more than to be a name
CITY = 4.7
#: and from which a common word needs no more than to be placed
LARGE = 5.3
#: and from which a name needs to be placed
TOWN = 2.5


def recognise(prose: Prose) -> list[Mention]:
    """The mentions of places, in order of the text."""
    lex = lexicon()
    lines = _lines(prose)
    found = [name for line in lines for name in names(prose.text, line, lex)]
    left = [name for name in found if not out(name, lex)]
    evidence = Evidence(lex, _surnames(found, lex), _small(prose))
    holders = _holders(left)
    sure = [_sure(name, bool(held_by), evidence) for name, held_by in zip(left, holders, strict=True)]
    _listed(left, sure, evidence)
    keys = {name.key for name, yes in zip(left, sure, strict=True) if yes} - evidence.surnames
    kept = [
        (name, Mention(name.span, name.key, name.entries, name.kinds, holders[at]))
        for at, name in enumerate(left)
        if sure[at] or (name.key in keys and not _plain(name, evidence))
    ]
    named = list(sites(kept, lex))
    ends = [one.span[1] for one in named]
    more = [one for one in features(lines, kept, lex) if one.span[1] not in ends]
    return sorted([*(mention for _, mention in kept), *named, *more], key=lambda one: one.span)


@dataclass(frozen=True)
class Evidence:
    """What the whole text tells: names that end persons' names, and words that stand in small letters."""

    lexicon: Lexicon
    surnames: frozenset[str]
    small: frozenset[str]


def _lines(prose: Prose) -> list[Line]:
    found = []
    for start, end in prose.sentences:
        words = prose.between(start, end)
        found.append(Line(words, line_kind([word.text for word in words])))
    return found


def out(name: Name, lex: Lexicon) -> bool:
    """Whether the name is no place's, or the words around leave it out."""
    return name.key in lex.figurative or (
        joined(name, lex) or context.person(name, lex) or context.body(name, lex) or context.speaks(name, lex)
    )


def _surnames(found: Sequence[Name], lex: Lexicon) -> frozenset[str]:
    """Keys of names that somewhere in the text end a person's name, or stand behind another name."""
    return frozenset(
        name.key
        for name in found
        if name.single and not name.area and (context.person(name, lex) or _behind(name, lex))
    )


def _behind(name: Name, lex: Lexicon) -> bool:
    line = name.line
    return line.kind == "" and line.capital(name.start - 1) and name.start > 0 and context.tail(name, lex)


def _small(prose: Prose) -> frozenset[str]:
    """The words of the text that stand in small letters."""
    return frozenset(word.text for word in prose.words if word.text[0].islower())


def _plain(name: Name, evidence: Evidence) -> bool:
    """Whether the name is a common word too."""
    low = name.first.text.lower()
    if name.area and name.first.text.isupper() and not name.line.kind:
        # "US" is no "us"
        return False
    return name.single and (low in evidence.lexicon.common or low in evidence.small)


def _sure(name: Name, held_by: bool, evidence: Evidence) -> bool:
    """Whether a name by itself is a place."""
    put = context.placed(name, evidence.lexicon)
    opening = name.start == 0 and name.line.kind == ""
    if name.key in evidence.surnames:
        return (put and name.weight >= CITY) or (held_by and name.weight >= TOWN)
    if _plain(name, evidence):
        large = put and name.weight >= LARGE and name.line.kind == ""
        return held_by or large or (bool(name.kinds) and not opening)
    return held_by or bool(name.kinds) or context.dateline(name) or _weighty(name, put, opening, evidence)


def _weighty(name: Name, put: bool, opening: bool, evidence: Evidence) -> bool:
    """Whether a name is of a place so large, or so put, that it needs nothing else."""
    if name.single and name.first.tag not in {"PROPN", "X", ""} and not (name.area or put):
        return not opening and name.line.kind == "" and name.weight >= CITY
    modifies = put or context.modifies(name)
    if name.single and name.first.text.lower() in evidence.lexicon.first and not name.area:
        return modifies and name.weight >= TOWN
    if name.area or name.weight >= CITY or any(one.kind is Kind.REGION and one.own for one in name.entries):
        return True
    return name.weight >= TOWN and (modifies or (not name.single and not opening))


def _listed(found: Sequence[Name], sure: list[bool], evidence: Evidence) -> None:
    """Names in a row with a sure one are sure: "Gainesville and Lindsay"; the list is told in place."""
    for step in (1, -1):
        for at in range(len(found))[::step]:
            other = at - step
            if sure[at] or not 0 <= other < len(found) or not sure[other]:
                continue
            first, second = sorted((found[at], found[other]), key=lambda one: one.span)
            between = [word.text for word in first.line.words[first.end : second.start]]
            row = first.line is second.line and between in (["and"], ["or"], [","], [",", "and"], ["to"])
            one = found[at]
            sure[at] = (
                row and one.key not in evidence.surnames and not _plain(one, evidence) and one.weight >= TOWN
            )


def _holders(found: Sequence[Name]) -> list[tuple[str, ...]]:
    """For each name the keys of the names behind it that are said to hold it."""
    holders: list[tuple[str, ...]] = [()] * len(found)
    for at in range(len(found) - 2, -1, -1):
        one, after = found[at], found[at + 1]
        if one.line is not after.line or one.key == after.key or after.start - one.end > 5:
            continue
        between = [word.text.lower() for word in one.line.words[one.end : after.start]]
        if held(between) and _holds(one, after):
            holders[at] = (after.key, *holders[at + 1])
    return holders


def _holds(one: Name, after: Name) -> bool:
    """Whether a sense of the second lies over a sense of the first."""
    over = {entry.row for entry in after.entries}
    return any(over.intersection(entry.within) for entry in one.entries)
