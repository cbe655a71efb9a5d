"""Who is one speaker within the reports of one event: "the army" is Norland's, where only Norland is named.

Across all reports a short name names nobody: every land has an army. Within one event it is the full name
that has the same noun and that alone has its words, if its land is the one that the report begins with or
that its publisher is named by, or if both give the same number of the same.
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

_NONE: frozenset[str] = frozenset()
#: numbers with what they are of
Numbers = set[tuple[str, ...]]


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

    @property
    def listed(self) -> bool:
        """Whether an entity list knows it: such a one is only ever itself."""
        return self.rank[0]

    def is_one(self, other: _Body) -> bool:
        """Whether two names have the same words and tell of the same land."""
        return (self.head, self.words, self.lands) == (other.head, other.words, other.lands)

    def is_short_for(self, other: _Body) -> bool:
        """Whether the other names it in full: with a land, or with more words, and of no other land."""
        apart = self.lands and not self.lands & other.lands
        if self.listed or self.head != other.head or not self.words or apart:
            return False
        return self.words < other.words or (self.words == other.words and len(self.lands) < len(other.lands))

    def is_meant_by(self, other: _Body, here: frozenset[str]) -> bool:
        """Whether the land is the one named here, or the name is rare: "Investigative Committee"."""
        rare = self.words == other.words and not all(map(is_kind, self.words))
        return rare or other.lands in (here, _NONE)


def within(measures: Iterable[Measure]) -> list[Measure]:
    """The figures, each short name of a body with the key of the only full one that fits in its event."""
    listed = list(measures)
    events: dict[str, list[Measure]] = defaultdict(list)
    for one in listed:
        events[_event(one)].append(one)
    full = {event: _full(own) | holders(own) for event, own in events.items()}
    return [
        replace(one, speaker=found) if (found := full[_event(one)].get((one.speaker, one.report))) else one
        for one in listed
    ]


def _event(one: Measure) -> str:
    return one.setting.story.cluster or one.report


def _full(own: Sequence[Measure]) -> dict[tuple[str, str], str]:
    """The full name's key by a short one's and the report that it stands in."""
    bodies = _bodies(own)
    best = {key: _best(body, bodies) for key, body in bodies.items()}
    lands = frozenset().union(*(body.lands for body in bodies.values()))
    numbers = _numbers(own, best)
    found: dict[tuple[str, str], str] = {}
    for one in own:
        short = best.get(one.speaker)
        if short is not None:
            longer = {key for key in best.values() if bodies[short].is_short_for(bodies[key])}
            here = _named(one, lands)
            sure = {
                key
                for key in longer
                if bodies[short].is_meant_by(bodies[key], here) or numbers[short] & numbers[key]
            }
            found.setdefault((one.speaker, one.report), sure.pop() if len(sure) == 1 else short)
    return found | _by_person(own, found)


def _by_person(own: Sequence[Measure], found: Mapping[tuple[str, str], str]) -> dict[tuple[str, str], str]:
    """The full name in reports that leave it open, by one who speaks for it in another report."""
    full: dict[str, set[str]] = defaultdict(set)
    for one in own:
        if (name := _person(one)) and found.get((one.speaker, one.report), one.speaker) != one.speaker:
            full[name].add(found[one.speaker, one.report])
    return {
        (one.speaker, one.report): min(full[name])
        for one in own
        if (name := _person(one))
        and len(full[name]) == 1
        and found.get((one.speaker, one.report)) == one.speaker
    }


def _person(one: Measure) -> str | None:
    who = one.measured.stated.finding.speaker
    return who.name if who is not None and who.kind is SpeakerKind.PERSON else None


def _best(body: _Body, bodies: Mapping[str, _Body]) -> str:
    """The key that stands for all names of a body."""
    if body.listed:
        return body.rank[-1]
    return max(other.rank for other in bodies.values() if body.is_one(other))[-1]


def _bodies(own: Sequence[Measure]) -> dict[str, _Body]:
    """The bodies of an event by their keys."""
    found: dict[str, list[Speaker]] = defaultdict(list)
    for one in own:
        who = one.measured.stated.finding.speaker
        if who is None or who.kind in _NO_BODY:
            continue
        if who.entity == one.speaker or _words(who.name) == _words(one.speaker):
            found[one.speaker].append(who)
    for key in {one.speaker for one in own if _heads(one)} - set(found):
        found[key].append(Speaker(name=key, kind=SpeakerKind.BODY, affiliation=_owner(key)))
    made = {key: _body(key, names) for key, names in found.items()}
    return {key: body for key, body in made.items() if not body.words & _LOCAL}


def _body(key: str, names: Sequence[Speaker]) -> _Body:
    lands = frozenset().union(*map(_land, names))
    words = frozenset().union(*(_words(who.name) for who in names))
    bare = frozenset(word for word in words if not lands or not word.startswith(tuple(lands)))
    rank = any(who.entity == key for who in names), bool(lands), key
    return _Body(bare, head(min(who.name for who in names)), lands, rank)


def _heads(one: Measure) -> bool:
    """Whether the speaker is a body that a person speaks for."""
    who = one.measured.stated.finding.speaker
    person = who is not None and who.kind is SpeakerKind.PERSON and who.name != one.speaker
    return person and head(one.speaker) in STATE


def _owner(name: str) -> str | None:
    """Whose body a name says that it is: "Russia's Investigative Committee"."""
    words = tokens(name)
    return words[0] if len(words) > 1 and words[0].endswith(("'s", "\u2019s")) else None


def _words(name: str) -> frozenset[str]:
    return voice(Speaker(name=name, kind=SpeakerKind.BODY)).words


def _land(who: Speaker) -> frozenset[str]:
    """The beginning that the name of a body's land and its people's have in common."""
    words = tokens(who.affiliation or "")
    if not words or not words[-1][0].isupper() or is_kind(words[-1]) or head(who.name) not in STATE:
        return frozenset()
    return frozenset({plain(words[-1]).removesuffix("'s")[:LAND]})


def _named(one: Measure, lands: frozenset[str]) -> frozenset[str]:
    """The lands that a report begins with, or that its publisher's name has."""
    publisher = plain(one.measured.stated.report.publisher or "")
    told = frozenset(land for land in lands if land in publisher)
    return told or frozenset(land for land in lands if land in plain(one.setting.story.lead))


def _numbers(own: Sequence[Measure], best: Mapping[str, str]) -> Mapping[str, Numbers]:
    """What each speaker tells; small numbers are told by many."""
    found: dict[str, Numbers] = defaultdict(set)
    for one in own:
        if one.interval.exact is not None and one.interval.exact > _SMALL:
            told = (str(one.interval.exact), one.unit, one.family, one.thing.root)
            found[best.get(one.speaker, one.speaker)].add(told)
    return found
