"""Who is one speaker across reports: by entity where there is one, else by name.

Sameness of names is no chain: a surname may fit two persons who do not fit each other. So names are joined
from the fullest one down, each to the one group all of whose names fit it; the order of reports makes no
difference.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from sayso.model.speaker import Speaker, SpeakerKind
from sayso.model.stated import Stated
from sayso.names.latin import plain as latin
from sayso.names.match import Bearer, match
from sayso.reconcile.implied import NO_TEXTS, implied
from sayso.reconcile.measure import own_name
from sayso.reconcile.table import table
from sayso.reconcile.words import plain, stem, tokens

#: whether two speakers are one; both are named, neither is in an entity list
Same = Callable[[Speaker, Speaker], bool]

_TABLE = table("voices")
_IDLE = frozenset(_TABLE["idle"]["words"])
_MOUTHS = frozenset(_TABLE["mouths"]["words"])
_BODIES = {stem(word): stem(name) for name, words in _TABLE["bodies"].items() for word in words}

#: letters that spellings of one name agree on
_BONES = frozenset("bcdfklmnprstxz")
#: between the name of a nameless body and its publisher
_AT = "\x00"
#: of the pieces of a name, how many of the rarest others are looked for by
_RARE = 3


@dataclass(frozen=True, slots=True)
class Voice:
    """A name as speakers are compared by.

    Attributes:
        words: stems of the words that count.
        said: these words as they stand.
        proper: stems of those with a capital.
        person: whether it is a person's.
    """

    words: frozenset[str]
    said: str
    proper: frozenset[str]
    person: bool


def voice(speaker: Speaker) -> Voice:
    """The words that tell a speaker from others; "a spokeswoman for the Norland army" speaks for the army.

    >>> one = voice(Speaker(name="Defence Ministry of Norland", kind=SpeakerKind.BODY))
    >>> sorted(one.words), sorted(one.proper)
    (['defenc', 'ministry', 'norland'], ['norland'])
    """
    person = speaker.kind is SpeakerKind.PERSON
    said = [word for word in tokens(speaker.name) if plain(word) not in _IDLE]
    kept = said if person else [word for word in said if plain(word) not in _MOUTHS] or said
    if not person and len(kept) < len(said) and speaker.affiliation and not _named(kept):
        kept = [*kept, *tokens(speaker.affiliation)]
    stems = [_BODIES.get(stem(word), stem(word)) for word in kept]
    proper = frozenset(
        one for one, word in zip(stems, kept, strict=True) if word[0].isupper() and stem(word) not in _BODIES
    )
    return Voice(frozenset(stems), " ".join(kept), proper, person)


def _named(words: list[str]) -> bool:
    return any(word[0].isupper() for word in words)


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
    short, long = sorted((one, other), key=lambda each: len(each.words))
    return not one.person and len(short.words) > 1 and short.words <= long.words and bool(short.proper)


def voices(
    stated: Iterable[Stated], same: Same = one_voice, texts: Mapping[str, str] = NO_TEXTS
) -> dict[str, str]:
    """A key of the speaker for every claim, by the claim's id; equal keys are one speaker.

    Keys are names as they stand in the reports, the commonest one of each group. A body that is only named by
    what it is ("the defence ministry") is, where several are, the one that its publisher names most.
    """
    listed = list(stated)
    told = {one.claim.id: _key(one) for one in listed if one.finding.speaker is not None}
    speakers: dict[str, Speaker] = {}
    for one in listed:
        if one.finding.speaker is not None:
            key = told[one.claim.id]
            speakers[key] = min(speakers.get(key, one.finding.speaker), one.finding.speaker, key=_tells)
    papers = _papers(listed, told)
    joined = _common(_joined(speakers, same, papers), speakers, Counter(told.values()))
    known = implied(listed, {name for key, name in joined.items() if not _is_publisher(speakers[key])}, texts)
    return {
        one.claim.id: known.get(one.claim.id)
        or (joined[told[one.claim.id]] if one.claim.id in told else own_name(one))
        for one in listed
    }


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
    """Key -> the commonest name of its group, of several the longest one."""
    found: dict[str, str] = {}
    for group in groups:
        best = min(group, key=lambda key: (-often[key], -len(key), key))
        found |= dict.fromkeys(group, speakers[best].entity or speakers[best].name)
    return found


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
    known = speakers[key].entity is not None or any(one.entity for one in others)
    can = (same(one, speakers[key]) for one in others)
    return not known and bool(others) and (any(can) if _AT in key else all(can))


def _chosen(
    key: str, fits: Sequence[int], groups: Sequence[Sequence[str]], papers: Mapping[str, Counter[str]]
) -> int | None:
    """The one group that fits; for a nameless body, of several the one that its publisher names most."""
    if len(fits) < 2:
        return fits[0] if fits else None
    publisher = key.partition(_AT)[2]
    often = sorted((-sum(papers[one][publisher] for one in groups[place]), place) for place in fits)
    sure = bool(publisher) and often[0][0] < often[1][0]
    return often[0][1] if sure else None
