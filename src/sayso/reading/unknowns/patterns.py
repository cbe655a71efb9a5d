"""The patterns by which a sentence says that something is not known, said or confirmed."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from sayso.model.unknown import UnknownKind

_LEXICON = Path(__file__).parent.parent / "lexicon" / "unknowns.toml"
_WORD = re.compile(r"[a-z']+")
#: characters on either side of a match that ``drop`` looks at
_BEFORE, _BEHIND = 12, 40
_CONDITION = re.compile(r"\b(?:if|unless) (?:[\w']+ ){0,3}$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Pattern:
    """One way of saying so; the fields are explained in ``lexicon/unknowns.toml``."""

    kind: UnknownKind
    words: re.Pattern[str]
    keys: frozenset[str]
    about: str
    who: str
    forbid: frozenset[str]
    needs: re.Pattern[str] | None
    drop: re.Pattern[str] | None


@dataclass(frozen=True, slots=True)
class Hit:
    """A match of ``pattern`` in characters of the sentence."""

    start: int
    end: int
    pattern: Pattern


def _expanded(words: str, macros: Mapping[str, str]) -> str:
    """Put the macros in; a space stands for any white space within a line."""
    for name, macro in (*macros.items(), *macros.items()):
        words = words.replace("{" + name + "}", macro)
    return words.replace("{{", "{").replace("}}", "}").replace(" ?", r"[ \u00a0]?")


@cache
def patterns() -> tuple[Pattern, ...]:
    """Return the patterns of the lexicon, compiled once, in the order of the file."""
    with _LEXICON.open("rb") as file:
        lexicon = tomllib.load(file)
    return tuple(
        Pattern(
            kind=UnknownKind(entry["kind"]),
            words=re.compile(_expanded(entry["words"], lexicon["macros"]), re.IGNORECASE),
            keys=frozenset(entry["keys"].split()),
            about=entry["about"],
            who=entry["who"],
            forbid=frozenset(entry.get("forbid", "").split()),
            needs=re.compile("|".join(entry["needs"].split()), re.IGNORECASE) if "needs" in entry else None,
            drop=re.compile(entry["drop"], re.IGNORECASE) if "drop" in entry else None,
        )
        for entry in lexicon["pattern"]
    )


@cache
def _keyed() -> Mapping[str, tuple[int, ...]]:
    found: dict[str, list[int]] = {}
    for number, pattern in enumerate(patterns()):
        for key in pattern.keys:
            found.setdefault(key, []).append(number)
    return {key: tuple(numbers) for key, numbers in found.items()}


def hits(sentence: str) -> list[Hit]:
    """Return the matches in ``sentence`` in order; of two that overlap the longer one.

    Apostrophes have to be straight. What stands in a condition ("if it is not clear") is left out.

    >>> [sentence[h.start:h.end] for sentence in ["It was not clear who fired."] for h in hits(sentence)]
    ['was not clear']
    """
    kept: list[Hit] = []
    for hit in sorted(_all(sentence), key=lambda hit: (hit.start - hit.end, hit.start)):
        if all(hit.end <= one.start or hit.start >= one.end for one in kept):
            kept.append(hit)
    return sorted(kept, key=lambda hit: hit.start)


def _all(sentence: str) -> Iterator[Hit]:
    numbers = {number for key in set(_WORD.findall(sentence.lower())) for number in _keyed().get(key, ())}
    for number in sorted(numbers):
        pattern = patterns()[number]
        for match in pattern.words.finditer(sentence):
            if _stands(sentence, match, pattern):
                yield _hit(match, pattern)


def _stands(sentence: str, match: re.Match[str], pattern: Pattern) -> bool:
    if pattern.needs and not pattern.needs.search(match.group()):
        return False
    around = sentence[max(match.start() - _BEFORE, 0) : match.end() + _BEHIND]
    if pattern.drop and pattern.drop.search(around):
        return False
    return not _CONDITION.search(sentence, 0, match.start())


def _hit(match: re.Match[str], pattern: Pattern) -> Hit:
    """The match without white space around it."""
    words = match.group()
    start = match.start() + len(words) - len(words.lstrip())
    return Hit(start, start + len(words.strip()), pattern)
