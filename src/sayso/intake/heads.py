"""What stands above the first paragraph of a plain text: section label, headline, byline, date."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.intake.dates import date_of
from sayso.intake.roles import byline, dateline
from sayso.model.report import PassageKind

_STOPPED = re.compile(r"[.;:,…][\"”’')\]]*$")
_DATED = re.compile(
    r"(?:(?:first |last )?(?:published|updated|posted|modified|date)(?: on| at)?:?\s*)?"
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)[a-z]*,?\s+)?"
    r"(?=.*\d)[\w:,.|·•()/\s+-]{6,80}$",
    re.I,
)
_CHANGED = re.compile(r"updated|modified", re.I)
_CLOCK = re.compile(
    r"\b(?:a\.?m\.?|p\.?m\.?|et|est|edt|gmt|utc|bst|cet|eet|at|on|ago|published|updated|posted|last|first|"
    r"date|local|time)\b",
    re.I,
)
_MONTHISH = re.compile(r"jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun", re.I)
#: a person or body alone under the headline
_NAMED = re.compile(r"[A-ZÀ-Þ][\w.&’'-]*(?: [A-ZÀ-Þ][\w.&’'-]*){0,3}")
#: characters of a headline and words of a section label, at most
HEADLINE, SECTION = 220, 4
_ABOVE = 8


@dataclass(frozen=True, slots=True)
class Head:
    """Roles of the first passages, by index, and what they tell."""

    kinds: dict[int, PassageKind]
    headline: int | None = None
    byline: tuple[str, ...] = ()
    published: str | None = None
    updated: str | None = None


def head(passages: Sequence[str], known: str | None = None) -> Head:
    """Return the roles of what stands above the first paragraph.

    A headline has no full stop, and more text below it; a section label is shorter still and has the
    headline below. ``known`` is the headline as somebody else gives it; where nothing else stands there,
    it is one whatever it looks like.

    >>> top = head(["World", "Troops leave the city", "By Jane Doe", "Troops left the city on Monday."])
    >>> [kind.value for kind in top.kinds.values()]
    ['section', 'headline', 'byline']
    """
    if list(passages) == [known]:
        return Head({0: PassageKind.HEADLINE}, 0)
    kinds: dict[int, PassageKind] = {}
    names: tuple[str, ...] = ()
    published = updated = None
    titled = None
    for at, words in enumerate(passages[: _ABOVE if len(passages) > 1 else 0]):
        found = byline(words)
        if found and (titled is not None or at == 0 or kinds):
            kinds[at], names = PassageKind.BYLINE, names + found
        elif is_dated(words):
            kinds[at] = PassageKind.DATELINE
            if _CHANGED.search(words):
                updated = updated or date_of(words)
            else:
                published = published or date_of(words)
        elif (
            titled is None and at + 1 < len(passages) and (words == known or _titles(words, passages[at + 1]))
        ):
            section = len(words.split()) <= SECTION and known != words and _headline(passages[at + 1])
            section = section and at + 2 < len(passages) and not _signs(words, passages[at + 1])
            kinds[at] = PassageKind.SECTION if section else PassageKind.HEADLINE
            titled = titled if section else at
        elif titled is not None and titled == at - 1 and _NAMED.fullmatch(words):
            kinds[at], names = PassageKind.BYLINE, (*names, words)
        elif not (titled is not None and _stands_before_byline(passages, at)):
            break
        else:
            kinds[at] = PassageKind.STANDFIRST
    return Head(kinds, titled, names, published, updated)


def is_dated(words: str) -> bool:
    """Whether a line is nothing but a date and a time.

    >>> is_dated("Published May 19, 2022 | 5:03pm"), is_dated("In May 2022 it fell")
    (True, False)
    """
    if len(words) > 100 or not _DATED.fullmatch(words) or not re.search(r"\b(?:19|20)\d\d\b", words):
        return False
    rest = [w for w in re.findall(r"[A-Za-z]+", _CLOCK.sub(" ", words)) if not _MONTHISH.match(w)]
    return sum(len(word) > 2 for word in rest) == 0


def _headline(words: str) -> bool:
    if len(words) > HEADLINE or _STOPPED.search(words) or dateline(words):
        return False
    return len(words) > 1 and not words[0].islower() and any(char.isalpha() for char in words)


def _titles(words: str, below: str) -> bool:
    """Whether a line is a headline; with a full stop it is one where byline or date come right below it."""
    signed = byline(below) is not None or is_dated(below)
    return _headline(words) or (
        signed and len(words) <= HEADLINE and words[:1].isupper() and not dateline(words)
    )


def _signs(words: str, below: str) -> bool:
    """Whether the line below a headline signs it or dates it: then ``words`` are no label above another."""
    named = bool(_NAMED.fullmatch(below)) and not _NAMED.fullmatch(words)
    return named or is_dated(below) or byline(below) is not None


def _stands_before_byline(passages: Sequence[str], at: int) -> bool:
    """A line under the headline is a standfirst if byline or date come right after it."""
    after = passages[at + 1 : at + 2]
    return bool(after) and len(passages[at]) < 400 and (byline(after[0]) is not None or is_dated(after[0]))
