"""Descriptions in source position: "the agency", "his lawyer", "Ukraine's ombudsman", "some officials"."""

from __future__ import annotations

from bisect import bisect_left

from msgspec.structs import replace

from sayso.model.claim import Claim
from sayso.model.span import Span
from sayso.model.speaker import SpeakerKind
from sayso.reading.speakers.gender import Gender
from sayso.reading.speakers.lexicon import lexicon
from sayso.reading.speakers.member import Member, name_of
from sayso.reading.speakers.mention import Mention
from sayso.reading.speakers.persons import bare, itself, of_member, of_noun, of_trace, unresolved
from sayso.reading.speakers.pronouns import antecedent
from sayso.reading.speakers.salience import Trace, rank
from sayso.reading.speakers.source import Pointer
from sayso.reading.speakers.stage import Stage, Told

_POINTING = frozenset("the this that these those".split())
_SYNONYMS = {
    "congressman": {"representative", "rep", "congressman"},
    "congresswoman": {"representative", "rep", "congresswoman"},
    "lawmaker": {"senator", "sen", "representative", "rep", "congressman", "congresswoman", "mp", "lawmaker"},
    "senator": {"senator", "sen"},
    "governor": {"governor", "gov"},
    "general": {"general", "gen"},
    "diplomat": {"ambassador", "envoy", "diplomat", "consul"},
    "official": {"official", "officer", "minister", "secretary", "director"},
    "spokesperson": {"spokesman", "spokeswoman", "spokesperson"},
    "professor": {"professor", "prof"},
    "lawyer": {"lawyer", "attorney"},
    "candidate": {
        "candidate",
        "nominee",
        "contender",
        "hopeful",
        "challenger",
        "frontrunner",
        "front-runner",
    },
    "nominee": {"candidate", "nominee"},
    "attorney": {"lawyer", "attorney"},
    "head": {"head", "director", "chief", "chairman", "president", "leader"},
    "chief": {"head", "director", "chief", "chairman"},
    "leader": {"leader", "president", "premier", "chancellor", "minister", "head"},
    "actor": {"actor", "actress"},
    "commander": {"commander", "general", "colonel", "admiral", "major"},
}


def description(stage: Stage, read: Pointer, claim: Claim) -> Told:
    """Resolve a claim's source that describes.

    In order: whose it is ("his", "the group's"); what "the" points back at; else it means what it says.
    """
    assert claim.source is not None  # noqa: S101  (callers hand in claims with a source)
    words, span = claim.source.text, (claim.source.start, claim.source.end)
    kind = read.told.kind if read.told else SpeakerKind.UNKNOWN
    if read.pronoun is not None:
        return _owned(stage, read, claim, kind)
    affiliation = _owner(stage, read, claim)
    if read.determiner in _POINTING and affiliation is None and not _complement(read):
        return _pointing(stage, read, claim, kind)
    role = read.told.word if read.told and kind is SpeakerKind.ROLE else None
    return itself(words, _plain_kind(read, kind), span, affiliation or _stated(stage, read), role)


def _plain_kind(read: Pointer, kind: SpeakerKind) -> SpeakerKind:
    if kind is not SpeakerKind.UNKNOWN:
        return kind
    words = [t.low for t in read.tokens]
    many = (
        words[0] in ("some", "many", "several", "few", "most", "all", "both", "two", "three")
        or words[0].isdigit()
    )
    plural = read.tokens[read.head].low.endswith("s") and read.determiner not in ("a", "an")
    return SpeakerKind.GROUP if many or plural else kind


def _owned(stage: Stage, read: Pointer, claim: Claim, kind: SpeakerKind) -> Told:
    """*His campaign*: of whom."""
    source = claim.source
    assert source is not None  # noqa: S101
    assert read.pronoun is not None  # noqa: S101
    who, names = antecedent(stage, read.pronoun, stage.place(source.start, None))
    if who is None:
        return unresolved(source.text, kind, names)
    owner = of_trace(stage, who, "pronoun").speaker
    rest = source.text[len(read.tokens[0].text) :].strip(" ,—–-")
    owns = "'" if owner.name.endswith("s") else "'s"
    span = source.start, source.end
    told = itself(f"{owner.name}{owns} {rest}", _plain_kind(read, kind), span, owner.name)
    return Told(replace(told.speaker, how="pronoun"))


def _owner(stage: Stage, read: Pointer, claim: Claim) -> str | None:
    """Who owns the head: "Karim's lawyer", "the group's director"."""
    for at in range(read.head - 1, -1, -1):
        token = read.tokens[at]
        if not token.owns:
            continue
        names = [m for m in stage.names_in((read.start, token.end)) if m.span[1] == token.end]
        member = stage.cast.at.get(names[0].start) if names else None
        if member is not None:
            return name_of(stage.scene.text, member.best.span)
        if names:
            return name_of(stage.scene.text, names[0].span)
        body = _body(stage, token.low, (), read.start) if read.determiner in _POINTING else None
        return body.speaker.name if body else bare(stage.scene.text[read.start : token.end])
    return None


def _complement(read: Pointer) -> bool:
    """*The head of the port*: what follows the head says who is meant."""
    return read.head + 2 < len(read.tokens) and read.tokens[read.head + 1].low in (
        "of",
        "for",
        "in",
        "at",
        "from",
        "who",
        "that",
    )


def _stated(stage: Stage, read: Pointer) -> str | None:
    """Land or body in the words: "Russian authorities", "a Pentagon official", "a spokesman for the port"."""
    lex = lexicon()
    for token in read.tokens[: read.head]:
        if token.low in lex.countries:
            return lex.countries[token.low]
    inside = stage.names_in((read.start, read.tokens[-1].end))
    return name_of(stage.scene.text, inside[0].span) if inside else None


def _pointing(stage: Stage, read: Pointer, claim: Claim, kind: SpeakerKind) -> Told:
    assert claim.source is not None  # noqa: S101
    words, span = claim.source.text, (claim.source.start, claim.source.end)
    modifiers = tuple(t.low for t in read.tokens[1 : read.head])
    word = read.told.word if read.told else read.tokens[read.head].low
    named = any(t.capital for t in read.tokens[1 : read.head])
    found: Told | None = None
    if kind is SpeakerKind.ROLE:
        found = _role(stage, word, modifiers, read, claim)
    elif kind is SpeakerKind.BODY and not named:
        found = _body(stage, word, modifiers, span[0])
    elif kind in (SpeakerKind.DOCUMENT, SpeakerKind.GROUP):
        found = _noun(stage, read, span[0])
    if found is not None:
        return found
    if named or kind in (SpeakerKind.GROUP, SpeakerKind.DOCUMENT):
        return itself(words, _plain_kind(read, kind), span, _stated(stage, read))
    return unresolved(words, kind)


def _role(stage: Stage, word: str, modifiers: tuple[str, ...], read: Pointer, claim: Claim) -> Told | None:
    """The person whose stated role has the head noun; for a loose noun the most salient person."""
    place = stage.place(read.start, claim)
    wanted = _SYNONYMS.get(word, {word})
    gender = read.told.gender if read.told else Gender.UNKNOWN
    holders = {
        m.number: m for m in stage.cast.members if m.number not in place.barred and _holds(m, wanted, gender)
    }
    told = [m for m in holders.values() if _agrees(m, modifiers)]
    exact = [m.number for m in told] or ([] if _capital(read) else list(holders))
    if exact:
        before = rank(stage.traces, place, lambda t: t.who in exact)
        if before and (len(before) == 1 or before[0][0] - before[1][0] > 2):
            return of_trace(stage, before[0][1].who, "title")
        if len(exact) == 1:
            return of_trace(stage, exact[0], "title")
        return None
    if word in lexicon().loose:
        return _loose(stage, gender, read, claim)
    return _loose(stage, gender, read, claim, 16.0) if _capital(read) and not holders else None


def _capital(read: Pointer) -> bool:
    return any(t.capital for t in read.tokens[1 : read.head])


def _holds(member: Member, wanted: set[str], gender: Gender) -> bool:
    if member.kind is not SpeakerKind.PERSON or not member.gender.fits(gender):
        return False
    return any(wanted & set(role.lower().replace(".", "").split()) for role in member.roles)


def _agrees(member: Member, modifiers: tuple[str, ...]) -> bool:
    """Whether a modifier stands in a role or the affiliation, or there is none."""
    kept = [m for m in modifiers if m not in ("former", "late", "new", "young", "senior")]
    lex = lexicon()
    said = " ".join([*member.roles, member.affiliation or ""]).lower()
    return not kept or any(m in said or lex.countries.get(m, "?").lower() in said for m in kept)


def _loose(stage: Stage, gender: Gender, read: Pointer, claim: Claim, margin: float = 8.0) -> Told | None:
    """A person so salient that "the billionaire" needs no stated role: clearly ahead, and near."""
    place = stage.place(read.start, claim)

    def fits(trace: Trace) -> bool:
        return trace.kind is SpeakerKind.PERSON and trace.gender.fits(gender)

    ranked = rank(stage.traces, place, fits)
    near = [pair for pair in ranked if place.paragraph - pair[1].mention.paragraph < 3]
    if not near or (len(near) > 1 and near[0][0] - near[1][0] < margin):
        return None
    return of_trace(stage, near[0][1].who, "description")


def _body(stage: Stage, word: str, modifiers: tuple[str, ...], offset: int) -> Told | None:
    """The body named before (else behind) that has the noun in its name, or is of its class."""
    lex = lexicon()
    classes = lex.heads.get(word, frozenset())
    bodies = [m for m in stage.cast.members if m.kind in (SpeakerKind.BODY, SpeakerKind.UNKNOWN)]
    named = {m.number for m in bodies if word in m.words and not m.best.aside}
    alike = {m.number for m in bodies if classes & _classes(m)}
    place = stage.place(offset)
    for numbers in (named, alike):
        ranked = rank(stage.traces, place, lambda t, numbers=numbers: t.who in numbers)  # type: ignore[misc]
        if ranked:
            return of_trace(stage, ranked[0][1].who, "description")
    return _noun_body(stage, word, modifiers, offset)


def _classes(member: Member) -> frozenset[str]:
    lex = lexicon()
    words = member.words
    if member.kind is SpeakerKind.UNKNOWN:
        return frozenset({"party"}) if words[0] in lex.parties else frozenset()
    known = lex.bodies.get(" ".join(words))
    found = frozenset({known}) if known else frozenset[str]()
    for word in words:
        found |= lex.heads.get(word, frozenset())
    short = len(words) == 1 and words[0] not in lex.heads and not known
    return found | (frozenset({"agency", "group", "company"}) if short else frozenset())


def _noun_body(stage: Stage, word: str, modifiers: tuple[str, ...], offset: int) -> Told | None:
    """An earlier fuller phrase with the same head: "a regional charity … the charity"."""
    stop = bisect_left(stage.traces, offset, key=lambda t: t.mention.start)
    for trace in reversed(stage.traces[max(stop - 200, 0) : stop]):
        mention = trace.mention
        fuller = mention.head == word and not mention.named and len(mention.words) > len(modifiers) + 1
        if fuller and set(modifiers) <= set(mention.words):
            return of_noun(stage, mention, "description", trace.who)
    return None


def _noun(stage: Stage, read: Pointer, offset: int) -> Told | None:
    modifiers = tuple(t.low for t in read.tokens[1 : read.head])
    return _noun_body(stage, read.told.word if read.told else "", modifiers, offset)


__all__ = ["Mention", "Span", "description", "of_member"]
