"""Who is one speaker within the reports of one event: "the army" there is Norland's, where only its army speaks.

Across all reports a short name names nobody: every land has an army. Within one event it is the full name that
has the same noun and that alone has its words, if nothing speaks for another land's: the event knows but one
land, or the report and its publisher name this one only, or both give the same number of the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from sayso.model.speaker import Speaker, SpeakerKind
from sayso.reconcile.measure import Measure
from sayso.reconcile.table import table
from sayso.reconcile.titled import holders
from sayso.reconcile.voice import head, is_kind, voice
from sayso.reconcile.words import plain, stem, tokens

_LOCAL = frozenset(stem(word) for word in table("voices")["local"]["words"])
_NO_BODY = frozenset({SpeakerKind.PUBLISHER, SpeakerKind.PERSON, SpeakerKind.DOCUMENT, SpeakerKind.COUNTRY})
#: nouns of bodies of which each land has one
STATE = frozenset(head(word) for word in table("voices")["state"]["heads"])
#: letters that a land's name has in common with its people's
LAND = 5

#: up to this number two tell the same by chance
_SMALL = 9


@dataclass(frozen=True, slots=True)
class _Body:
    """A body as an event knows it.

    Attributes:
        words: of its name, without its land.
        head: the noun that the name is built on.
        lands: that it is of.
        rank: of two that are told by the same words the one with the higher rank names both.
    """

    words: frozenset[str]
    head: str
    lands: frozenset[str]
    rank: tuple[bool, bool, str]


def within(measures: Iterable[Measure]) -> list[Measure]:
    """The figures, each short name of a body with the key of the only full one that fits in its event."""
    listed = list(measures)
    events: dict[str, list[Measure]] = defaultdict(list)
    for one in listed:
        events[_event(one)].append(one)
    full = {event: _full(own) for event, own in events.items()}
    return [
        replace(one, speaker=found) if (found := full[_event(one)].get((one.speaker, one.report))) else one
        for one in listed
    ]


def _event(one: Measure) -> str:
    return one.setting.story.cluster or one.report


def _full(own: Sequence[Measure]) -> dict[tuple[str, str], str]:
    """The full name's key by a short one's and the report that it stands in."""
    bodies = _bodies(own)
    best = {
        key: max(
            (other for other in bodies if _one(body, bodies[other])), key=lambda other: bodies[other].rank
        )
        for key, body in bodies.items()
    }
    lands = frozenset().union(*(body.lands for body in bodies.values()))
    numbers = _numbers(own, best)
    found: dict[tuple[str, str], str] = {}
    for one in own:
        short = best.get(one.speaker)
        if short is None or (one.speaker, one.report) in found:
            continue
        longer = {key for key in best.values() if key != short and _longer(bodies[short], bodies[key])}
        sure = {
            key
            for key in longer
            if len(lands) < 2 or bodies[key].lands == _named(one, lands) or numbers[short] & numbers[key]
        }
        if len(sure) == 1 and (len(longer) == 1 or len(lands) > 1):
            found[one.speaker, one.report] = sure.pop()
        elif short != one.speaker:
            found[one.speaker, one.report] = short
    return found | holders(own)


def _one(body: _Body, other: _Body) -> bool:
    """Whether two names have the same words and tell of the same land."""
    return (body.head, body.words, body.lands) == (other.head, other.words, other.lands)


def _bodies(own: Sequence[Measure]) -> dict[str, _Body]:
    """The bodies of an event by their keys."""
    names: dict[str, set[str]] = defaultdict(set)
    lands: dict[str, set[str]] = defaultdict(set)
    for one in own:
        who = one.measured.stated.finding.speaker
        if who is None or who.kind in _NO_BODY:
            continue
        if who.entity == one.speaker or _words(who.name) == _words(one.speaker):
            names[one.speaker].add(who.name)
            lands[one.speaker] |= _land(who)
    listed = {
        one.speaker
        for one in own
        if (who := one.measured.stated.finding.speaker) and who.entity == one.speaker
    }
    for key in {one.speaker for one in own if _heads(one)} - set(names):
        names[key].add(key)
        lands[key] |= _land(Speaker(name=key, kind=SpeakerKind.BODY, affiliation=_owner(key)))
    return {
        key: _Body(
            _bare(found, lands[key]),
            head(min(found)),
            frozenset(lands[key]),
            (key in listed, bool(lands[key]), key),
        )
        for key, found in names.items()
        if not _words(min(found)) & _LOCAL
    }


def _heads(one: Measure) -> bool:
    """Whether the speaker is a body that a person speaks for."""
    who = one.measured.stated.finding.speaker
    return (
        who is not None
        and who.kind is SpeakerKind.PERSON
        and who.name != one.speaker
        and head(one.speaker) in STATE
    )


def _owner(name: str) -> str | None:
    """Whose body a name says that it is: "Russia's Investigative Committee"."""
    words = tokens(name)
    return words[0] if len(words) > 1 and words[0].endswith(("'s", "\u2019s")) else None


def _bare(names: Iterable[str], lands: Iterable[str]) -> frozenset[str]:
    """The words of a body without those that tell its land."""
    own = tuple(lands)
    words = frozenset().union(*map(_words, names))
    return frozenset(word for word in words if not own or not word.startswith(own))


def _words(name: str) -> frozenset[str]:
    return voice(Speaker(name=name, kind=SpeakerKind.BODY)).words


def _land(who: Speaker) -> set[str]:
    """The beginning that the name of a body's land and its people's have in common."""
    words = tokens(who.affiliation or "")
    if not words or not words[-1][0].isupper() or is_kind(words[-1]) or head(who.name) not in STATE:
        return set()
    word = plain(words[-1]).removesuffix("'s")
    return {word[:LAND]}


def _longer(short: _Body, body: _Body) -> bool:
    """Whether one names in full what the other names in short: a land, or more words, and no other land."""
    if short.head != body.head or not short.words or (short.lands and not short.lands & body.lands):
        return False
    return short.words < body.words or (short.words == body.words and len(short.lands) < len(body.lands))


def _named(one: Measure, lands: frozenset[str]) -> frozenset[str]:
    """The lands that a report begins with, or that its publisher's name has."""
    publisher = plain(one.measured.stated.report.publisher or "")
    told = frozenset(land for land in lands if land in publisher)
    return told or frozenset(land for land in lands if land in plain(one.setting.story.lead))


def _numbers(own: Sequence[Measure], best: Mapping[str, str]) -> Mapping[str, set[tuple[str, ...]]]:
    """What each speaker tells: numbers with what they are of; small ones are told by many."""
    found: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for one in own:
        if one.interval.exact is not None and one.interval.exact > _SMALL:
            found[best.get(one.speaker, one.speaker)].add(
                (str(one.interval.exact), one.unit, one.family, one.thing.root)
            )
    return found
