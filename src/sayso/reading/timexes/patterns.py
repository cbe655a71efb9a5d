"""The grammar: patterns over word classes, compiled once, and where they fit."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from sayso.reading.timexes.classes import BREAK, OTHER, Line, alphabet, members
from sayso.reading.timexes.lexicon import Phrase, grammar, lexicon

_PART = re.compile(r"\{(\w+)\}")
_RUN = re.compile(f"[^{OTHER}{BREAK}]+")
_ATOM = re.compile(r"(?:(\w+):)?(\(|[a-z]\w*)")


@dataclass(frozen=True, slots=True)
class Match:
    """Words that a pattern fits.

    Attributes:
        rule: name of the rule; "phrase" and "holiday" for whole phrases.
        start, end: half-open range of places in the line.
        parts: label to range of places.
        line: the line.
    """

    rule: str
    start: int
    end: int
    parts: Mapping[str, tuple[int, int]]
    line: Line

    def words(self, label: str | None = None) -> tuple[str, ...]:
        """Lower-case words of a part, or of the whole; empty where the part is absent."""
        start, end = (self.start, self.end) if label is None else self.parts.get(label, (0, 0))
        return self.line.lower[start:end]

    def word(self, label: str) -> str:
        """The words of a part, joined by blanks; empty where it is absent."""
        return " ".join(self.words(label))

    @property
    def text(self) -> str:
        """The words as they stand."""
        return self.line.cut(self.start, self.end)

    def before(self, count: int = 1) -> tuple[str, ...]:
        """Lower-case words in front, up to ``count``, of the same sentence."""
        words = self.line.back(self.start, count)
        return words[words.index("") + 1 :] if "" in words else words

    def after(self, place: int = 0) -> str:
        """The lower-case word behind the match, ``place`` further on; empty at the end of a sentence."""
        at = self.end + place
        stop = "" in self.line.lower[self.end : at]
        return self.line.lower[at] if at < len(self.line.lower) and not stop else ""


def translate(pattern: str, parts: Mapping[str, str]) -> str:
    """A pattern over class names as a regular expression over their characters.

    >>> translate("the? u:unit", {}).startswith("[")
    True
    """
    while _PART.search(pattern):
        pattern = _PART.sub(lambda found: parts[found[1]], pattern)
    return _ATOM.sub(_atom, pattern).replace(" ", "")


def _atom(found: re.Match[str]) -> str:
    label, atom = found[1], found[2]
    if atom == "(":
        return f"(?P<{label}>" if label else "(?:"
    chars = f"[{members()[atom]}]"
    return f"(?P<{label}>{chars})" if label else chars


@cache
def _rules() -> tuple[tuple[str, re.Pattern[str]], ...]:
    parts, rules = grammar()["parts"], grammar()["rules"]
    return tuple(
        (name, re.compile(translate(pattern, parts)))
        for name, patterns in rules.items()
        for pattern in patterns
    )


@cache
def _starts() -> Mapping[str, tuple[tuple[Phrase, str], ...]]:
    found: dict[str, list[tuple[Phrase, str]]] = {}
    for rule, table in (("phrase", lexicon().phrases), ("holiday", lexicon().holidays)):
        for phrase in table:
            found.setdefault(phrase[0], []).append((phrase, rule))
    return {first: tuple(rows) for first, rows in found.items()}


def matches(line: Line) -> list[Match]:
    """Every fit, in order of place; at one place the longest first, then the earlier rule."""
    found = [*_fits(line), *_phrases(line)]
    return sorted(found, key=lambda match: (match.start, -match.end))


def _fits(line: Line) -> Iterator[Match]:
    code, places = _dense(line.code)
    for name, pattern in _rules():
        for fit in pattern.finditer(code):
            shift = places[fit.start()] - fit.start()
            parts = {
                label: (fit.start(label) + shift, fit.end(label) + shift)
                for label, group in fit.groupdict().items()
                if group
            }
            yield Match(name, fit.start() + shift, fit.end() + shift, parts, line)


def _dense(code: str) -> tuple[str, list[int]]:
    """The runs of words that patterns could fit, each behind a word that none fits; and their places."""
    pieces: list[str] = []
    places: list[int] = []
    for run in _RUN.finditer(code):
        if _core().search(run[0]):
            pieces.append(run[0])
            places += range(run.start(), run.end() + 1)
    return OTHER.join(pieces), places


@cache
def _core() -> re.Pattern[str]:
    """Words that are in some class that is not only of small words: without one nothing fits."""
    small = lexicon().names["small"]
    return re.compile(f"[{''.join(sign for names, sign in alphabet().items() if not names <= small)}]")


def _phrases(line: Line) -> Iterator[Match]:
    for place, word in enumerate(line.lower):
        for phrase, rule in _starts().get(word, ()):
            if line.lower[place : place + len(phrase)] == phrase:
                yield Match(rule, place, place + len(phrase), {}, line)
