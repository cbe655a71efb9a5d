"""Speakers made of cast members and of a source's own words."""

from __future__ import annotations

import re

from sayso.model.span import Span
from sayso.model.speaker import Speaker, SpeakerKind
from sayso.reading.rules.when import timeless
from sayso.reading.speakers.lexicon import lexicon
from sayso.reading.speakers.member import Member, name_of
from sayso.reading.speakers.mention import Mention
from sayso.reading.speakers.stage import Stage, Told

_ARTICLES = ("the ", "a ", "an ")
#: what a name ends before: ", which runs a clinic"; ", for its part"
_TAIL = re.compile(
    r",\s+(?:which|who|whose|that|where|for (?:its|their|his|her) part|by contrast|however)\b.*$"
)


def bare(words: str) -> str:
    """A source's words without a leading article and closing marks, a relative clause or words of when.

    >>> bare("The  agency,"), bare("The union, which runs a clinic"), bare("Brask in recent weeks")
    ('agency', 'union', 'Brask')
    """
    text = _TAIL.split(" ".join(words.split()))[0].strip(" ,;:—–-")
    text = text[: timeless(text)]
    low = text.lower()
    return next((text[len(a) :] for a in _ARTICLES if low.startswith(a) and len(text) > len(a)), text)


def of_member(stage: Stage, member: Member, how: str, mention: Mention | None = None) -> Told:
    """The speaker that a cast member is; ``mention`` is the one in the source, where it is named there."""
    stated = mention.role if mention else None
    affiliation = (mention.affiliation if mention else None) or member.affiliation
    if member.kind is SpeakerKind.COUNTRY:
        affiliation = lexicon().countries.get(" ".join(member.best.words))
        affiliation = None if affiliation == name_of(stage.scene.text, member.best.span) else affiliation
    speaker = Speaker(
        name=name_of(stage.scene.text, member.best.span),
        kind=_kind(member, mention),
        role=stated or (member.roles[0] if member.roles else None),
        affiliation=affiliation,
        mention=member.best.span,
        resolved=True,
        how=how,
    )
    return Told(speaker, member.number)


def _kind(member: Member, mention: Mention | None) -> SpeakerKind:
    if member.best.plural or (mention is not None and mention.plural):
        return SpeakerKind.GROUP
    return member.kind


def of_noun(stage: Stage, mention: Mention, how: str, who: int) -> Told:
    """The speaker that an earlier noun phrase describes."""
    name = bare(name_of(stage.scene.text, mention.span))
    return Told(Speaker(name=name, kind=mention.kind, mention=mention.span, resolved=True, how=how), who)


def unresolved(words: str, kind: SpeakerKind = SpeakerKind.UNKNOWN, candidates: tuple[str, ...] = ()) -> Told:
    """A source that nothing decides: its own words."""
    return Told(Speaker(name=bare(words) or words, kind=kind, candidates=candidates))


def itself(
    words: str, kind: SpeakerKind, span: Span, affiliation: str | None = None, role: str | None = None
) -> Told:
    """A source that means what it says."""
    speaker = Speaker(
        name=bare(words),
        kind=kind,
        role=role,
        affiliation=affiliation,
        mention=span,
        resolved=True,
        how="name",
    )
    return Told(speaker)


def of_trace(stage: Stage, who: int, how: str) -> Told:
    """The speaker that a trace's number stands for."""
    if who in stage.pairs:
        return _of_pair(stage, who, how)
    member = stage.member(who)
    return (
        of_member(stage, member, how) if member is not None else of_noun(stage, stage.numbers[who], how, who)
    )


def _of_pair(stage: Stage, who: int, how: str) -> Told:
    """Two persons by the fullest names that the report gives them."""
    members = [stage.cast.members[number] for number in stage.pairs[who]]
    name = " and ".join(name_of(stage.scene.text, member.best.span) for member in members)
    mention = stage.numbers[who].span
    return Told(Speaker(name=name, kind=SpeakerKind.GROUP, mention=mention, resolved=True, how=how), who)
