"""The traces that names and noun phrases leave, with what makes them salient."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from sayso.model.speaker import SpeakerKind
from sayso.reading.speakers.gender import Gender
from sayso.reading.speakers.lexicon import lexicon
from sayso.reading.speakers.mention import Mention
from sayso.reading.speakers.pairs import paired
from sayso.reading.speakers.salience import Trace
from sayso.reading.speakers.scene import Scene
from sayso.reading.speakers.stage import NOUNS, Stage

#: what stands between a name and the noun phrase that says what the person is
_APPOSED = frozenset(
    [f", {a}" for a in ("", "a ", "an ", "the ", "his ", "her ", "then a ")]
    + [f" {v} {a}" for v in ("is", "was", "as") for a in ("a ", "an ", "the ", "")]
)
_UNSURE = (SpeakerKind.PERSON, SpeakerKind.UNKNOWN)
_LISTS: tuple[list[str], ...] = ([], ["and"], ["the"], ["and", "the"], ["or"], ["or", "the"])


def traces(made: Stage) -> list[Trace]:
    """Every mention of the running text as a trace, in order; the first plain one of a sentence leads it."""
    found = sorted([*_traces(made, _speaking(made)), *paired(made)], key=lambda t: t.mention.start)
    return [trace for trace in _subjects(made.scene, found) if trace.subject or trace.who not in made.pairs]


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
        sure = member.gender is not Gender.UNKNOWN or bool(member.roles) or member.kind not in _UNSURE
        kind = SpeakerKind.GROUP if mention.plural else member.kind
        if mention.start in inside and not sure:
            continue
        if mention.start in inside:
            mention = replace(mention, oblique=True)  # noqa: PLW2901
        found.append(
            Trace(member.number, mention, member.gender, kind, False, mention.start in speaking, False, sure)
        )
    for number, mention in enumerate(made.nouns, NOUNS):
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
    """Starts of the names inside a noun phrase or a title: "a *Kremlin* official", "*Port* boss Leo"."""
    phrases = {n.start for noun in made.nouns for n in made.names_in(noun.span) if n.span[1] < noun.span[1]}
    titles = {n.start for m in made.names if m.begin >= 0 for n in made.names_in((m.begin, m.start))}
    return phrases | titles


def _apposed(made: Stage, noun: Mention) -> int | None:
    """The person that "a lawyer" behind ", " stands for."""
    if noun.kind is not SpeakerKind.ROLE:
        return None
    at = bisect_left(made.names, noun.start, key=lambda m: m.start) - 1
    behind = made.scene.text[noun.span[1] : noun.span[1] + 4]
    after = made.cast.at.get(noun.span[1] + 4) if behind == " is " else None
    if after is not None:
        return after.number if after.kind is SpeakerKind.PERSON else None
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


def _main_clause(laid: Scene, sentence: int) -> int:
    """Where a sentence's main clause starts: behind the comma that ends a clause with *while*, *when* …"""
    start, end = laid.sentences[sentence]
    comma = laid.text.find(", ", start, end)
    fronted = laid.text[start:end].partition(" ")[0].lower() in lexicon().subordinators
    return comma if fronted and comma > 0 else start


def _subjects(laid: Scene, traces: Sequence[Trace]) -> list[Trace]:
    """Mark the first plain mention of each sentence outside quotation marks."""
    seen: dict[int, int] = {}
    found = []
    before: Mention | None = None
    for one in traces:
        trace = one
        if before is not None and before.oblique and _listed(laid, before, trace.mention):
            trace = replace(trace, mention=replace(trace.mention, oblique=True))
        before = mention = trace.mention
        main = mention.start >= _main_clause(laid, mention.sentence)
        plain = main and not mention.oblique and not mention.quoted
        first = plain and seen.setdefault(mention.sentence, mention.start) == mention.start
        found.append(replace(trace, subject=True) if first else trace)
    return found
