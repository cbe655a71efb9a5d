"""Speakers of sentences that the reader left to the publisher, but whose subject is a speaker of the reports.

"Norland's ministry on Friday put the number at 180" and, behind it, "It had given the figure as 150" are the
ministry's numbers and not the newspaper's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from sayso.model.speaker import SpeakerKind
from sayso.model.stated import Stated
from sayso.reconcile.table import table

_TABLE = table("elided")
_TELLS = re.compile(rf"\b(?:{'|'.join(_TABLE['telling']['words'])})\b", re.IGNORECASE)
_PRONOUN = re.compile(rf"(?:{'|'.join(_TABLE['pronouns']['words'])})\s")
#: what a subject's relative clause tells is not what its verb does
_WHICH = re.compile(r"^,\s+(?:which|who)\s[^,;.]{3,120},")
#: characters behind a subject in which its verb must stand
_REACH = 60
#: characters in which the beginning of a sentence is looked for
_BEFORE = 300
#: what stands between two sentences, or behind a dateline
START = re.compile(r"[.!?][\"'\u201d\u2019)]*\s+|\n+|\)\s+-\s+")
NO_TEXTS: Mapping[str, str] = MappingProxyType({})


def implied(
    stated: Sequence[Stated], names: Iterable[str], texts: Mapping[str, str] = NO_TEXTS
) -> dict[str, str]:
    """The speaker of such claims, by the claim's id.

    Args:
        stated: the claims.
        names: the speakers that there are.
        texts: of the reports, by their ids; a sentence may begin before the content that was read of it.
    """
    known: dict[str, list[str]] = {}
    for name in sorted(names, key=lambda one: (-len(one), one)):
        known.setdefault(_first(name), []).append(name)
    found: dict[str, str] = {}
    last: dict[str, str] = {}
    for one in sorted(stated, key=lambda each: (each.report.id, each.claim.content.start, each.claim.id)):
        speaker = one.finding.speaker
        if speaker is not None and speaker.kind is not SpeakerKind.PUBLISHER:
            last[one.report.id] = speaker.name
            continue
        subject = _subject(_sentence(one, texts), known, last.get(one.report.id))
        if subject is not None:
            found[one.claim.id] = subject
    return found


def _subject(text: str, known: dict[str, list[str]], last: str | None) -> str | None:
    """The speaker that a sentence begins with, where it tells a number."""
    bare = text.removeprefix("The ")
    for name in known.get(_first(bare), ()):
        if bare.lower().startswith(name.lower()) and _TELLS.search(
            _WHICH.sub("", bare[len(name) :])[:_REACH]
        ):
            return name
    pronoun = _PRONOUN.match(text)
    return last if pronoun and _TELLS.search(text[pronoun.end() : pronoun.end() + _REACH]) else None


def _sentence(one: Stated, texts: Mapping[str, str]) -> str:
    """The content from the beginning of its sentence on."""
    text = texts.get(one.report.id)
    if text is None:
        return one.claim.content.text
    start, end = one.claim.content.start, one.claim.content.end
    return START.split(text[max(start - _BEFORE, 0) : start])[-1] + text[start:end]


def _first(words: str) -> str:
    return words.lower().partition(" ")[0]
