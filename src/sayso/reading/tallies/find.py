"""The tallies of a passage as attributions."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.model.attribution import Attribution
from sayso.model.figure import Figure
from sayso.model.span import Span, excerpt
from sayso.reading.prose import Prose
from sayso.reading.rules.line import Line, lines
from sayso.reading.tallies.agents import agents
from sayso.reading.tallies.clauses import clauses
from sayso.reading.tallies.gaps import gaps
from sayso.reading.tallies.heads import heads
from sayso.reading.tallies.nouns import nouns
from sayso.reading.tallies.short import short
from sayso.reading.tallies.tally import Ground, Number, Tally

#: below the share that was right of our own sentences (tests/cases/attributed): news is less tidy
CONFIDENCE = 0.8
#: before these words "at" belongs to the number
_AT = (("least",), ("most",))


@dataclass(frozen=True)
class Known:
    """What is known of a report before its tallies are looked for, each in order of the text.

    Attributes:
        figures: with the characters that they begin at in ``begins``.
        sources: spans of the sources that a reader found; ``told``: of what it found to be said.
        heard: words that head a source.
    """

    figures: tuple[Figure, ...]
    begins: tuple[int, ...]
    sources: tuple[Span, ...]
    told: tuple[Span, ...]
    heard: frozenset[str]


def known(found: Sequence[Attribution], figures: Sequence[Figure]) -> Known:
    """Gather what the rules lean on: what a reader ``found``, and the figures."""
    kept = tuple(sorted(figures, key=lambda one: one.spans[0]))
    sources = [one.source for one in found if one.source]
    return Known(
        figures=kept,
        begins=tuple(one.spans[0][0] for one in kept),
        sources=tuple(sorted((one.start, one.end) for one in sources)),
        told=tuple(sorted(span for one in found for span in one.content.spans)),
        heard=frozenset(one.text.lower().split()[-1].strip(",") for one in sources),
    )


def found_in(text: Prose, span: Span, what: Known, *, headline: bool) -> list[Attribution]:
    """The tallies of the passage at ``span``, in order."""
    if bisect_left(what.begins, span[0]) == bisect_left(what.begins, span[1]):
        return []
    found = []
    for line in lines(text, span):
        ground = _ground(line, what, headline=headline)
        if ground.numbers:
            found += [_attribution(text, line, one) for one in _tallies(ground, what.told)]
    return found


def _ground(line: Line, what: Known, *, headline: bool) -> Ground:
    low, high = line.words[0].start, line.words[-1].end
    starts = [word.start for word in line.words]
    numbers = {}
    for one in what.figures[bisect_left(what.begins, low) : bisect_left(what.begins, high)]:
        at = bisect_left(starts, one.spans[0][0])
        at += line.low[at] == "at" and line.low[at + 1 : at + 2] not in _AT  # "at about 110"
        if at < len(line) and line.quote[at] < 0:
            end = bisect_left(starts, one.spans[0][1])
            numbers[at] = Number(end, one.counted is not None or one.status is not None)
    near = what.sources[bisect_left(what.sources, (low, 0)) : bisect_left(what.sources, (high, 0))]
    sources = tuple((bisect_left(starts, start), bisect_left(starts, end)) for start, end in near)
    return Ground(line, numbers, tuple(sorted(numbers)), headline, what.heard, sources)


def _tallies(ground: Ground, told: Sequence[Span]) -> list[Tally]:
    """The tallies of a line; what one says ends where the next begins."""
    line = ground.line
    found = [*agents(ground), *heads(ground), *clauses(ground), *nouns(ground), *short(ground)]
    starts = [word.start for word in line.words]
    near = told[bisect_left(told, (starts[0], 0)) : bisect_left(told, (line.words[-1].end, 0))]
    before = [(bisect_left(starts, start), bisect_left(starts, end)) for start, end in near]
    found += gaps(ground, [*before, *(one.content for one in found)])
    kept: list[Tally] = []
    for one in sorted(found, key=lambda each: each.begin):
        if kept and kept[-1].content[0] < one.begin < kept[-1].content[1]:
            last = kept.pop()
            if not ground.within((last.content[0], one.begin)):
                continue
            kept.append(Tally(last.source, last.cue, (last.content[0], one.begin)))
        kept.append(one)
    return kept


def _attribution(text: Prose, line: Line, one: Tally) -> Attribution:
    cue = [(line.words[one.cue[0]].start, line.words[one.cue[1] - 1].end)] if one.cue else []
    return Attribution(
        source=excerpt(text.text, [line.span(one.source)]),
        cue=excerpt(text.text, cue) if cue else None,
        content=excerpt(text.text, [line.span(one.content)]),
        confidence=CONFIDENCE,
    )
