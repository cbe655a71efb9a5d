"""Words of the custody lens: what speaks of prisoners, and what may be told without naming anybody."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sayso.model.speaker import Speaker, SpeakerKind
from sayso.model.stated import Stated
from sayso.reconcile.table import table

_TABLE = table("custody")
_PLAIN = frozenset(_TABLE["plain"]["words"]) | frozenset(table("copies")["numerals"]["words"])
_TITLED = re.compile(
    rf"\b(?:{'|'.join(_TABLE['titles']['words'])})\.?((?:\s+[A-ZÀ-Þ][\w'’-]*\.?)+)", re.IGNORECASE
)
_RANKS = frozenset(_TABLE["titles"]["words"])
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_NAMES = re.compile(r"\[…\](?:[\s.]*\[…\])+")
_SPEAKING = frozenset({SpeakerKind.BODY, SpeakerKind.COUNTRY, SpeakerKind.DOCUMENT, SpeakerKind.PUBLISHER})


def _stems(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})", re.IGNORECASE)


_PRISONERS = _stems(_TABLE["words"]["prisoners"])
_STATUSES = {name: _stems(words) for name, words in _TABLE["statuses"].items()}
_TOPICS = {name: _stems(words) for name, words in _TABLE["topics"].items()}


def of_prisoners(text: str) -> bool:
    """Whether words are about prisoners.

    >>> of_prisoners("30 captured men"), of_prisoners("30 men were rescued")
    (True, False)
    """
    return bool(_PRISONERS.search(text))


def status_of(text: str) -> str | None:
    """The one status that words name of their own; null where there is none, or more than one."""
    found = [name for name, pattern in _STATUSES.items() if pattern.search(text)]
    return found[0] if len(found) == 1 else None


def topics(text: str) -> list[str]:
    """What words without a figure speak of: access, notice, treatment, trial, exchange, number."""
    return [name for name, pattern in _TOPICS.items() if pattern.search(text)]


def articles(found: Iterable[str]) -> tuple[str, ...]:
    """The articles that topics answer to, each once."""
    return tuple(dict.fromkeys(each for name in found for each in _TABLE["articles"][name]))


def masked(text: str, told: frozenset[str]) -> str:
    """Words with every name left out, but those of ``told`` (small letters) and plain words.

    >>> masked("It did not say where Major Ann Bell is held in Tarn.", frozenset({"tarn"}))
    'It did not say where […] is held in Tarn.'
    """
    hidden = _WORD.sub(lambda word: word[0] if _may(word[0], told) else "[…]", text)
    return _NAMES.sub("[…]", hidden)


def _may(word: str, told: frozenset[str]) -> bool:
    bare = re.sub(r"['’]s?$", "", word.casefold())
    return word[0].islower() or bare in told or all(part in _PLAIN for part in bare.split("-"))


def named(text: str) -> frozenset[str]:
    """Words that stand behind a rank or title in a text: parts of people's names, in small letters."""
    found = (word for part in _TITLED.findall(text) for word in _WORD.findall(part))
    return frozenset(word.casefold() for word in found)


def bodies(stated: Iterable[Stated]) -> frozenset[str]:
    """Words of the names of bodies, countries and publishers that speak, in small letters."""
    names = (
        one.finding.speaker.name
        for one in stated
        if one.finding.speaker is not None and one.finding.speaker.kind in _SPEAKING
    )
    return frozenset(word.casefold() for name in names for word in _WORD.findall(name))


def speaker_name(speaker: Speaker | None, source: str) -> str | None:
    """Who says so, as far as it may be told: bodies and offices by name, others by what they are.

    A person is named only where the report gives an office for them, other than a rank, since one who has
    none may be a prisoner; a person whom the source calls a prisoner is not told at all.
    """
    if speaker is None:
        return None
    about = " ".join(filter(None, (source, speaker.role, speaker.affiliation, speaker.name)))
    if speaker.kind in _SPEAKING:
        return speaker.name
    if of_prisoners(about):
        return None
    if _office(speaker):
        return speaker.name
    told = masked(speaker.name, frozenset()) if speaker.kind is not SpeakerKind.PERSON else "[…]"
    return told if told.strip("[…] ,") else None


def _office(speaker: Speaker) -> bool:
    """Whether the report says what a person speaks for, with more than a rank."""
    role = {word.casefold() for word in _WORD.findall(speaker.role or "")}
    return speaker.affiliation is not None or bool(role - _RANKS)
