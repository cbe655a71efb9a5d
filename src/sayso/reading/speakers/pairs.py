"""Two persons joined by *and* at the head of a sentence, whom "they" can mean together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from sayso.model.speaker import SpeakerKind
from sayso.reading.speakers.gender import Gender
from sayso.reading.speakers.mention import Mention
from sayso.reading.speakers.salience import Trace
from sayso.reading.speakers.stage import NOUNS, Stage

#: pairs are numbered from here, behind the noun phrases
_PAIRS = 2 * NOUNS


def paired(made: Stage) -> Iterator[Trace]:
    """A plural trace for each pair; the same two are one number wherever they are named together."""
    numbers: dict[frozenset[int], int] = {}
    for one, other in pairwise(made.names):
        who = _both(made, one, other)
        if who is None:
            continue
        number = numbers.setdefault(who, _PAIRS + len(numbers))
        mention = _joined(one, other)
        made.numbers.setdefault(number, mention)
        made.pairs.setdefault(number, tuple(made.cast.at[each.start].number for each in (one, other)))
        yield Trace(number, mention, Gender.UNKNOWN, SpeakerKind.GROUP)


def _both(made: Stage, one: Mention, other: Mention) -> frozenset[int] | None:
    """The members of two names with only *and* and titles between; null where they are no two persons."""
    begin = other.begin if other.begin >= 0 else other.start
    if one.aside or one.sentence != other.sentence or begin < one.span[1]:
        return None
    if made.scene.text[one.span[1] : begin].split() not in (["and"], ["and", "the"]):
        return None
    listed = any(
        made.scene.text[m.span[1] : one.start] == ", " for m in made.names_in((one.start - 40, one.start))
    )
    if listed:
        return None
    members = [made.cast.at.get(each.start) for each in (one, other)]
    persons = {member.number for member in members if member and member.kind is SpeakerKind.PERSON}
    return frozenset(persons) if len(persons) == 2 else None


def _joined(one: Mention, other: Mention) -> Mention:
    span = (one.span[0], other.span[1])
    return replace(
        one,
        span=span,
        words=(*one.words, "and", *other.words),
        kind=SpeakerKind.GROUP,
        head="and",
        role=None,
        affiliation=None,
        gender=Gender.UNKNOWN,
        plural=True,
        named=False,
        oblique=one.oblique or other.oblique,
    )
