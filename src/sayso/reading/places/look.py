"""Look-ups of words as names, and what stands straight around a span of the text."""

from __future__ import annotations

from functools import lru_cache

from sayso.model.span import Span
from sayso.reading.places.fold import fold
from sayso.reading.places.gazetteer import Entry, Kind, load
from sayso.reading.places.lexicon import lexicon
from sayso.reading.prose import Prose
from sayso.reading.words import Word

#: names kept with their entries; a batch over millions of reports stays in bounds
_KEPT = 20_000


@lru_cache(_KEPT)
def known(key: str) -> tuple[Entry, ...]:
    """The places that a folded name may mean."""
    return load().find(key)


def named(words: str) -> tuple[str, tuple[Entry, ...]]:
    """Key and entries of words as they stand, without "the", possessive or the noun of their kind if need be.

    >>> named("the Donetsk region's")[0]
    'donetsk'
    """
    key = fold(words.removesuffix("'s").removesuffix("\u2019s"))
    demonyms = lexicon().demonyms
    tried = [demonyms.get(key) or demonyms.get(key.removesuffix("s")) or key, key.removeprefix("the ")]
    tried += [_bare(one) for one in tried]
    return next(((one, known(one)) for one in tried if one and known(one)), (key, ()))


def _bare(key: str) -> str:
    words, types = key.split(), lexicon().types
    if len(words) > 1 and words[-1] in types:
        return " ".join(words[:-1])
    if len(words) > 2 and words[1] == "of" and words[0] in types:
        return " ".join(words[2:])
    return " ".join(words[1:]) if len(words) > 1 and words[0] in lexicon().directions else key


def kinds(prose: Prose, span: Span) -> frozenset[Kind]:
    """Kinds of place that the noun behind the span, within it, or before it with "of" tells."""
    types, inside = lexicon().types, prose.between(*span)
    after = prose.index(span[1])
    found = types.get(_low(prose, after), frozenset())
    if not found and len(inside) > 1:
        found = types.get(inside[-1].text.lower(), frozenset())
    before = prose.index(span[0])
    if not found and _low(prose, before - 1) == "of":
        found = types.get(_low(prose, before - 2), frozenset())
    return found


def _low(prose: Prose, at: int) -> str:
    return prose.words[at].text.lower() if 0 <= at < len(prose.words) else ""


def holder(prose: Prose, end: int, start: int) -> bool:
    """Whether what stands between two names makes the second hold the first: a comma, "in the", a bracket."""
    if not 0 <= start - end <= 24 or "\n" in prose.text[end:start]:
        return False
    between = [word.text.lower() for word in prose.between(end, start)]
    return held(between)


def held(between: list[str]) -> bool:
    """The same of the words themselves.

    >>> held([","]), held([",", "in", "eastern"]), held(["and"])
    (True, True, False)
    """
    kept = [
        word
        for word in between
        if word not in lexicon().directions and word not in {"-", "the", "'s", "\u2019s"}
    ]
    kept = [word for word in kept if word not in lexicon().types]
    return kept in (
        [","],
        ["in"],
        [",", "in"],
        ["("],
        [",", "of"],
        [",", "a", "in"],
        [",", "a", ",", "in"],
    ) or (not kept and "-" in between)


def capital(word: Word) -> bool:
    """Whether a word begins with a capital."""
    return word.text[0].isupper()
