"""Who is one speaker across reports: by entity where there is one, else by name.

Sameness of names is no chain: a surname may fit two persons who do not fit each other. So names are joined
from the fullest one down, each to the one group all of whose names fit it; the order of reports makes no
difference.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from sayso.model.speaker import Speaker, SpeakerKind
from sayso.model.stated import Stated
from sayso.names.latin import plain as latin
from sayso.names.match import Bearer, match
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


def voices(stated: Iterable[Stated], same: Same = one_voice) -> dict[str, str]:
    """A key of the speaker for every claim, by the claim's id; equal keys are one speaker.

    Keys are names as they stand in the reports, the fullest one of each group.
    """
    listed = list(stated)
    speakers: dict[str, Speaker] = {}
    for one in listed:
        if one.finding.speaker is not None:
            speakers[_key(one.finding.speaker)] = _fuller(
                speakers.get(_key(one.finding.speaker)), one.finding.speaker
            )
    joined = _joined(speakers, same)
    found: dict[str, str] = {}
    for one in listed:
        who = one.finding.speaker
        found[one.claim.id] = joined[_key(who)] if who else own_name(one)
    return found


def _key(speaker: Speaker) -> str:
    kind = "publisher" if speaker.kind is SpeakerKind.PUBLISHER else ""
    return speaker.entity or f"{kind}{' '.join(speaker.name.casefold().split())}"


def _fuller(kept: Speaker | None, other: Speaker) -> Speaker:
    """Of two that share a key the one that tells more, whichever came first."""
    return other if kept is None else min(kept, other, key=_tells)


def _tells(speaker: Speaker) -> tuple[bool, bool, str, str, str]:
    known = speaker.kind is SpeakerKind.UNKNOWN, speaker.affiliation is None
    return *known, speaker.name, speaker.affiliation or "", speaker.kind.value


def _joined(speakers: dict[str, Speaker], same: Same) -> dict[str, str]:
    """Key -> name of its group."""
    marks = {key: _marks(who) for key, who in speakers.items()}
    often = Counter(mark for own in marks.values() for mark in own)
    groups: list[list[Speaker]] = []
    at: dict[str, set[int]] = {}
    found: dict[str, str] = {}
    for key in sorted(speakers, key=lambda one: (-len(voice(speakers[one]).words), one)):
        rare = sorted(marks[key], key=lambda mark: (often[mark], mark))[:_RARE]
        near = sorted({place for mark in rare for place in at.get(mark, ())})
        place = _place(speakers[key], [groups[each] for each in near], same)
        number = len(groups) if place is None else near[place]
        if place is None:
            groups.append([])
        groups[number].append(speakers[key])
        for mark in marks[key]:
            at.setdefault(mark, set()).add(number)
        found[key] = groups[number][0].entity or groups[number][0].name
    return found


def _marks(speaker: Speaker) -> frozenset[str]:
    """What names that can be one share a piece of: the words, and their first consonants in Latin letters."""
    told = voice(speaker)
    bones = ("".join(letter for letter in latin(word) if letter in _BONES)[:3] for word in tokens(told.said))
    return told.words | {f"{bone}-" for bone in bones}


def _place(who: Speaker, near: Sequence[Sequence[Speaker]], same: Same) -> int | None:
    """The one group that all fits; null where none does, or where two do and the name tells not which."""
    fits = [
        at
        for at, group in enumerate(near)
        if not who.entity and all(not one.entity and same(one, who) for one in group)
    ]
    return fits[0] if len(fits) == 1 else None
