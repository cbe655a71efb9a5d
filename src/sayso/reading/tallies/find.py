"""The tallies of a passage as attributions."""

from __future__ import annotations

from collections.abc import Sequence

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
from sayso.reading.tallies.tally import Ground, Number, Tally

#: share that was right by pattern, rounded
CONFIDENCE = {"verb": 0.8, "noun": 0.8, "by": 0.8, "agent": 0.8, "gap": 0.8, "label": 0.8, "credit": 0.8, "closing": 0.8}


def found_in(
    text: Prose, span: Span, figures: Sequence[Figure], told: Sequence[Span], *, headline: bool
) -> list[Attribution]:
    """The tallies of the passage at ``span``, in order; ``told`` is what a reader found to be said."""
    found = []
    for line in lines(text, span):
        ground = _ground(line, figures, headline=headline)
        if ground.numbers:
            found += [_attribution(text, line, one) for one in _tallies(ground, told)]
    return found


def _ground(line: Line, figures: Sequence[Figure], *, headline: bool) -> Ground:
    starts = {word.start: at for at, word in enumerate(line.words)}
    numbers = {}
    for one in figures:
        begin, end = one.spans[0]
        at = starts.get(begin)
        if at is not None and line.quote[at] < 0:
            last = next((index for index in range(at, len(line)) if line.words[index].end >= end), at)
            numbers[at] = Number(last + 1, one.counted is not None or one.status is not None)
    return Ground(line, numbers, headline)


def _tallies(ground: Ground, told: Sequence[Span]) -> list[Tally]:
    """The tallies of a line; what one says ends where the next begins."""
    line = ground.line
    found = [*agents(ground), *heads(ground), *clauses(ground), *nouns(ground)]
    starts = [line.words[0].start, *(word.start for word in line.words)]
    before = [_range(starts, span) for span in told if line.words[0].start <= span[0] < line.words[-1].end]
    found += gaps(ground, [*before, *(one.content for one in found)])
    kept: list[Tally] = []
    for one in sorted(found, key=lambda each: each.begin):
        if kept and one.begin < kept[-1].content[1] and one.begin > kept[-1].content[0]:
            last = kept.pop()
            if not ground.within((last.content[0], one.begin)):
                continue
            kept.append(Tally(last.source, last.cue, (last.content[0], one.begin), last.pattern))
        kept.append(one)
    return kept


def _range(starts: Sequence[int], span: Span) -> tuple[int, int]:
    first = sum(start < span[0] for start in starts[1:])
    return first, sum(start < span[1] for start in starts[1:])


def _attribution(text: Prose, line: Line, one: Tally) -> Attribution:
    cue = [(line.words[one.cue[0]].start, line.words[one.cue[1] - 1].end)] if one.cue else []
    return Attribution(
        source=excerpt(text.text, [line.span(one.source)]),
        cue=excerpt(text.text, cue) if cue else None,
        content=excerpt(text.text, [line.span(one.content)]),
        confidence=CONFIDENCE[one.pattern],
    )
