"""The stage on which sources are told apart: scene, cast, traces, and what has been resolved so far."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Sequence
from dataclasses import dataclass, field

from sayso.model.claim import Claim
from sayso.model.report import Report
from sayso.model.span import Span
from sayso.model.speaker import Speaker, SpeakerKind
from sayso.reading.speakers.cast import Cast
from sayso.reading.speakers.gender import Gender
from sayso.reading.speakers.member import Member
from sayso.reading.speakers.mention import Mention
from sayso.reading.speakers.salience import Place, Trace
from sayso.reading.speakers.scene import Scene
from sayso.reading.speakers.source import Pointer, pointer

#: noun phrases are numbered from here, cast members from 0
NOUNS = 1_000_000


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
        numbers: number of a noun phrase or a pair -> its mention; pairs: of a pair -> its members.
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
    pairs: dict[int, tuple[int, ...]] = field(default_factory=dict)

    def member(self, who: int) -> Member | None:
        """The cast member of a trace's number; null for a noun phrase."""
        return self.cast.members[who] if who < NOUNS else None

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
        barred = self._named_in(claim, quoted=False) if claim else frozenset()
        doubted = self._named_in(claim, quoted=True) if claim else frozenset()
        if quotation is not None and who is not None:
            barred, who = barred | {who}, None
        sentence, paragraph = self.scene.sentence_at(offset), self.scene.paragraph_at(offset)
        direct = quotation is None and claim is not None and self._quotes(claim)
        return Place(offset, sentence, paragraph, quotation, barred, who, self.last, direct, doubted)

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

    def signature(self, offset: int) -> Member | None:
        """Whose name alone makes up one of the next paragraphs, as under a letter."""
        first = self.scene.paragraph_at(offset) + 1
        for paragraph in self.scene.paragraphs[first : first + 12]:
            names = self.names_in(paragraph.span) if len(paragraph.tokens) < 5 else []
            if len(names) == 1 and len(names[0].words) == len(paragraph.tokens) > 1:
                member = self.cast.at.get(names[0].start)
                return member if member is not None and member.kind is SpeakerKind.PERSON else None
        return None

    def _named_in(self, claim: Claim, *, quoted: bool) -> frozenset[int]:
        named = (m for span in claim.content.spans for m in self.names_in(span) if m.quoted is quoted)
        found = (self.cast.at.get(m.start) for m in named)
        return frozenset(member.number for member in found if member is not None)

    def follow(self, mention: Mention, who: int, gender: Gender, kind: SpeakerKind, *, speaks: bool) -> None:
        """Leave a trace of a pronoun or description that was resolved."""
        trace = Trace(who, mention, gender, kind, subject=not mention.oblique, speaks=speaks, pronoun=True)
        insort(self.traces, trace, key=lambda t: t.mention.start)
