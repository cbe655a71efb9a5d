"""The lexicon of cues: which words and phrases mark which act."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from sayso.model.finding import Act
from sayso.reading.manner.forms import index, inflections, plain, plural, table

#: words that a gap ("_") of a phrase may hold
GAP = 5
_NOT = frozenset({"not", "n't", "never"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """Several words that mark an act together.

    Attributes:
        parts: for each part the forms that fit it; null is a gap.
        size: number of parts that are words.
    """

    parts: tuple[frozenset[str] | None, ...]
    size: int
    act: Act


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Acts by printed form (small letters); ``phrases`` by the forms of their first word.

    Attributes:
        verbs, nouns: form to (base form, act).
        words: adjectives and adverbs that do not change their form.
        light: verbs that only carry the noun behind them ("issued a warning").
        marks: prepositions and punctuation that a cue may consist of.
    """

    verbs: Mapping[str, tuple[str, Act]]
    nouns: Mapping[str, tuple[str, Act]]
    words: Mapping[str, Act]
    light: frozenset[str]
    marks: frozenset[str]
    phrases: Mapping[str, tuple[Phrase, ...]]

    def knows(self, word: str) -> bool:
        """Whether ``word`` alone marks an act, or carries one."""
        return word in self.verbs or word in self.nouns or word in self.words or word in self.light


def _forms(part: str) -> frozenset[str]:
    if part == "not":
        return _NOT
    return inflections(part) | {plural(part)}


def _phrase(words: str, act: Act) -> Phrase:
    parts = tuple(None if part == "_" else _forms(part) for part in words.split())
    return Phrase(parts, sum(part is not None for part in parts), act)


def _sections() -> Iterator[tuple[Act, Mapping[str, str]]]:
    cues = table("cues")
    for act in Act:
        yield act, cues[act.value]


def _single(kind: str) -> dict[str, tuple[str, Act]]:
    found: dict[str, tuple[str, Act]] = {}
    for act, section in _sections():
        bases = section.get(kind, "").split()
        forms = index(bases) if kind == "verbs" else index((), bases)
        for form, meant in forms.items():
            base = form if form in meant else min(meant)
            if form not in found or (form == base and found[form][0] != form):
                found[form] = (base, act)
    return found


def _phrases() -> dict[str, tuple[Phrase, ...]]:
    found: dict[str, list[Phrase]] = {}
    for act, section in _sections():
        for words in section.get("phrases", "").split("|"):
            if words.strip():
                phrase = _phrase(words, act)
                for form in phrase.parts[0] or ():
                    found.setdefault(form, []).append(phrase)
    return {form: tuple(phrases) for form, phrases in found.items()}


@cache
def lexicon() -> Lexicon:
    """Return the lexicon, read once.

    >>> lexicon().verbs["denies"], lexicon().nouns["threats"]
    (('deny', <Act.DENY: 'deny'>), ('threat', <Act.THREATEN: 'threaten'>))
    """
    words = {word: act for act, section in _sections() for word in section.get("words", "").split()}
    light = frozenset(form for verb in table("cues")["assert"]["light"].split() for form in inflections(verb))
    marks = frozenset(table("cues")["marks"]["words"].split())
    return Lexicon(_single("verbs"), _single("nouns"), words, light, marks, _phrases())


def _fit(parts: Sequence[frozenset[str] | None], words: Sequence[str], at: int) -> tuple[int, ...] | None:
    """Positions of the words that fit ``parts`` from ``at`` on; null where they do not."""
    if not parts:
        return ()
    part, rest = parts[0], parts[1:]
    if part is not None:
        if at >= len(words) or words[at] not in part:
            return None
        behind = _fit(rest, words, at + 1)
        return None if behind is None else (at, *behind)
    for step in range(1, GAP + 1):
        if at + step > len(words) or words[at + step - 1] in ".;:":
            return None
        if (behind := _fit(rest, words, at + step)) is not None:
            return behind
    return None


def matches(words: Sequence[str]) -> Iterator[tuple[Phrase, tuple[int, ...]]]:
    """Yield every phrase of the lexicon in ``words`` (small letters) with the positions of its words.

    >>> [(p.act.value, at) for p, at in matches("they cast serious doubt on it".split())]
    [('doubt', (1, 3))]
    """
    phrases = lexicon().phrases
    for at, word in enumerate(words):
        for phrase in phrases.get(word, ()):
            second = phrase.parts[1] if len(phrase.parts) > 1 else None
            if second is not None and (at + 1 == len(words) or words[at + 1] not in second):
                continue  # most phrases fail here, which spares the walk
            if (found := _fit(phrase.parts, words, at)) is not None:
                yield phrase, found


__all__ = ["GAP", "Lexicon", "Phrase", "lexicon", "matches", "plain"]
