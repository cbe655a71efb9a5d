"""Who is one speaker across reports: by entity where there is one, else by name.

Sameness of names is no chain: a surname may fit two persons who do not fit each other. So names are joined
from the fullest one down, each to the one group all of whose names fit it; the order of reports makes no
difference.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from sayso.model.speaker import Speaker, SpeakerKind
from sayso.model.stated import Stated
from sayso.names.latin import plain as latin
from sayso.names.match import Bearer, match
from sayso.reconcile.called import Called
from sayso.reconcile.implied import NO_TEXTS, implied
from sayso.reconcile.measure import own_name
from sayso.reconcile.titled import beside, owned
from sayso.reconcile.voice import is_tangled, of_one_land, voice
from sayso.reconcile.words import tokens

#: whether two speakers are one; both are named, neither is in an entity list
Same = Callable[[Speaker, Speaker], bool]


#: a day that the reader took for a part of a name
_DAY = re.compile(r"\s+(?:on|late|early)\s+(?:on\s+)?[A-Z]\w+day$")
_BODIES = frozenset({SpeakerKind.BODY, SpeakerKind.ROLE, SpeakerKind.UNKNOWN})
#: letters that spellings of one name agree on
_BONES = frozenset("bcdfklmnprstxz")
#: between the name of a nameless body and its publisher
_AT = "\x00"
#: of the pieces of a name, how many of the rarest others are looked for by
_RARE = 3


def one_voice(left: Speaker, right: Speaker) -> bool:
    """Whether two names can be one speaker's: by :mod:`sayso.names`, or as one within the other.

    >>> def body(name: str) -> Speaker: return Speaker(name=name, kind=SpeakerKind.BODY)
    >>> one_voice(body("Norland ministry"), body("defence ministry of Norland"))
    True
    >>> one_voice(body("Norland army"), body("Southland army"))
    False
    """
    one, other = voice(left), voice(right)
    if SpeakerKind.PUBLISHER in (left.kind, right.kind) or one.person != other.person:
        return left.kind == right.kind and one.words == other.words
    if one.words == other.words:
        return True
    if match(Bearer(name=one.said, kind=left.kind), Bearer(name=other.said, kind=right.kind)).possible:
        return True
    if not one.person and of_one_land(one, other):
        return True
    short, long = sorted((one, other), key=lambda each: len(each.words))
    return not one.person and len(short.words) > 1 and short.words <= long.words and bool(short.proper)


@dataclass(frozen=True, slots=True)
class Cast:
    """The speakers of a view: the key of every claim's by the claim's id, and what else they are called."""

    keys: dict[str, str]
    called: Called


def voices(
    stated: Iterable[Stated], same: Same = one_voice, texts: Mapping[str, str] = NO_TEXTS
) -> dict[str, str]:
    """A key of the speaker for every claim, by the claim's id; equal keys are one speaker.

    Keys are names as they stand in the reports, the commonest one of each group. A body that is only named by
    what it is ("the defence ministry") is, where several are, the one that its publisher names most.
    """
    return cast(stated, same, texts).keys


def cast(stated: Iterable[Stated], same: Same = one_voice, texts: Mapping[str, str] = NO_TEXTS) -> Cast:
    """The speakers of a view, told apart; see :func:`voices`."""
    listed = list(stated)
    told = {one.claim.id: _key(one) for one in listed if one.finding.speaker is not None}
    speakers: dict[str, Speaker] = {}
    for one in listed:
        if one.finding.speaker is not None:
            key = told[one.claim.id]
            speakers[key] = min(speakers.get(key, one.finding.speaker), one.finding.speaker, key=_tells)
    papers = _papers(listed, told)
    joined = _common(_joined(speakers, same, papers), speakers, Counter(told.values()))
    keys = {id_: joined[key] for id_, key in told.items()}
    whole = {told[one.claim.id] for one in listed if one.claim.source and len(one.claim.source.spans) == 1}
    called = Called(((speakers[key], name) for key, name in joined.items() if key in whole), texts)
    names = {name for key, name in joined.items() if not _is_publisher(speakers[key])}
    known = implied(listed, names, texts)
    mouths = called.mouths((one for one in listed if one.claim.id in keys), keys)
    first = {one.claim.id: known.get(one.claim.id) or _first(one, keys, called) for one in listed}
    first |= beside(listed, first, texts)
    persons = {who.name: joined[key] for key, who in speakers.items() if who.kind is SpeakerKind.PERSON}
    heads = {key: found for key in {*first.values()} if (found := owned(key, persons, mouths))}
    first = {id_: heads.get(key, key) for id_, key in first.items()}
    return Cast({id_: mouths.get(key, key) for id_, key in first.items()}, called)


def _first(one: Stated, keys: Mapping[str, str], called: Called) -> str:
    """The key of a claim's speaker; that of the full name where a report has it beside the short one."""
    if one.claim.id not in keys:
        return own_name(one)
    who = one.finding.speaker
    if who is None or who.entity or who.kind not in _BODIES:
        return keys[one.claim.id]
    return called.fuller(voice(who).words, one.report.id) or keys[one.claim.id]


def _is_publisher(speaker: Speaker) -> bool:
    return speaker.kind is SpeakerKind.PUBLISHER


def _key(stated: Stated) -> str:
    """What names one speaker at once: entity or name; of a nameless body with the publisher."""
    speaker = stated.finding.speaker
    if speaker is None or speaker.entity:
        return speaker.entity or "" if speaker else ""
    name = " ".join(speaker.name.casefold().split())
    if _is_publisher(speaker):
        return f"publisher {name}"
    nameless = not voice(speaker).person and not voice(speaker).proper
    return f"{name}{_AT}{stated.report.publisher or ''}" if nameless else name


def _tells(speaker: Speaker) -> tuple[bool, bool, str, str, str]:
    """Of two that share a key the one that tells more comes first."""
    known = speaker.kind is SpeakerKind.UNKNOWN, speaker.affiliation is None
    return *known, speaker.name, speaker.affiliation or "", speaker.kind.value


def _common(groups: list[list[str]], speakers: dict[str, Speaker], often: Counter[str]) -> dict[str, str]:
    """Key -> the commonest name of its group, of several the longest one.

    Bodies without a name of their own are told apart by tie and story, not by name: those of the same words
    have one key, whatever their publisher.
    """
    found: dict[str, str] = {}
    bare: dict[frozenset[str], list[str]] = {}
    for group in groups:
        words = voice(speakers[group[0]]).words
        if words and all(_AT in key for key in group):
            bare.setdefault(words, []).extend(group)
        else:
            found |= _named(group, speakers, often)
    for group in bare.values():
        found |= _named(group, speakers, often)
    return found


def _named(group: list[str], speakers: dict[str, Speaker], often: Counter[str]) -> dict[str, str]:
    own = [key for key in group if _AT not in key] or group
    best = min(own, key=lambda key: (-often[key], -len(key), key))
    who = speakers[best]
    name = who.name if who.kind is SpeakerKind.PERSON else _DAY.sub("", who.name.partition(", ")[0])
    return dict.fromkeys(group, who.entity or name)


def _papers(stated: Iterable[Stated], told: Mapping[str, str]) -> dict[str, Counter[str]]:
    """How often each publisher names the speaker of each key."""
    found: dict[str, Counter[str]] = {}
    for one in stated:
        if one.claim.id in told:
            found.setdefault(told[one.claim.id], Counter())[one.report.publisher or ""] += 1
    return found


def _joined(speakers: dict[str, Speaker], same: Same, papers: Mapping[str, Counter[str]]) -> list[list[str]]:
    """Groups of keys that are one speaker."""
    marks = {key: _marks(who) for key, who in speakers.items()}
    often = Counter(mark for own in marks.values() for mark in own)
    groups: list[list[str]] = []
    at: dict[str, set[int]] = {}
    for key in sorted(speakers, key=lambda one: (_AT in one, -len(voice(speakers[one]).words), one)):
        rare = sorted(marks[key], key=lambda mark: (often[mark], mark))[:_RARE]
        near = sorted({place for mark in rare for place in at.get(mark, ())})
        fits = [place for place in near if _fits(key, groups[place], speakers, same)]
        place = _chosen(key, fits, groups, papers)
        if place is None:
            place = len(groups)
            groups.append([])
        groups[place].append(key)
        for mark in marks[key]:
            at.setdefault(mark, set()).add(place)
    return groups


def _marks(speaker: Speaker) -> frozenset[str]:
    """What names that can be one share a piece of: the words, and their first consonants in Latin letters."""
    told = voice(speaker)
    bones = ("".join(letter for letter in latin(word) if letter in _BONES)[:3] for word in tokens(told.said))
    return told.words | {f"{bone}-" for bone in bones}


def _fits(key: str, group: Sequence[str], speakers: dict[str, Speaker], same: Same) -> bool:
    """Whether a speaker can be each of a group; an entity is only ever itself."""
    others = [speakers[one] for one in group if _AT not in one or _AT not in key]
    if _AT in key and any(is_tangled(one.name) for one in others):
        return False
    known = speakers[key].entity is not None or any(one.entity for one in others)
    can = (same(one, speakers[key]) for one in others)
    return not known and bool(others) and (any(can) if _AT in key else all(can))


def _chosen(
    key: str, fits: Sequence[int], groups: Sequence[Sequence[str]], papers: Mapping[str, Counter[str]]
) -> int | None:
    """The one group that fits; for a nameless body, the one that its publisher names most, if any.

    "The defence ministry" of one paper is not the only one that another names in full, of another land.
    """
    if _AT not in key:
        return fits[0] if len(fits) == 1 else None
    publisher = key.partition(_AT)[2]
    often = sorted((-sum(papers[one][publisher] for one in groups[place]), place) for place in fits)
    sure = bool(often and publisher) and often[0][0] < min(often[1][0] if often[1:] else 0, 0)
    return often[0][1] if sure else None
