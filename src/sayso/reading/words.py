"""Words and sentences of a text, by rule; the stages that read values stand on these."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sayso.model.span import Span

#: numbers keep their separators, words their inner hyphens and apostrophes stay apart ('s)
_WORD = re.compile(
    r"\d+(?:[.,\u00a0\u202f]\d+)*(?:st|nd|rd|th|s)?"
    r"|(?:[^\W\d_]\.){2,}"
    r"|[^\W\d_]+(?=n['\u2019]t\b)|n['\u2019]t\b|[^\W\d_]+"
    r"|['\u2019](?:s|re|ve|ll|d|m)\b|[^\w\s]|_"
)
_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof gen lt col maj sgt capt cpl adm brig cmdr sen rep gov pres sec rev hon st jr sr "
    "vs etc no vol fig approx dept est inc ltd co corp jan feb mar apr jun jul aug sep sept oct nov dec "
    "mon tue wed thu fri sat sun a.m p.m u.s u.k u.n e.g i.e d.c ph.d".split()
)
_END = re.compile(r"[.?!\u2026]+[\"'\u201d\u2019)\]\u00bb]*(?=\s|$)")


@dataclass(frozen=True, slots=True)
class Word:
    """A word, number or mark.

    Attributes:
        text: as it stands.
        start: offset of the first character in the text handed in.
        end: behind the last.
        tag: universal part of speech (NOUN, VERB, NUM, …), empty where no tagger ran.
    """

    text: str
    start: int
    end: int
    tag: str = ""


def words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """Cut ``text[start:end]`` into words; offsets are those of ``text``.

    >>> [w.text for w in words("At least 1,730 didn't go.")]
    ['At', 'least', '1,730', 'did', "n't", 'go', '.']
    """
    stop = len(text) if end is None else end
    return [Word(m.group(), m.start(), m.end()) for m in _WORD.finditer(text, start, stop)]


def _abbreviated(text: str, dot: int) -> bool:
    start = dot
    while start and (text[start - 1].isalnum() or text[start - 1] == "."):
        start -= 1
    word = text[start:dot].lower()
    return word in _ABBREVIATIONS or (len(word) == 1 and word.isalpha() and text[start].isupper())


def sentences(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """Half-open ranges of the sentences of ``text[start:end]``; a line break always ends one.

    >>> sentences("Mr. Doe left. He said no.")
    [(0, 13), (14, 25)]
    """
    stop = len(text) if end is None else end
    found: list[Span] = []
    base = start
    for line in text[start:stop].split("\n"):
        found += _line_sentences(text, base, base + len(line))
        base += len(line) + 1
    return found


def _line_sentences(text: str, start: int, end: int) -> list[Span]:
    found: list[Span] = []
    begin = start
    for match in _END.finditer(text, start, end):
        rest = text[match.end() : end].lstrip()
        if rest and (rest[0].islower() or (text[match.start()] == "." and _abbreviated(text, match.start()))):
            continue
        found.append((begin, match.end()))
        begin = match.end()
    found.append((begin, end))
    trimmed = ((s + len(text[s:e]) - len(text[s:e].lstrip()), s + len(text[s:e].rstrip())) for s, e in found)
    return [(s, e) for s, e in trimmed if e > s]
