"""Pronouns in source position: he, she, it, they, I, we, who, which."""

from __future__ import annotations

from collections.abc import Callable

from sayso.model.claim import Claim
from sayso.model.speaker import Speaker, SpeakerKind
from sayso.reading.speakers.gender import Gender
from sayso.reading.speakers.lexicon import lexicon
from sayso.reading.speakers.persons import of_member, of_noun, of_trace, unresolved
from sayso.reading.speakers.salience import Place, Trace, Weights, rank
from sayso.reading.speakers.source import FIRST, HE, IT, OTHER, RELATIVE, SHE, THEY
from sayso.reading.speakers.stage import Stage, Told

#: points that the best antecedent must be ahead of the next one
MARGIN = 1.0
#: "they" goes to a plural before it goes to a body
_MANY = Weights(single=12.0)
#: "he" goes to a name before it goes to "the driver"
_ONE = Weights(named=8.0)
_HUMAN = (SpeakerKind.PERSON, SpeakerKind.ROLE, SpeakerKind.GROUP, SpeakerKind.UNKNOWN)
_THING = (SpeakerKind.BODY, SpeakerKind.COUNTRY, SpeakerKind.DOCUMENT, SpeakerKind.UNKNOWN)


def _singular(gender: Gender) -> Callable[[Trace], bool]:
    def fits(trace: Trace) -> bool:
        human = trace.kind in (SpeakerKind.PERSON, SpeakerKind.ROLE) or (
            trace.kind is SpeakerKind.UNKNOWN and not trace.mention.oblique
        )
        return human and not trace.mention.plural and trace.gender.fits(gender)

    return fits


def _thing(trace: Trace) -> bool:
    unsure = trace.kind is SpeakerKind.PERSON and not trace.sure and trace.mention.named
    return (trace.kind in _THING or unsure) and not trace.mention.plural and trace.gender is Gender.UNKNOWN


def _many(trace: Trace) -> bool:
    unnamed = trace.kind is SpeakerKind.UNKNOWN and not trace.mention.oblique
    return trace.mention.plural or unnamed or trace.kind in (SpeakerKind.GROUP, SpeakerKind.BODY)


def fitting(pronoun: str) -> Callable[[Trace], bool] | None:
    """Which traces a third-person pronoun can mean; null for other pronouns."""
    for words, fits in (
        (HE, _singular(Gender.MALE)),
        (SHE, _singular(Gender.FEMALE)),
        (IT, _thing),
        (THEY, _many),
    ):
        if pronoun in words:
            return fits
    return None


def antecedent(stage: Stage, pronoun: str, place: Place) -> tuple[int | None, tuple[str, ...]]:
    """Number of who a third-person pronoun means, or null with the names between which nothing decides."""
    fits = fitting(pronoun)
    if fits is None:
        return None, ()
    weights = _MANY if fits is _many else None if fits is _thing else _ONE
    ranked = rank(stage.traces, place, fits, weights)
    if not ranked:
        return None, ()
    if len(ranked) > 1 and ranked[0][0] - ranked[1][0] < MARGIN:
        names = tuple(of_trace(stage, trace.who, "pronoun").speaker.name for _, trace in ranked[:3])
        return None, tuple(dict.fromkeys(names))
    return ranked[0][1].who, ()


def pronoun(stage: Stage, word: str, claim: Claim) -> Told:
    """Resolve a claim's source that is a pronoun."""
    source = claim.source
    assert source is not None  # noqa: S101  (callers hand in claims with a source)
    if word in FIRST:
        return _first(stage, word, claim, source.text)
    if word in RELATIVE:
        return relative(stage, word, source.start)
    if word in OTHER:
        return unresolved(source.text)
    beside = _in_line(stage, word, source.start)
    if beside is not None:
        return of_trace(stage, beside, "pronoun")
    who, names = antecedent(stage, word, stage.place(source.start, claim))
    if who is None:
        return unresolved(source.text, SpeakerKind.UNKNOWN, names)
    return of_trace(stage, who, "pronoun")


def _in_line(stage: Stage, word: str, offset: int) -> int | None:
    """In a headline or a caption: the only person of the gender named before in the same line."""
    paragraph = stage.scene.paragraphs[stage.scene.paragraph_at(offset)]
    if not paragraph.aside or word not in HE | SHE:
        return None
    gender = Gender.MALE if word in HE else Gender.FEMALE
    named = (stage.cast.at.get(m.start) for m in stage.names_in((paragraph.span[0], offset)))
    persons = {m.number for m in named if m and m.kind is SpeakerKind.PERSON and m.gender.fits(gender)}
    return persons.pop() if len(persons) == 1 else None


def _first(stage: Stage, word: str, claim: Claim, words: str) -> Told:
    """I, we: who says the words they stand in; outside of quotation marks, who wrote the report."""
    offset = claim.source.start if claim.source else 0
    outer = stage.outer(offset, claim) or stage.voice(offset)
    if outer is not None and outer.who is not None:
        return of_trace(stage, outer.who, "pronoun")
    if stage.scene.quotation_at(offset) is not None or outer is not None:
        return unresolved(words)
    signed = stage.signature(offset) if word in ("i", "me", "my", "mine") else None
    if signed is not None:
        return of_member(stage, signed, "name")
    report = stage.report
    if report.byline and word in ("i", "me", "my", "mine"):
        return Told(Speaker(name=report.byline[0], kind=SpeakerKind.PERSON, resolved=True, how="publisher"))
    if report.publisher:
        return Told(
            Speaker(name=report.publisher, kind=SpeakerKind.PUBLISHER, resolved=True, how="publisher")
        )
    return unresolved(words)


def relative(stage: Stage, word: str, offset: int) -> Told:
    """Who, which, that: the noun phrase before, as far as it can be what the word stands for."""
    sentence = stage.scene.sentence_at(offset)
    kinds = _HUMAN if word in ("who", "whom") else _THING + _HUMAN
    for trace in reversed(stage.traces):
        if trace.mention.start >= offset:
            continue
        if trace.mention.sentence != sentence:
            break
        placed = trace.kind is SpeakerKind.UNKNOWN and trace.mention.oblique and word in ("who", "whom")
        if trace.kind in kinds and not placed and not _far(stage, trace, offset):
            return of_trace(stage, trace.who, "pronoun")
    return _before(stage, offset)


def _far(stage: Stage, trace: Trace, offset: int) -> bool:
    """Whether a verb stands between the phrase and the pronoun, or another noun that can be meant."""
    between = stage.scene.text[trace.mention.span[1] : offset].lower().split()
    if len(between) > 9:
        return True
    words = [w.strip(",.;:()—–'\"“”’") for w in between]
    if words and words[-1] not in ("", "and", "but", "whose") and not _place_tail(words):
        return True
    return any(w in lexicon().finite for w in words)


def _place_tail(words: list[str]) -> bool:
    """*voters in Ohio who*, "a man from the town who": the words between begin with a preposition."""
    return words[0].endswith("ed") or words[0] in lexicon().prepositions or words[0] in ("outside", "s", "")


def _before(stage: Stage, offset: int) -> Told:
    """The words straight before a relative pronoun, back to their determiner."""
    words = stage.scene.text[stage.scene.sentences[stage.scene.sentence_at(offset)][0] : offset].split()
    lex, kept = lexicon(), list[str]()
    for word in reversed(words[-7:]):
        low = word.lower().strip(",")
        linked = low in ("and", "but", "or") or (kept and low in lex.prepositions)
        if low in lex.finite or linked or (kept and word.endswith((",", ";", ":", "”"))):
            break
        if low in lex.determiners:
            kept = kept or [word] * (low in lex.groups)
            break
        kept.insert(0, word)
    name = " ".join(kept).strip(' ,“"—–-')
    if not name:
        return unresolved("who")
    speaker = Speaker(name=name, kind=SpeakerKind.GROUP, resolved=True, how="pronoun")
    return Told(speaker)


__all__ = ["antecedent", "fitting", "of_member", "of_noun", "pronoun", "relative"]
