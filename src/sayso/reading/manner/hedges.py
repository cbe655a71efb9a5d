"""Hedges of a content: words that hold it at arm's length, "so-called", scare quotes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from sayso.model.claim import Claim
from sayso.model.finding import Hedge, HedgeKind
from sayso.reading.manner.directness import lines, quoted
from sayso.reading.manner.forms import plain, table
from sayso.reading.manner.setting import within
from sayso.reading.prose import Prose
from sayso.reading.words import Word

#: words that scare quotes hold at most
SCARE = 4
_SINGLE = re.compile(r"(?<![\w'\u2019])['\u2018](?=\w)([^'\u2018\u2019\"\n]{2,40}?)['\u2019](?!\w)")
_MARKS = "\"\u201c\u201d\u201e\u00ab\u00bb'\u2018\u2019 ,."


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    section = table("hedges")[kind]
    phrases = [" ".join(phrase.split()) for phrase in section["phrases"].split("|")]
    known = sorted((*phrases, *section["words"].split()), key=len, reverse=True)
    choices = "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in known)
    return re.compile(rf"(?<![\w-])(?:{choices})(?![\w-])", re.IGNORECASE)


def hedges(claim: Claim, prose: Prose) -> tuple[Hedge, ...]:
    """Return the hedges in the content of ``claim``, in order of their first character."""
    found = [*_said(claim, prose, HedgeKind.HEDGE), *distanced(claim, prose)]
    return tuple(sorted(found, key=lambda hedge: (hedge.start, hedge.end)))


def distanced(claim: Claim, prose: Prose) -> tuple[Hedge, ...]:
    """Return only those hedges that set a name apart: "so-called" and scare quotes."""
    return (*_said(claim, prose, HedgeKind.SO_CALLED), *_scare(claim, prose))


def _said(claim: Claim, prose: Prose, kind: HedgeKind) -> Iterator[Hedge]:
    for start, end in claim.content.spans:
        for match in _pattern(kind.value).finditer(prose.text, start, end):
            if not _verbal(prose, match.start(), plain(match.group())):
                yield Hedge(start=match.start(), end=match.end(), exact=match.group(), kind=kind)


def _verbal(prose: Prose, start: int, words: str) -> bool:
    """Whether a participle is a verb here: "has reported 12 cases" hedges nothing."""
    section = table("hedges")["hedge"]
    if words not in section["verbs"].split():
        return False
    at = prose.index(start)
    before = plain(prose.words[at - 1].text) if at else ""
    after = prose.words[at + 1].tag if at + 1 < len(prose.words) else ""
    return prose.words[at].tag == "VERB" and (
        before in section["verbal"].split() or after not in ("NOUN", "PROPN")
    )


def _scare(claim: Claim, prose: Prose) -> Iterator[Hedge]:
    """Short quoted stretches of a content that is not quoted for the most part."""
    singles = [match.span() for match in _SINGLE.finditer(prose.text, *lines(prose.text, claim.content))]
    doubles = list(quoted(prose.text, claim.content))
    words = _spoken(within(prose, claim.content.spans))
    held = sum(_spoken(prose.between(*span)) for span in doubles)
    for start, end in sorted(singles + (doubles if 2 * held < words else [])):
        if claim.content.covers(start, end) and _short(prose.between(start, end)):
            yield Hedge(start=start, end=end, exact=prose.text[start:end], kind=HedgeKind.SCARE_QUOTES)


def _spoken(words: Iterable[Word]) -> int:
    return sum(word.text not in _MARKS for word in words)


def _short(words: tuple[Word, ...]) -> bool:
    """Whether the quoted words are few, no clause and no title."""
    inner = [word for word in words if word.text not in _MARKS]
    if not 1 <= len(inner) <= SCARE or inner[-1].text in "!?":
        return False
    clause = any(word.tag == "AUX" for word in inner) or (inner[0].tag == "PRON" and len(inner) > 1)
    title = len(inner) > 1 and all(
        word.text[0].isupper() or word.tag in ("ADP", "DET", "CCONJ") for word in inner
    )
    return not clause and not title
