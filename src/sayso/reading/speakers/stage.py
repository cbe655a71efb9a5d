"""The stage on which sources are told apart: scene, cast, traces, and what has been resolved so far."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from sayso.model.claim import Claim
from sayso.model.report import Report
from sayso.model.span import Span
from sayso.model.speaker import Speaker, SpeakerKind
from sayso.reading.prose import Prose
from sayso.reading.speakers.cast import Cast, Member, cast
from sayso.reading.speakers.gender import Gender
from sayso.reading.speakers.lexicon import lexicon
from sayso.reading.speakers.mention import Mention
from sayso.reading.speakers.names import named
from sayso.reading.speakers.phrases import described
from sayso.reading.speakers.salience import Place, Trace
from sayso.reading.speakers.scene import Scene, scene
from sayso.reading.speakers.source import HE, SHE, Form, Pointer, pointer

#: noun phrases are numbered from here, cast members from 0
_NOUNS = 1_000_000
#: what stands between a name and the noun phrase that says what the person is
_APPOSED = frozenset(
    [f", {a}" for a in ("", "a ", "an ", "the ", "his ", "her ", "then a ")]
    + [f" {v} {a}" for v in ("is", "was", "as") for a in ("a ", "an ", "the ", "")]
)
_LISTS: tuple[list[str], ...] = ([], ["and"], ["the"], ["and", "the"], ["or"], ["or", "the"])


@dataclass(frozen=True)
class Told:
    """A speaker with the number that it has among the traces (null where it stands for no one before)."""

    speaker: Speaker
    who: int | None = None


@dataclass
class Stage:
    """Everything that resolving needs; ``traces`` and ``told`` grow as the text is walked through.

    Attributes:
        names, nouns: mentions in order of the text.
        traces: places where someone is mentioned, in order.
        told: start of a source -> what it was resolved to.
        contents: (start, end, claim) of every content stretch, in order.
    """

    report: Report
    scene: Scene
    cast: Cast
    names: list[Mention]
    nouns: list[Mention]
    traces: list[Trace]
    claims: Sequence[Claim]
    contents: list[tuple[int, int, Claim]]
    told: dict[int, Told] = field(default_factory=dict)
    last: int | None = None
    spoke: int = -1
    numbers: dict[int, Mention] = field(default_factory=dict)

    def member(self, who: int) -> Member | None:
        """The cast member of a trace's number; null for a noun phrase."""
        return self.cast.members[who] if who < _NOUNS else None

    def names_in(self, span: Span) -> list[Mention]:
        """Named mentions that start in a span."""
        first = bisect_right(self.names, span[0] - 1, key=lambda m: m.start)
        last = bisect_right(self.names, span[1] - 1, key=lambda m: m.start)
        return self.names[first:last]

    def point(self, claim: Claim) -> Pointer | None:
        """The claim's source words, read."""
        if claim.source is None:
            return None
        inside = [m for span in claim.source.spans for m in self.names_in(span)]
        return pointer(claim.source, self.scene.text, inside)

    def outer(self, offset: int, own: Claim | None = None) -> Told | None:
        """What was told of the innermost claim whose content holds ``offset``."""
        stop = bisect_right(self.contents, offset, key=lambda c: c[0])
        for start, end, claim in reversed(self.contents[max(stop - 60, 0) : stop]):
            if start <= offset < end and claim is not own and claim.source is not None:
                return self.told.get(claim.source.start) or self._late(claim, offset)
        return None

    def _late(self, claim: Claim, offset: int) -> Told | None:
        """Of a source that stands behind the words ("…" X said): told by its name, where it has one."""
        found = self.point(claim)
        if found is None or found.start <= offset or found.mention is None:
            return None
        member = self.cast.at.get(found.mention.start)
        return None if member is None else Told(Speaker(name=""), member.number)

    def place(self, offset: int, claim: Claim | None = None) -> Place:
        """Where a pronoun at ``offset`` stands, with whom it cannot mean."""
        quotation = self.scene.quotation_at(offset)
        outer = self.outer(offset, claim)
        who = outer.who if outer else None
        barred = self._named_in(claim) if claim else frozenset()
        if quotation is not None and who is not None:
            barred, who = barred | {who}, None
        sentence, paragraph = self.scene.sentence_at(offset), self.scene.paragraph_at(offset)
        direct = quotation is None and claim is not None and self._quotes(claim)
        return Place(offset, sentence, paragraph, quotation, barred, who, self.last, direct)

    def _quotes(self, claim: Claim) -> bool:
        """Whether a claim's words start in quotation marks."""
        return self.scene.quotation_at(claim.content.start) is not None

    def voice(self, offset: int) -> Told | None:
        """Who is told to say a part of the quotation around ``offset``; else who is named beside it."""
        quotation = self.scene.quotation_at(offset)
        if quotation is None:
            return None
        for start, end, claim in self.contents:
            if start < quotation[1] and quotation[0] < end and claim.source is not None:
                outside = not quotation[0] <= claim.source.start < quotation[1]
                found = (self.told.get(claim.source.start) or self._late(claim, offset)) if outside else None
                if found is not None:
                    return found
        return self._beside(quotation)

    def _beside(self, quotation: Span) -> Told | None:
        """The only person named outside the quotation in the sentences that it touches."""
        first = self.scene.sentences[self.scene.sentence_at(quotation[0])][0]
        last = self.scene.sentences[self.scene.sentence_at(quotation[1] - 1)][1]
        near = [*self.names_in((first, quotation[0])), *self.names_in((quotation[1], last))]
        found = {m.number for n in near if not n.oblique and (m := self.cast.at.get(n.start)) is not None}
        persons = {number for number in found if self.cast.members[number].kind is SpeakerKind.PERSON}
        if not persons and self.last is not None and self.scene.paragraph_at(quotation[0]) == self.spoke:
            return Told(Speaker(name=""), self.last)
        return Told(Speaker(name=""), persons.pop()) if len(persons) == 1 else None

    def _named_in(self, claim: Claim) -> frozenset[int]:
        found = (self.cast.at.get(m.start) for span in claim.content.spans for m in self.names_in(span))
        return frozenset(member.number for member in found if member is not None)

    def follow(self, mention: Mention, who: int, gender: Gender, kind: SpeakerKind, *, speaks: bool) -> None:
        """Leave a trace of a pronoun or description that was resolved."""
        trace = Trace(who, mention, gender, kind, subject=not mention.oblique, speaks=speaks, pronoun=True)
        insort(self.traces, trace, key=lambda t: t.mention.start)


def stage(report: Report, claims: Sequence[Claim], prose: Prose) -> Stage:
    """Set the stage: names, cast, noun phrases, and the traces that they leave."""
    laid = scene(report, prose)
    names = [m for m in named(laid) if not _adjective(laid, m)]
    nouns = _apart(described(laid), names)
    members = cast(names, _spelt(laid, names))
    _tell_genders(laid, names, members)
    contents = sorted(
        ((s, e, claim) for claim in claims for s, e in claim.content.spans), key=lambda c: (c[0], -c[1])
    )
    made = Stage(report, laid, members, names, nouns, [], claims, contents)
    speaking = _speaking(made)
    made.traces.extend(_subjects(laid, _traces(made, speaking)))
    return made


def _spelt(laid: Scene, names: Sequence[Mention]) -> dict[int, int]:
    """Start of each acronym in brackets -> start of the name of several words straight before it."""
    return {
        short.start: full.start
        for full, short in pairwise(names)
        if len(full.words) > 1
        and len(short.words) == 1
        and short.kind is SpeakerKind.BODY
        and laid.text[full.span[1] : short.start].strip() in ("(", "(the")
    }


def _tell_genders(laid: Scene, names: Sequence[Mention], members: Cast) -> None:
    """Persons whom no name or title tells: the pronouns behind them in sentences that name nobody else."""
    seen: dict[int, set[Gender]] = {}
    persons = [
        m for m in names if not m.quoted and (w := members.at.get(m.start)) and w.kind is SpeakerKind.PERSON
    ]
    alone = Counter(m.sentence for m in persons)
    open_ones = {m.sentence: m for m in persons if alone[m.sentence] == 1}
    for paragraph in laid.paragraphs:
        for token in paragraph.tokens:
            told = Gender.MALE if token.low in HE else Gender.FEMALE if token.low in SHE else None
            one = open_ones.get(laid.sentence_at(token.start)) if told else None
            if (
                told
                and one is not None
                and one.start < token.start
                and laid.quotation_at(token.start) is None
            ):
                seen.setdefault(members.at[one.start].number, set()).add(told)
    for number, genders in seen.items():
        if len(genders) == 1 and members.members[number].gender is Gender.UNKNOWN:
            members.members[number].gender = genders.pop()


def _adjective(laid: Scene, mention: Mention) -> bool:
    """*Russian* before a noun is no mention of the country."""
    behind = laid.text[mention.span[1] : mention.span[1] + 2]
    only = mention.kind is SpeakerKind.COUNTRY and behind[:1] in (" ", "\u00a0", "-") and behind[1:].islower()
    return (
        only
        and mention.head.endswith(("an", "ese", "ish", "i", "ch", "sh", "ani", "us", "uk"))
        and (
            mention.head
            not in ("iran", "afghanistan", "kazakhstan", "pakistan", "japan", "jordan", "sudan", "us", "oman")
        )
    )


def _apart(nouns: Sequence[Mention], names: Sequence[Mention]) -> list[Mention]:
    """Noun phrases that share no character with a name's own words at their head."""
    heads = {m.span[1] for m in names}
    return [n for n in nouns if n.span[1] not in heads]


def _speaking(made: Stage) -> set[int]:
    """Starts of the mentions that are sources, and of sources themselves."""
    found: set[int] = set()
    for claim in made.claims:
        read = made.point(claim)
        if read is None:
            continue
        found.add(read.mention.start if read.mention else read.tokens[read.head].end)
        found |= {m.start for m in read.others}
    return found


def _traces(made: Stage, speaking: set[int]) -> list[Trace]:
    found, inside = [], _attributes(made)
    for mention in made.names:
        member = made.cast.at.get(mention.start)
        if member is None or mention.aside:
            continue
        sure = (
            member.gender is not Gender.UNKNOWN or bool(member.roles) or member.kind is not SpeakerKind.PERSON
        )
        kind = SpeakerKind.GROUP if mention.plural else member.kind
        if mention.start in inside:
            mention = replace(mention, oblique=True)  # noqa: PLW2901
        found.append(
            Trace(member.number, mention, member.gender, kind, False, mention.start in speaking, False, sure)
        )
    for number, mention in enumerate(made.nouns, _NOUNS):
        vague = mention.head in lexicon().vague and mention.span[1] not in speaking
        if mention.aside or vague:
            continue
        who = _apposed(made, mention)
        made.numbers[number] = mention
        kind = mention.kind if who is None else SpeakerKind.PERSON
        speaks = mention.span[1] in speaking
        found.append(
            Trace(number if who is None else who, mention, mention.gender, kind, False, speaks, False, speaks)
        )
    return sorted(found, key=lambda t: t.mention.start)


def _attributes(made: Stage) -> set[int]:
    """Starts of the names that stand before a noun inside a noun phrase: "a *Kremlin* official"."""
    return {
        name.start for noun in made.nouns for name in made.names_in(noun.span) if name.span[1] < noun.span[1]
    }


def _apposed(made: Stage, noun: Mention) -> int | None:
    """The person that "a lawyer" behind ", " stands for."""
    if noun.kind is not SpeakerKind.ROLE:
        return None
    at = bisect_right(made.names, noun.start, key=lambda m: m.start) - 1
    if at < 0 or noun.start - made.names[at].span[1] > 9:
        return None
    gap = made.scene.text[made.names[at].span[1] : noun.start].lower()
    member = made.cast.at.get(made.names[at].start)
    person = member is not None and member.kind is SpeakerKind.PERSON
    return member.number if member and person and gap in _APPOSED else None


def _listed(laid: Scene, before: Mention, mention: Mention) -> bool:
    """Whether two mentions stand in one list: "of A, B and the C"."""
    gap = laid.text[before.span[1] : mention.start]
    return (
        mention.start > before.span[1] and len(gap) < 12 and gap.lower().replace(",", " ").split() in _LISTS
    )


def _subjects(laid: Scene, traces: Sequence[Trace]) -> list[Trace]:
    """Mark the first plain mention of each sentence outside quotation marks."""
    seen: set[int] = set()
    found = []
    before: Mention | None = None
    for one in traces:
        trace = one
        if before is not None and before.oblique and _listed(laid, before, trace.mention):
            trace = replace(trace, mention=replace(trace.mention, oblique=True))
        before = mention = trace.mention
        first = not mention.oblique and not mention.quoted and mention.sentence not in seen
        if first:
            seen.add(mention.sentence)
        found.append(replace(trace, subject=True) if first else trace)
    return found


__all__ = ["Form", "Stage", "Told", "stage"]
