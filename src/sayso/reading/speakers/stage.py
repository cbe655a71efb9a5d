"""The stage on which sources are told apart: scene, cast, traces, and what has been resolved so far."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from sayso.model.claim import Claim
from sayso.model.report import Report
from sayso.model.span import Span
from sayso.model.speaker import Speaker, SpeakerKind
from sayso.reading.prose import Prose
from sayso.reading.speakers.cast import Cast, Member, cast
from sayso.reading.speakers.gender import Gender
from sayso.reading.speakers.mention import Mention
from sayso.reading.speakers.names import named
from sayso.reading.speakers.phrases import described
from sayso.reading.speakers.salience import Place, Trace
from sayso.reading.speakers.scene import Scene, scene
from sayso.reading.speakers.source import Form, Pointer, pointer

#: noun phrases are numbered from here, cast members from 0
_NOUNS = 1_000_000
#: what stands between a name and the noun phrase that says what the person is
_APPOSED = frozenset(
    [f", {a}" for a in ("", "a ", "an ", "the ", "his ", "her ", "then a ")]
    + [f" {v} {a}" for v in ("is", "was", "as") for a in ("a ", "an ", "the ", "")]
)


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
        return Place(offset, sentence, paragraph, quotation, barred, who)

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
    members = cast(names)
    contents = sorted(
        ((s, e, claim) for claim in claims for s, e in claim.content.spans), key=lambda c: (c[0], -c[1])
    )
    made = Stage(report, laid, members, names, nouns, [], claims, contents)
    speaking = _speaking(made)
    made.traces.extend(_subjects(_traces(made, speaking)))
    return made


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
    found = []
    for mention in made.names:
        member = made.cast.at.get(mention.start)
        if member is None or mention.aside:
            continue
        sure = (
            member.gender is not Gender.UNKNOWN or bool(member.roles) or member.kind is not SpeakerKind.PERSON
        )
        kind = SpeakerKind.GROUP if mention.plural else member.kind
        found.append(
            Trace(member.number, mention, member.gender, kind, False, mention.start in speaking, False, sure)
        )
    for number, mention in enumerate(made.nouns, _NOUNS):
        if mention.aside:
            continue
        who = _apposed(made, mention)
        made.numbers[number] = mention
        kind = mention.kind if who is None else SpeakerKind.PERSON
        speaks = mention.span[1] in speaking
        found.append(
            Trace(number if who is None else who, mention, mention.gender, kind, False, speaks, False, speaks)
        )
    return sorted(found, key=lambda t: t.mention.start)


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


def _subjects(traces: Sequence[Trace]) -> list[Trace]:
    """Mark the first plain mention of each sentence outside quotation marks."""
    seen: set[int] = set()
    found = []
    for trace in traces:
        mention = trace.mention
        first = not mention.oblique and not mention.quoted and mention.sentence not in seen
        if first:
            seen.add(mention.sentence)
        found.append(replace(trace, subject=True) if first else trace)
    return found


__all__ = ["Form", "Stage", "Told", "stage"]
