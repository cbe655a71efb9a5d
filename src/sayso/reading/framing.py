"""Framing: where a content names what other speakers name otherwise.

1. Terms of a class with competing names (``lexicon/framing.toml``): *surrendered*, *evacuated*,
   *laid down their arms*. A plain term (*fighters*) counts where the report has a competing one.
2. "So-called" with what it calls so, and scare quotes.
3. Where the cue calls something by a name, that name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from sayso.model.claim import Claim
from sayso.model.finding import Act, HedgeKind
from sayso.model.framing import Framing, FramingKind
from sayso.reading.manner import cues
from sayso.reading.manner.acts import act
from sayso.reading.manner.forms import inflections, plain, plural, table
from sayso.reading.manner.hedges import distanced
from sayso.reading.manner.setting import setting, within
from sayso.reading.prose import Prose
from sayso.reading.words import Word

#: words of what "so-called" calls so, and of a label
_NAMED, _LABEL = 4, 8
_WORD = re.compile(r"'s\b|[^\W_]+|[-']")
_OWN = frozenset({"his", "her", "its", "their", "our", "my", "your", "the"})
_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})


@dataclass(frozen=True, slots=True)
class Term:
    """A name in the lexicon.

    Attributes:
        rest: for each word behind the first the forms that fit it.
        neutral: its class; ``near`` the words of which one has to stand in the sentence.
        marked: whether it takes a side.
    """

    rest: tuple[frozenset[str], ...]
    neutral: str
    near: frozenset[str]
    marked: bool


def _terms(section: Mapping[str, str]) -> Iterator[tuple[str, Term]]:
    near = frozenset(table("framing")["near"].get(section.get("near", ""), "").split())
    for key in ("verbs", "nouns", "plain"):
        for name in (" ".join(one.split()).lower() for one in section.get(key, "").split("|")):
            if name:
                first, *rest = (_forms(word, key) for word in name.split())
                for form in first:
                    yield form, Term(tuple(rest), section["neutral"], near, key != "plain")


def _forms(word: str, key: str) -> frozenset[str]:
    if key == "nouns":
        return frozenset({word, plural(word)})
    return inflections(word) | {plural(word)} if key == "plain" else inflections(word)


@cache
def lexicon() -> Mapping[str, tuple[Term, ...]]:
    """Return the terms by the printed form of their first word, those of most words first.

    >>> [term.neutral for term in lexicon()["junta"]]
    ['government']
    """
    found: dict[str, list[Term]] = {}
    for section in table("framing")["class"]:
        for form, term in _terms(section):
            found.setdefault(form, []).append(term)
    return {form: tuple(sorted(terms, key=lambda term: -len(term.rest))) for form, terms in found.items()}


def framings(claim: Claim, prose: Prose) -> tuple[Framing, ...]:
    """Return the framings in the content of ``claim``, in order; of two that overlap the longer one."""
    content = within(prose, claim.content.spans, most=len(prose.words))
    found = [*_named(content, prose), *_held(claim, prose), *_labelled(claim, prose)]
    kept: list[Framing] = []
    for one in sorted(found, key=lambda one: (one.start - one.end, one.start, one.kind)):
        if all(one.end <= other.start or one.start >= other.end for other in kept):
            kept.append(one)
    return tuple(sorted(kept, key=lambda one: one.start))


def _named(content: Sequence[Word], prose: Prose) -> Iterator[Framing]:
    texts = [plain(word.text) for word in content]
    for at, end, term in _matches(texts):
        start, stop = content[at].start, content[end - 1].end
        if term.near and not _near(term, start, stop, prose):
            continue
        if term.marked or _contested(term, prose):
            yield _framing(prose, start, stop, term)


def _framing(prose: Prose, start: int, end: int, term: Term) -> Framing:
    return Framing(
        start=start, end=end, exact=prose.text[start:end], neutral=term.neutral, marked=term.marked
    )


def _matches(texts: Sequence[str]) -> Iterator[tuple[int, int, Term]]:
    """Terms with the range of their words; a possessive may stand inside ("lay down *their* arms")."""
    for at, text in enumerate(texts):
        for term in lexicon().get(text, ()):
            end = _fit(texts, at + 1, term.rest)
            if end:
                yield at, end, term


def _fit(texts: Sequence[str], at: int, rest: Iterable[frozenset[str]]) -> int:
    for forms in rest:
        skip = at < len(texts) and texts[at] in (*_OWN, "-") and texts[at] not in forms
        at += skip
        if at >= len(texts) or texts[at] not in forms:
            return 0
        at += 1
    return at


def _near(term: Term, start: int, stop: int, prose: Prose) -> bool:
    low, high = prose.sentence_at(start)
    beside = (*prose.between(low, start), *prose.between(stop, high))
    return any(plain(word.text) in term.near for word in beside)


def _contested(term: Term, prose: Prose) -> bool:
    """Whether the report names the same class by a word that takes a side."""
    return term.neutral in _sides(prose.text)


@lru_cache(maxsize=4)
def _sides(text: str) -> frozenset[str]:
    """Classes that ``text`` names by a word that takes a side; kept, since each claim of a report asks."""
    return frozenset(term.neutral for _, _, term in _matches(_WORD.findall(plain(text))) if term.marked)


def _held(claim: Claim, prose: Prose) -> Iterator[Framing]:
    """What stands behind "so-called", and scare quotes."""
    for hedge in distanced(claim, prose):
        if hedge.kind is HedgeKind.SCARE_QUOTES:
            yield _kept(prose, hedge.start, hedge.end, FramingKind.SCARE_QUOTES)
        elif hedge.kind is HedgeKind.SO_CALLED:
            behind = prose.between(hedge.end, claim.content.end)[:_NAMED]
            count = next((at for at, word in enumerate(behind) if not _names(word)), len(behind))
            end = behind[count - 1].end if count else hedge.end
            yield _kept(prose, hedge.start, end, FramingKind.SO_CALLED)


def _names(word: Word) -> bool:
    return word.tag in _NOMINAL or plain(word.text) in ("'s", "-")


def _kept(prose: Prose, start: int, end: int, kind: FramingKind) -> Framing:
    texts = [plain(word.text) for word in prose.between(start, end)]
    neutral = next((term.neutral for _, _, term in _matches(texts)), None)
    return Framing(start=start, end=end, exact=prose.text[start:end], kind=kind, neutral=neutral)


@cache
def _calling() -> frozenset[str]:
    """Words of which one stands in every cue that gives a name; they spare the look at the others."""
    known = cues.lexicon()
    single = (
        form for table_ in (known.verbs, known.nouns) for form in table_ if table_[form][1] is Act.LABEL
    )
    first = (form for form, phrases in known.phrases.items() if any(one.act is Act.LABEL for one in phrases))
    return frozenset((*single, *first, *(word for word, meant in known.words.items() if meant is Act.LABEL)))


def _labelled(claim: Claim, prose: Prose) -> Iterator[Framing]:
    """The name in "called it *a sham*", "described them *as bandits*"."""
    around = setting(claim, prose)
    if _calling().isdisjoint(around.texts) or act(around) is not Act.LABEL:
        return
    opens = [at for at, text in enumerate(around.said) if text in ("as", "a", "an")]
    as_ = [at for at in opens if around.said[at] == "as"]
    at = (as_ or opens or [-1])[0] + 1
    name = [word for word in around.content[at:] if word.text not in '.,;"\u201c\u201d']
    if at and name and len(name) <= _LABEL and name[-1].end <= claim.content.spans[-1][1]:
        yield _kept(prose, name[0].start, name[-1].end, FramingKind.LABEL)


__all__ = ["framings", "lexicon"]
