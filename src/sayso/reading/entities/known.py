"""Speakers that an entity list knows: the entry, the match with its reasons, or those it may be."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace

from sayso.model.judgement import Reason
from sayso.model.match import SAME, Match
from sayso.model.speaker import Speaker, SpeakerKind
from sayso.names.body import common, core
from sayso.names.countries import country_of
from sayso.names.latin import plain
from sayso.names.match import Bearer, match
from sayso.reading.entities.entity import Entity
from sayso.reading.entities.index import Entities

#: what a name that others bear too leaves of a score
_WEAK = 0.85
#: how far ahead of the next one an entry must be
_AHEAD = 0.03
#: a capital speaks for its government; now and then a city is meant
_METONYM = 0.9
_PLACES = (SpeakerKind.COUNTRY, SpeakerKind.BODY, SpeakerKind.UNKNOWN, SpeakerKind.GROUP)
_PERSONS = (SpeakerKind.PERSON, SpeakerKind.UNKNOWN)

Found = tuple[Entity, Match]


def recognise(speakers: Mapping[str, Speaker], entities: Entities) -> dict[str, Speaker]:
    """Claim id -> speaker, with ``entity`` and ``match`` where the list knows the speaker.

    Where two entries fit alike the speaker stays without an entity, with their ids as candidates. Speakers
    whose words nothing resolved are left as they are.
    """
    known = {speaker: _known(speaker, entities) for speaker in set(speakers.values()) if speaker.resolved}
    return {claim: known.get(speaker, speaker) for claim, speaker in speakers.items()}


def _known(speaker: Speaker, entities: Entities) -> Speaker:
    found = find(speaker, entities)
    if not found:
        return speaker
    best, score = found[0][0], found[0][1].score
    rivals = [one for one in found if score - one[1].score < _AHEAD]
    if len(rivals) == 1:
        return replace(speaker, entity=best.id, match=found[0][1])
    return replace(speaker, candidates=tuple(sorted(one.id for one, _ in rivals)))


def find(speaker: Speaker, entities: Entities) -> list[Found]:
    """Entries that a speaker is taken for, best first."""
    place = _metonym(speaker, entities)
    if place is not None:
        return [place]
    own = _bearer(speaker)
    near = entities.near(speaker.name, own.country)
    found = [(one, told) for one in near if _kinds(speaker.kind, one.kind) and (told := _best(own, one))]
    return sorted(found, key=lambda pair: (-pair[1].score, entities.order[pair[0].id]))


def _metonym(speaker: Speaker, entities: Entities) -> Found | None:
    entity = entities.metonyms.get(plain(speaker.name).removeprefix("the "))
    if entity is None or speaker.kind not in _PLACES:
        return None
    says = "a place that speaks for who governs or sits there"
    reason = Reason(field="metonym", left=speaker.name, right=entity.name, says=says)
    return entity, Match(score=_METONYM, reasons=(reason,))


def _bearer(speaker: Speaker) -> Bearer:
    """The speaker's name with its country: of the affiliation, else of the role."""
    told = [words for words in (speaker.affiliation, speaker.role) if words]
    lands = [land for words in told if (land := country_of(words) or core(words)[0])]
    kind = None if speaker.kind is SpeakerKind.UNKNOWN else speaker.kind
    return Bearer(name=speaker.name, kind=kind, role=speaker.role, country=lands[0] if lands else None)


def _kinds(speaker: SpeakerKind, entity: SpeakerKind) -> bool:
    """Whether the kinds can be one's: a person is never a body, a state never its ministry."""
    if speaker is SpeakerKind.UNKNOWN:
        return True
    if SpeakerKind.COUNTRY in (speaker, entity):
        return speaker is entity
    return (speaker is SpeakerKind.PERSON) is (entity is SpeakerKind.PERSON)


def _best(own: Bearer, entity: Entity) -> Match | None:
    """The best match with one of an entry's names; null where none is good enough."""
    told = [_one(own, entity, name, at) for at, name in enumerate(entity.names)]
    found = max(told, key=lambda one: one.score)
    return found if found.score >= SAME else None


def _one(own: Bearer, entity: Entity, name: str, at: int) -> Match:
    exact = plain(own.name) == plain(name)
    strong = at <= len(entity.aliases) and (exact or not common(name))
    found = match(own, Bearer(name=name, kind=entity.kind, role=entity.role, country=entity.country))
    if strong or not found.score:
        return found
    fits = any(reason.field in ("role", "country") and "the same" in reason.says for reason in found.reasons)
    score = found.score if fits else min(found.score * _WEAK, SAME - 0.01)
    reason = Reason(field="name", left=own.name, right=name, says="a name that others bear too")
    return Match(score=round(score, 3), reasons=(*found.reasons, reason))


__all__ = ["find", "recognise"]
