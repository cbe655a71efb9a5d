"""Noun phrases that describe without a name: "the agency", "some officials", "a report"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.model.speaker import SpeakerKind
from sayso.reading.speakers.gender import Gender
from sayso.reading.speakers.lexicon import Lexicon, lexicon, singular
from sayso.reading.speakers.mention import Mention
from sayso.reading.speakers.scene import Paragraph, Scene
from sayso.reading.speakers.token import Token


@dataclass(frozen=True, slots=True)
class Noun:
    """What a head noun tells: the kind of who it stands for, number, gender, and its singular."""

    kind: SpeakerKind
    word: str
    plural: bool
    gender: Gender


def noun(low: str) -> Noun | None:
    """Look a head noun up; null where no list has it.

    >>> noun("spokeswomen").word, noun("agency").kind.value, noun("polls").plural, noun("table")
    ('spokeswoman', 'body', True, None)
    """
    lex = lexicon()
    low = low if low in lex.roles or "-" not in low else low.rpartition("-")[2]
    one = singular(low)
    plural = one != low and low not in lex.roles
    if low in lex.roles or (plural and one in lex.roles):
        kind = SpeakerKind.GROUP if plural else SpeakerKind.ROLE
        return Noun(
            kind, one if plural else low, plural, lex.roles.get(one if plural else low, Gender.UNKNOWN)
        )
    if low in lex.groups:
        return Noun(SpeakerKind.GROUP, low, True, Gender.UNKNOWN)
    if low in lex.documents or one in lex.documents:
        return Noun(SpeakerKind.DOCUMENT, one, plural, Gender.UNKNOWN)
    if low in lex.heads or one in lex.heads:
        return Noun(SpeakerKind.GROUP if plural else SpeakerKind.BODY, one, plural, Gender.UNKNOWN)
    return None


def described(scene: Scene) -> list[Mention]:
    """Every noun phrase of the report whose head a list knows, in order of the text."""
    return [mention for paragraph in scene.paragraphs for mention in _paragraph(scene, paragraph)]


def _paragraph(scene: Scene, paragraph: Paragraph) -> Iterator[Mention]:
    lex, words = lexicon(), paragraph.tokens
    for at, word in enumerate(words):
        told = _command(words, at) or noun(word.low)
        if (
            told
            and word.text[0].isupper()
            and at
            and words[at - 1].gap in (" ", "")
            and told.kind is not SpeakerKind.ROLE
        ):
            continue
        if (
            told is None
            or word.start in scene.verbs
            or word.low in lex.starters - lex.groups
            or _compound(scene, words, at)
        ):
            continue
        begin = begin_of(words, at, lex)
        bare = begin == at and (not begin or words[begin - 1].low not in lexicon().determiners)
        if told.plural or not bare:
            yield _mention(scene, paragraph, told, begin, at)


def _command(words: Sequence[Token], at: int) -> Noun | None:
    """The body that "general staff" is, where "staff" alone is many."""
    low, before = words[at].low, words[at - 1].low if at and words[at - 1].gap == " " else ""
    if low != "staff" or before not in lexicon().staffs:
        return None
    return Noun(SpeakerKind.BODY, low, False, Gender.UNKNOWN)


def _compound(scene: Scene, words: Sequence[Token], at: int) -> bool:
    """Whether the next word goes on with the phrase: another head, or the name behind a title."""
    if at + 1 == len(words) or words[at].gap.strip(" \u00a0") or words[at].owns:
        return words[at].owns
    after = words[at + 1]
    return (
        after.text[0].isupper()
        or after.start in scene.nouns
        or (noun(after.low) is not None and after.low not in lexicon().finite)
    )


def begin_of(words: Sequence[Token], head: int, lex: Lexicon) -> int:
    """Index of the first modifier of the noun at ``head``, its article left out."""
    at = head
    while at and head - at < 6 and words[at - 1].gap in (" ", "\u00a0", "' ", "’ ", "'s ", "’s ", "-"):
        low = words[at - 1].low
        if (
            low[0].isdigit()
            or low in lexicon().determiners
            or low in lexicon().prepositions
            or low in lex.finite
        ):
            break
        if low in lex.starters and low not in (
            "former",
            "new",
            "first",
            "second",
            "four",
            "five",
            "six",
            "two",
        ):
            break
        at -= 1
    return at


def _mention(scene: Scene, paragraph: Paragraph, told: Noun, begin: int, at: int) -> Mention:
    words = paragraph.tokens
    start = words[begin].start
    return Mention(
        span=(start, words[at].end),
        words=tuple(w.low for w in words[begin : at + 1]),
        kind=told.kind,
        head=told.word,
        gender=told.gender,
        plural=told.plural,
        named=False,
        titled=bool(begin and words[begin - 1].low in ("the", "this", "that", "these", "those")),
        oblique=words[at].owns or _oblique(words, begin),
        quoted=scene.quotation_at(start) is not None,
        paragraph=paragraph.number,
        sentence=scene.sentence_at(start),
        aside=paragraph.aside,
    )


def _oblique(words: Sequence[Token], begin: int) -> bool:
    at = begin - 1
    while at >= 0 and begin - at < 3 and words[at].low in lexicon().determiners:
        at -= 1
    return at >= 0 and words[at].low in lexicon().prepositions and words[at].gap in (" ", "\u00a0")
