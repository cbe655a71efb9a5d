"""Resolve the sources of a report's claims to speakers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from sayso.model.claim import Claim
from sayso.model.report import Report
from sayso.model.speaker import Speaker, SpeakerKind
from sayso.reading.prose import Prose
from sayso.reading.speakers.descriptions import description
from sayso.reading.speakers.gender import Gender
from sayso.reading.speakers.member import name_of
from sayso.reading.speakers.mention import Mention
from sayso.reading.speakers.persons import bare, itself, of_member, unresolved
from sayso.reading.speakers.phrases import noun
from sayso.reading.speakers.pronouns import antecedent, pronoun
from sayso.reading.speakers.setting import stage
from sayso.reading.speakers.source import HE, SHE, Form, Pointer
from sayso.reading.speakers.stage import Stage, Told
from sayso.reading.speakers.token import Token

#: who has a role
_ROLED = (SpeakerKind.PERSON, SpeakerKind.UNKNOWN)


def resolve(report: Report, claims: Sequence[Claim], prose: Prose) -> dict[str, Speaker]:
    """Claim id -> speaker, for the claims that have a source.

    A source that nothing resolves keeps its own words as name, ``resolved`` false, with the candidates
    between which the report does not decide. Pure: the same input gives the same output.

    Args:
        report: for its text, passages, byline and publisher.
        claims: with source excerpts of ``report.text``, in any order.
        prose: of ``report.text``.
    """
    made = stage(report, claims, prose)
    found: dict[str, Speaker] = {}
    for where, claim, word in _events(made):
        if claim is None:
            _leave(made, word, where)
            continue
        assert claim.source is not None  # noqa: S101  (events are made of claims with one)
        told = made.told.get(where)
        if told is None:
            told = made.told[where] = _source(made, claim)
            _trace(made, claim, told)
            if told.who is not None:
                made.last, made.spoke = told.who, made.scene.paragraph_at(where)
        found[claim.id] = told.speaker
    return found


def _events(made: Stage) -> Iterator[tuple[int, Claim | None, Token | None]]:
    """Sources and the personal pronouns outside of them, in order of the text."""
    sources = [(c.source.start, c) for c in made.claims if c.source is not None]
    taken = {start for start, _ in sources}
    events: list[tuple[int, Claim | None, Token | None]] = [(start, claim, None) for start, claim in sources]
    for paragraph in made.scene.paragraphs:
        if paragraph.aside:
            continue
        for token in paragraph.tokens:
            if token.low in HE | SHE and token.start not in taken:
                events.append((token.start, None, token))
    yield from sorted(events, key=lambda event: event[0])


def _leave(made: Stage, token: Token | None, where: int) -> None:
    """Follow a pronoun that is no source, so that who it means stays on the mind."""
    assert token is not None  # noqa: S101
    if made.scene.quotation_at(where) is not None:
        return
    who, _ = antecedent(made, token.low, made.place(where))
    if who is not None:
        gender = Gender.MALE if token.low in HE else Gender.FEMALE
        oblique = token.low in ("his", "him", "her", "hers")
        made.follow(_mention(made, token, oblique), who, gender, SpeakerKind.PERSON, speaks=False)


def _mention(made: Stage, token: Token, oblique: bool) -> Mention:
    return Mention(
        span=(token.start, token.end),
        words=(token.low,),
        kind=SpeakerKind.PERSON,
        head=token.low,
        named=False,
        oblique=oblique,
        quoted=made.scene.quotation_at(token.start) is not None,
        paragraph=made.scene.paragraph_at(token.start),
        sentence=made.scene.sentence_at(token.start),
    )


def _trace(made: Stage, claim: Claim, told: Told) -> None:
    read = made.point(claim)
    if read is None or told.who is None or read.form is Form.NAME:
        return
    head = read.tokens[read.head]
    gender = _gender(made, told, read)
    made.follow(
        _mention(made, head, read.tokens[0].low in ("his", "her")),
        told.who,
        gender,
        told.speaker.kind,
        speaks=True,
    )


def _gender(made: Stage, told: Told, read: Pointer) -> Gender:
    if read.pronoun in HE:
        return Gender.MALE
    if read.pronoun in SHE:
        return Gender.FEMALE
    member = made.member(told.who) if told.who is not None else None
    return member.gender if member else Gender.UNKNOWN


def _source(made: Stage, claim: Claim) -> Told:
    assert claim.source is not None  # noqa: S101
    read = made.point(claim)
    if read is None:
        return unresolved(claim.source.text)
    if read.form is Form.PRONOUN and read.pronoun is not None:
        return pronoun(made, read.pronoun, claim)
    if read.form is Form.SEVERAL:
        return itself(claim.source.text, SpeakerKind.GROUP, (claim.source.start, claim.source.end))
    if read.form is Form.NAME and read.mention is not None:
        return _named(made, read, read.mention)
    return description(made, read, claim)


def _named(made: Stage, read: Pointer, mention: Mention) -> Told:
    member = made.cast.at.get(mention.start)
    own = name_of(made.scene.text, mention.span)
    if member is None:
        among = made.cast.match(mention).among
        return unresolved(own, mention.kind, tuple(name_of(made.scene.text, m.best.span) for m in among))
    how = "name" if len(member.best.words) <= len(mention.words) else "short name"
    if len(mention.words) == 1 and how == "short name" and member.kind is SpeakerKind.BODY:
        how = "acronym" if own.isupper() else how
    told = of_member(made, member, how, mention)
    role = _role_before(read, mention) if told.speaker.role is None and told.speaker.kind in _ROLED else None
    return Told(replace(told.speaker, role=role), told.who) if role else told


def _role_before(read: Pointer, mention: Mention) -> str | None:
    """The role in front of a name that stands apart from it: "its *director*, Mira Okonjo"."""
    before = [token for token in read.tokens if token.end <= mention.start and not token.owns]
    if not before or not before[-1].gap.startswith(","):
        return None
    told = (noun(token.low) for token in before)
    return next((one.word for one in told if one and one.kind is SpeakerKind.ROLE and not one.plural), None)


__all__ = ["bare", "resolve"]
