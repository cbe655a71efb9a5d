"""Salience: who is on the reader's mind where a pronoun stands.

Weights were chosen on labelled sources of PolNeAR train; benchmarks/speakers.py tells how well they do.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from sayso.model.span import Span
from sayso.model.speaker import SpeakerKind
from sayso.reading.speakers.gender import Gender
from sayso.reading.speakers.mention import Mention


@dataclass(frozen=True, slots=True)
class Weights:
    """Points for a mention as antecedent."""

    sentence: float = 10.0
    paragraph: float = 4.0
    furthest: float = 70.0
    plain: float = 8.0
    subject: float = 16.0
    speaks: float = 14.0
    quoted: float = 40.0
    gendered: float = 10.0
    unsure: float = 14.0
    pronoun: float = 6.0
    again: float = 2.0
    outer: float = 30.0
    last: float = 8.0
    voice: float = 12.0
    single: float = 0.0
    same: float = 18.0
    named: float = 0.0
    doubted: float = 24.0


@dataclass(frozen=True, slots=True)
class Trace:
    """One place where someone is mentioned, with who it is.

    Attributes:
        who: number that tells one from another (a cast member's, or one of its own).
        mention: the mention; subject: whether it is the first plain one of its sentence.
        speaks: whether it is a claim's source; pronoun: whether it is itself a resolved pronoun.
        sure: whether gender or kind rests on more than capitals.
    """

    who: int
    mention: Mention
    gender: Gender
    kind: SpeakerKind
    subject: bool = False
    speaks: bool = False
    pronoun: bool = False
    sure: bool = True


@dataclass(frozen=True)
class Place:
    """Where a pronoun stands.

    Attributes:
        offset, sentence, paragraph: of the pronoun; quotation: the one around it.
        barred: numbers that it cannot mean (named in what it says; who speaks the quotation it stands in);
            doubted: those named in the quotation that it says, as few do of themselves.
        outer: who says the words it stands in, outside of quotation marks.
        last: who spoke last before; after_quotation: whether the pronoun says a quotation.
    """

    offset: int
    sentence: int
    paragraph: int
    quotation: Span | None = None
    barred: frozenset[int] = frozenset()
    outer: int | None = None
    last: int | None = None
    after_quotation: bool = False
    doubted: frozenset[int] = frozenset()


def score(trace: Trace, place: Place, weights: Weights) -> float:
    """Points of one trace for a pronoun at ``place``; more is likelier."""
    mention = trace.mention
    away = weights.sentence * (place.sentence - mention.sentence) + weights.paragraph * (
        place.paragraph - mention.paragraph
    )
    points = -min(away, weights.furthest)
    points += (
        weights.plain * (not mention.oblique)
        + weights.subject * trace.subject
        + weights.speaks * trace.speaks
    )
    points += weights.pronoun * trace.pronoun + weights.gendered * (trace.gender is not Gender.UNKNOWN)
    points -= weights.unsure * (not trace.sure)
    points += weights.named * (mention.named or trace.pronoun)
    points -= weights.single * (not mention.plural)
    points += (weights.last + weights.voice * place.after_quotation) * (trace.who == place.last)
    points += weights.same * (
        trace.subject and mention.sentence == place.sentence and place.quotation is None
    )
    points -= weights.doubted * (trace.who in place.doubted)
    apart = place.quotation is None or not place.quotation[0] <= mention.start < place.quotation[1]
    return points - weights.quoted * (mention.quoted and apart)


def rank(
    traces: Sequence[Trace], place: Place, fits: Callable[[Trace], bool], weights: Weights | None = None
) -> list[tuple[float, Trace]]:
    """Best trace of each one who fits, best first; ``traces`` in order, those behind are left out."""
    weights = weights or Weights()
    best: dict[int, tuple[float, Trace]] = {}
    counts: dict[int, int] = {}
    stop = bisect_left(traces, place.offset, key=lambda t: t.mention.start)
    for trace in _window(traces, stop, place):
        if trace.who in place.barred or not fits(trace):
            continue
        counts[trace.who] = counts.get(trace.who, 0) + 1
        points = score(trace, place, weights)
        if trace.who not in best or points >= best[trace.who][0]:
            best[trace.who] = (points, trace)
    ranked = [
        (points + weights.again * min(counts[who], 8) + weights.outer * (who == place.outer), trace)
        for who, (points, trace) in best.items()
    ]
    return sorted(ranked, key=lambda pair: (-pair[0], -pair[1].mention.start))


def _window(traces: Sequence[Trace], stop: int, place: Place) -> Iterable[Trace]:
    """The traces before the pronoun, a hundred paragraphs back at most and a hundred and fifty in number."""
    return [t for t in traces[max(stop - 150, 0) : stop] if place.paragraph - t.mention.paragraph < 100]
