"""What differs between a copy and what it was copied from: headline, lead, figures, names, paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from rapidfuzz.distance import Levenshtein

from sayso.model.report import Report
from sayso.reconcile.copies.shingles import Numbers, body, shared, shingles, words
from sayso.reconcile.table import table

#: so much of a paragraph stands in another one that was edited; less is another paragraph
EDITED = 0.35
#: letters that one spelling of a name may differ by from the other, as part of the longer
SPELT = 0.35
_NUMERALS = frozenset(table("copies")["numerals"]["words"])
_TOKEN = re.compile(r"[\w'’]+(?:-[\w'’]+|[.,]\d+)*")


class Kind(StrEnum):
    """What can differ."""

    HEADLINE = "headline"
    LEAD = "lead"
    FIGURES = "figures"
    NAMES = "names"
    MISSING = "missing paragraphs"
    ADDED = "added paragraphs"


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference.

    Attributes:
        kind: what differs.
        origin: words of the original; null where it has none.
        copy: words of the copy; null where it has none.
    """

    kind: Kind
    origin: str | None = None
    copy: str | None = None


def differences(origin: Report, copy: Report) -> tuple[Difference, ...]:
    """Return what differs, in the order of the copy's words; paragraphs by their first words."""
    return (*_headline(origin, copy), *_paragraphs(body(origin), body(copy)))


def _headline(origin: Report, copy: Report) -> Iterator[Difference]:
    if words(origin.headline or "") != words(copy.headline or ""):
        yield Difference(Kind.HEADLINE, origin.headline, copy.headline)


def _paragraphs(origin: list[str], copy: list[str]) -> Iterator[Difference]:
    olds, news = [_all(one) for one in origin], [_all(one) for one in copy]
    used: set[int] = set()
    for at, (text, new) in enumerate(zip(copy, news, strict=True)):
        best = max(range(len(olds)), key=lambda one: (_held(new, olds[one]), -one), default=None)
        if best is None or _held(new, olds[best]) < EDITED:
            if len(words(text)) > _SIGNED:
                yield Difference(Kind.LEAD if at == 0 else Kind.ADDED, None, _first(text))
            continue
        used.add(best)
        if at == 0 and best != 0:
            yield Difference(Kind.LEAD, _first(origin[0]), _first(text))
        yield from _words(origin[best], text)
    if not used:
        return
    yield from (
        Difference(Kind.MISSING, _first(text), None)
        for at, text in enumerate(origin)
        if at not in used and len(words(text)) > _SIGNED
    )


#: a passage of so few words signs or titles
_SIGNED = 4


def _all(text: str) -> Numbers:
    """Shingles of a paragraph, inside and outside quotation marks alike."""
    return shingles([text.replace('"', " ").replace("“", " ").replace("”", " ")]).plain


def _held(one: Numbers, other: Numbers) -> float:
    shortest = min(len(one), len(other))
    return shared(one, other) / shortest if shortest else 0.0


def _first(text: str) -> str:
    """The first words of a paragraph."""
    told = text.split()
    return " ".join(told[:8]) + (" …" if len(told) > 8 else "")


def _words(origin: str, copy: str) -> Iterator[Difference]:
    """Figures and names that were put in the place of others."""
    old, new = _TOKEN.findall(origin), _TOKEN.findall(copy)
    lower = [word.casefold() for word in old], [word.casefold() for word in new]
    for tag, i, j, k, end in SequenceMatcher(None, *lower, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        was, now = old[i:j], new[k:end]
        if any(map(_number, was)) and any(map(_number, now)):
            yield Difference(Kind.FIGURES, " ".join(was), " ".join(now))
        elif tag == "replace" and _spelt(was, now):
            yield Difference(Kind.NAMES, " ".join(was), " ".join(now))


def _number(word: str) -> bool:
    return any(char.isdigit() for char in word) or bool(_NUMERALS & set(word.casefold().split("-")))


def _spelt(was: list[str], now: list[str]) -> bool:
    """Whether names stand in the place of names, in another spelling."""
    if len(was) != len(now) or not all(word[:1].isupper() for word in (*was, *now)):
        return False
    return all(
        Levenshtein.normalized_distance(one.casefold(), other.casefold()) <= SPELT
        for one, other in zip(was, now, strict=True)
    )
