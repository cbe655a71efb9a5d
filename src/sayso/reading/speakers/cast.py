"""The cast of a report: who its names mean, each with all the places that name them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from sayso.model.speaker import SpeakerKind
from sayso.reading.speakers.lexicon import Lexicon, lexicon
from sayso.reading.speakers.member import Member, core, initials, same_person
from sayso.reading.speakers.mention import Mention
from sayso.reading.speakers.misspelt import one_letter_off


@dataclass(frozen=True)
class Match:
    """What a short name may mean: the member, or those between which nothing decides."""

    member: Member | None
    among: tuple[Member, ...] = ()
    how: str = "name"


@dataclass(frozen=True)
class Cast:
    """Members with the mention -> member table (by start of the mention)."""

    members: list[Member]
    at: dict[int, Member]
    bare: dict[str, tuple[int, ...]]
    index: dict[str, list[Member]] = field(default_factory=dict)

    def near(self, word: str) -> list[Member]:
        """Members whose name has the word, or whose initials it is."""
        return self.index.get(word, [])

    def enter(self, member: Member) -> None:
        """Make a member findable by its words, its initials and its country."""
        keys = {*member.words, *(initials(member.words) if len(member.words) > 1 else ())}
        if member.kind is SpeakerKind.COUNTRY:
            keys |= {_land(member, lexicon()) or ""}
        for key in keys:
            if member not in self.index.setdefault(key, []):
                self.index[key].append(member)

    def match(self, mention: Mention) -> Match:
        """Who a mention means: an equal or fuller name, an acronym, a shorter form."""
        for find in (_same, _acronym, _short, _in_title, misspelt):
            found = find(self, mention)
            if found:
                return _decide(self, mention, found, "acronym" if find is _acronym else "short name")
        return Match(None)


def _same(cast: Cast, mention: Mention) -> list[Member]:
    lex = lexicon()
    if mention.kind is SpeakerKind.COUNTRY:
        near = cast.near(lex.countries.get(" ".join(mention.words), mention.head))
        return [m for m in near if m.kind is SpeakerKind.COUNTRY and _one_land(m, mention, lex)]
    words = mention.words
    if len(words) == 1 and mention.kind in (SpeakerKind.PERSON, SpeakerKind.UNKNOWN):
        titled = [m for m in cast.near(words[0]) if m.kind is SpeakerKind.PERSON and m.words == words]
        if found := [m for m in titled if m.gender.fits(mention.gender)]:
            return found
    if len(words) > 1 and mention.kind is SpeakerKind.PERSON:
        alike = {m.number: m for word in words for m in cast.near(word)}
        persons = [m for m in alike.values() if m.kind is SpeakerKind.PERSON]
        return [m for m in persons if same_person(m.best.words, words)]
    return [
        m for m in cast.near(words[-1]) if m.kind is not SpeakerKind.PERSON and core(m.words) == core(words)
    ]


def _one_land(member: Member, mention: Mention, lex: Lexicon) -> bool:
    """Whether both mean one country, one capital, or one people."""
    one, other = " ".join(member.best.words), " ".join(mention.words)
    if member.best.plural != mention.plural or (one in lex.capitals) != (other in lex.capitals):
        return False
    return lex.countries.get(one, one) == lex.countries.get(other, other)


def _land(member: Member, lex: Lexicon) -> str | None:
    return lex.countries.get(" ".join(member.best.words))


def _acronym(cast: Cast, mention: Mention) -> list[Member]:
    if len(mention.words) > 1 or not 2 <= len(mention.head) <= 6 or mention.kind is SpeakerKind.PERSON:
        return []
    return [m for m in cast.near(mention.head) if len(m.words) > 1 and mention.head in initials(m.words)]


def _short(cast: Cast, mention: Mention) -> list[Member]:
    words = mention.words
    longer = [m for m in cast.near(words[-1]) if len(m.words) > len(words)]
    persons = [m for m in longer if m.kind is SpeakerKind.PERSON]
    if mention.doubtful and len(words) > 1:
        return [m for m in cast.near(words[-1]) if m.kind is SpeakerKind.PERSON and m.words[-1] == words[-1]]
    if mention.kind in (SpeakerKind.PERSON, SpeakerKind.UNKNOWN):
        tail = [
            m
            for m in persons
            if m.words[-len(words) :] == words or (len(words) == 1 and words[0] in m.words[1:])
        ]
        if tail:
            return tail
        given = [m for m in persons if m.words[: len(words)] == words] if not mention.titled else []
        if given:
            return given
    if mention.kind in (SpeakerKind.BODY, SpeakerKind.UNKNOWN):
        own, known = core(words), " ".join(words) in lexicon().bodies  # the UN is not its Security Council
        bodies = [m for m in longer if m.kind is SpeakerKind.BODY]
        return [
            m
            for m in bodies
            if own and (core(m.words)[-len(own) :] == own or (not known and m.words[: len(words)] == words))
        ]
    return []


def _in_title(cast: Cast, mention: Mention) -> list[Member]:
    """In a line printed as a title every word is a capital: the person whose surname stands first in it."""
    if not mention.aside or mention.kind is SpeakerKind.BODY:
        return []
    for word in mention.words:
        found = [m for m in cast.near(word) if m.kind is SpeakerKind.PERSON and m.words[-1] == word]
        if found:
            return found
    return []


def misspelt(cast: Cast, mention: Mention) -> list[Member]:
    """A bare name that nobody bears, one letter off the surname of one who is named in full."""
    single = len(mention.words) == 1 and mention.kind is SpeakerKind.UNKNOWN and not mention.plural
    if not single or mention.aside or len(cast.bare.get(mention.head, ())) > 2:
        return []
    return [m for m in cast.members if m.kind is SpeakerKind.PERSON and one_letter_off(m.words, mention.head)]


def _decide(cast: Cast, mention: Mention, found: list[Member], how: str) -> Match:
    """One of several of a name: by gender, by role, by who bore the bare name before the other came."""
    same = len(found[0].words) == len(mention.words) and how != "acronym"
    how = "name" if same else how
    fitting = [m for m in found if m.gender.fits(mention.gender)] or found
    if len(fitting) > 1 and mention.role:
        shared = [m for m in fitting if _roles_meet(m, mention.role)]
        fitting = shared or fitting
    if len(fitting) == 1:
        return Match(fitting[0], (), how)
    owner = _owner(cast, mention, fitting)
    return Match(owner, () if owner else tuple(fitting), how)


def _roles_meet(member: Member, role: str) -> bool:
    wanted = set(role.lower().replace(".", "").split())
    return any(wanted & set(r.lower().replace(".", "").split()) for r in member.roles)


def _owner(cast: Cast, mention: Mention, found: list[Member]) -> Member | None:
    """Who goes by the bare name: introduced first, and called by it before the next one came."""
    ordered = sorted(found, key=lambda m: m.first)
    apart = [m for m in ordered if not any(o.kin for o in m.mentions[:1])]
    if len(apart) == 1 and not mention.titled:
        return apart[0]
    uses = cast.bare.get(mention.head, ())
    if any(ordered[0].first < use < ordered[1].first for use in uses):
        return ordered[0]
    if _in_passing(ordered) and not mention.titled:
        return ordered[0]
    before = [m for m in ordered if m.first < mention.start]
    if len(before) == 1:
        return before[0]
    near = [
        m
        for m in before
        if any(0 < mention.paragraph - o.paragraph < 2 and not o.oblique for o in m.mentions)
    ]
    if len(near) == 1:
        return near[0]
    surnamed = [m for m in before if not _by_given_name(m)]
    return surnamed[0] if len(surnamed) == 1 else None


def _by_given_name(member: Member) -> bool:
    """Whether the report itself calls one by the given name alone, as it does to keep relatives apart."""
    return any(o.words == member.words[:1] and not o.quoted and not o.aside for o in member.mentions)


def _in_passing(ordered: list[Member]) -> bool:
    """Whether all but the first introduced came later, and not as anyone that a sentence is about."""
    lead, *others = [next((o for o in m.mentions if not o.aside), m.mentions[0]) for m in ordered]
    return all(m.sentence > lead.sentence and m.oblique for m in others)


def cast(mentions: Sequence[Mention], spelt: Mapping[int, int] | None = None) -> Cast:
    """Gather the named mentions of a report: full names first, then what is short for them.

    ``spelt`` gives for an acronym in brackets the start of the name in front that it stands for.
    """
    spelt = spelt or {}
    known: dict[str, Member] = {}
    made = Cast([], {}, _bare(mentions))
    members, at = made.members, made.at
    ordered = sorted(
        mentions, key=lambda m: (m.aside, len(m.words) < 2, m.doubtful, m.start not in spelt, m.start)
    )
    for mention in ordered:
        found = made.match(mention)
        member = at.get(spelt.get(mention.start, -1)) or known.get(mention.head, found.member)
        if mention.start in spelt and member is not None:
            known[mention.head] = member
        if member is None and found.among:
            continue
        if member is None:
            member = Member(len(members), mention.kind, mention)
            members.append(member)
        member.add(_given(mention) if not member.mentions else mention)
        if not member.words or _fuller(mention, member):
            member.call(member.mentions[-1])
            made.enter(member)
        at[mention.start] = member
    for member in members:
        member.mentions.sort(key=lambda m: m.start)
    return made


def _given(mention: Mention) -> Mention:
    """A given name that stands alone in the report tells a gender; a surname would have a fuller form."""
    told = lexicon().firstnames.get(mention.head)
    alone = len(mention.words) == 1 and mention.kind is SpeakerKind.UNKNOWN and not mention.aside
    if told is None or not alone or mention.plural:
        return mention
    return replace(mention, kind=SpeakerKind.PERSON, gender=told)


def _fuller(mention: Mention, member: Member) -> bool:
    if mention.quoted and not member.best.quoted:
        return False
    if mention.aside or mention.kind is not member.kind:
        vague = mention.aside and mention.doubtful
        return member.kind is SpeakerKind.UNKNOWN and mention.kind is SpeakerKind.PERSON and not vague
    if member.kind is SpeakerKind.COUNTRY:
        demonyms = lexicon().demonyms
        return " ".join(member.best.words) in demonyms and " ".join(mention.words) not in demonyms
    return len(mention.words) > len(member.best.words) and not mention.doubtful


def _bare(mentions: Sequence[Mention]) -> dict[str, tuple[int, ...]]:
    found: dict[str, list[int]] = {}
    for mention in mentions:
        if len(mention.words) == 1 and not mention.aside:
            found.setdefault(mention.head, []).append(mention.start)
    return {word: tuple(sorted(starts)) for word, starts in found.items()}
