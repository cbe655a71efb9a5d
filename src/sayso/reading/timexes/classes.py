"""Words as a string of classes: one character a word, so that the grammar is regular expressions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from types import MappingProxyType

from sayso.reading.prose import Prose
from sayso.reading.timexes.calendar import MONTHS
from sayso.reading.timexes.lexicon import lexicon
from sayso.reading.words import Word

#: stands for every word that no class knows
OTHER = "x"
#: stands between sentences; no pattern crosses it
BREAK = "\n"
#: names of months and days that are other words, or names, too
_PLAIN_WORDS = frozenset({"may", "march"})
_SHORT = frozenset(
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun".split()
)
_BEFORE_MONTH = frozenset(
    "in of last since until till by from to this next early late mid - during through before after between "
    "and on for around past".split()
)


@dataclass(frozen=True, slots=True)
class Line:
    """A text's words with a break between sentences.

    Attributes:
        code: one character a word.
        words: the words; null at breaks; as long as ``code``.
        lower: the words in lower case; empty at breaks.
        text: the text that the words stand in.
    """

    code: str
    words: tuple[Word | None, ...]
    lower: tuple[str, ...]
    text: str

    def tight(self, start: int, end: int) -> bool:
        """Whether the words ``[start, end)`` stand without blanks between them."""
        chosen = [word for word in self.words[start:end] if word]
        return chosen[-1].end - chosen[0].start == sum(len(word.text) for word in chosen)

    def cut(self, start: int, end: int) -> str:
        """The text of the words ``[start, end)``, which stand in one sentence."""
        first, last = self.words[start], self.words[end - 1]
        return self.text[first.start : last.end] if first and last else ""

    def back(self, index: int, count: int) -> tuple[str, ...]:
        """Up to ``count`` lower-case words before ``index``; "" stands for a break."""
        return self.lower[max(0, index - count) : index]


@cache
def alphabet() -> Mapping[frozenset[str], str]:
    """Each distinct set of classes with its character."""
    table = lexicon()
    sets = {*table.classes.values(), *(names for _, names in table.shapes)}
    ordered = sorted(sets, key=sorted)
    return MappingProxyType({names: chr(0xE000 + place) for place, names in enumerate(ordered)})


@cache
def members() -> Mapping[str, str]:
    """Each class with the characters of all sets it is in, for use between square brackets."""
    found: dict[str, str] = {}
    for names, sign in alphabet().items():
        for name in names:
            found[name] = found.get(name, "") + sign
    return MappingProxyType(found)


@lru_cache(maxsize=20_000)
def _sign(lower: str) -> str:
    names = lexicon().classes.get(lower)
    if names is None and lower[:1].isdigit():
        names = next((names for shape, names in lexicon().shapes if shape.fullmatch(lower)), None)
    return OTHER if names is None else alphabet()[names]


def encode(prose: Prose) -> Line:
    """The prose's words as a line of classes."""
    words: list[Word | None] = []
    for start, end in prose.sentences:
        words += prose.between(start, end)
        words.append(None)
    lower = tuple(word.text.lower() if word else "" for word in words)
    code = "".join(
        BREAK if word is None else _in_place(_sign(lower[place]), words, lower, place)
        for place, word in enumerate(words)
    )
    return Line(code, tuple(words), lower, prose.text)


def _in_place(sign: str, words: Sequence[Word | None], lower: Sequence[str], place: int) -> str:
    """The sign, or OTHER where the place shows that the word is not one of time."""
    word = words[place]
    if sign == OTHER or word is None or not word.text[0].isalpha():
        return sign
    names = lexicon().classes.get(lower[place], frozenset())
    if names & {"month", "shortday", "weekday"}:
        return sign if word.text[0].isupper() and _calendar_word(words, lower, place) else OTHER
    if "season" in names and word.tag == "VERB":
        return OTHER
    return sign


def _calendar_word(words: Sequence[Word | None], lower: Sequence[str], place: int) -> bool:
    """Whether a capitalised name of a month or day means the month or day."""
    after = lower[place + 1] if place + 1 < len(lower) else ""
    behind = lower[place + 2] if place + 2 < len(lower) else ""
    dated = after[:1].isdigit() or (after == "." and behind[:1].isdigit())
    before = lower[place - 1] if place else ""
    if dated or (before[:1].isdigit() and lower[place] not in {"sat", "sun"}):
        return True
    if lower[place] in {"sat", "sun"}:
        return after == "." or (after == "," and behind in MONTHS)
    if lower[place] in _SHORT:
        return after in {".", ","} or before in {"("}
    if lower[place] in _PLAIN_WORDS:
        return before in _BEFORE_MONTH and not _named(words, place + 1)
    if lower[place].endswith("day"):
        return after not in lexicon().names["after_weekday"] or not _named(words, place + 1)
    return before not in lexicon().names["before_name"]


def _named(words: Sequence[Word | None], place: int) -> bool:
    word = words[place] if place < len(words) else None
    return word is not None and word.text[0].isupper() and word.text[1:].islower()
