"""The rule-based reader: quotations, "X said", "according to X", one paragraph at a time.

1. "According to X" takes the rest of its sentence; a name and a colon at the start of a line, the line.
2. A verb of saying takes the quotation beside it, with one that goes on behind it; else what follows it, up
   to the next verb that shares its speaker; else, at the end of a sentence, what stands before it.
3. The surest pattern goes first; what an attribution says, no other one may take. Sources may be shared.
4. A quotation that goes on in the next paragraph stays with whoever opened it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sayso.model.attribution import Attribution
from sayso.model.report import Report
from sayso.model.span import Span, excerpt
from sayso.reading.prose import Prose, prose
from sayso.reading.rules.according import according
from sayso.reading.rules.found import CONFIDENCE, Found
from sayso.reading.rules.labels import labelled
from sayso.reading.rules.line import Line, Stretch, lines
from sayso.reading.rules.said import said
from sayso.reading.tags import tag


class RulesReader:
    """Reads attributions without any weights."""

    name = "rules"

    @property
    def digest(self) -> str | None:
        """There are no weights."""
        return None

    def attributions(self, report: Report) -> list[Attribution]:
        """The attributions of the report's running text, in order of their content."""
        text = prose(report.text, tag)
        grounds = [(p.start, p.end) for p in report.running()]
        if not report.passages and report.text:
            grounds = [(0, len(report.text))]
        parts = [line for ground in grounds for line in lines(text, ground)]
        found = [(one, line) for line in parts for one in line_attributions(line)]
        return made(text, _continued(found, parts))


def line_attributions(line: Line) -> Iterator[Found]:
    """The attributions of a line, the surest first; two may share a source, and nothing else."""
    taken: set[int] = set()
    sources: set[int] = set()
    every = (*labelled(line), *according(line), *said(line))
    for one in sorted(every, key=lambda one: -CONFIDENCE[one.pattern]):
        marked = _words((*one.content, one.cue))
        who = _words(one.source)
        if not one.content or marked & (taken | sources) or who & taken:
            continue
        taken |= marked
        sources |= who
        yield one


def _words(stretches: Sequence[Stretch]) -> set[int]:
    return {at for start, end in stretches for at in range(start, end)}


def _spans(line: Line, stretches: Sequence[tuple[int, int]]) -> list[Span]:
    spans = (line.span(stretch) for stretch in stretches)
    return [span for span in spans if span[1] > span[0]]


def _continued(found: list[tuple[Found, Line]], parts: list[Line]) -> list[tuple[Found, Line, list[Span]]]:
    """Each attribution with what it goes on to say in the paragraphs behind it."""
    numbers = {id(line): at for at, line in enumerate(parts)}
    spoken = {id(line) for _, line in found}
    result = []
    for one, line in found:
        more: list[Span] = []
        at = numbers[id(line)]
        last = line.quotes[-1] if line.quotes else None
        while last and parts[at].open_end and (more or any(end >= last[1] for _, end in one.content)):
            at += 1
            if at == len(parts) or not parts[at].quotes or parts[at].quotes[0][0] or id(parts[at]) in spoken:
                break
            more += _spans(parts[at], [parts[at].quotes[0]])
        result.append((one, line, more))
    return result


def made(text: Prose, found: Sequence[tuple[Found, Line, list[Span]]]) -> list[Attribution]:
    """Attributions of what was found in lines, with what each goes on to say; in order of their content."""
    every = []
    for one, line, more in found:
        content = _spans(line, one.content) + more
        if not content:
            continue
        source = _spans(line, one.source)
        start, end = one.cue
        every.append(
            Attribution(
                source=excerpt(text.text, source) if source else None,
                cue=excerpt(text.text, [(line.words[start].start, line.words[end - 1].end)]),
                content=excerpt(text.text, content),
                confidence=CONFIDENCE[one.pattern],
            )
        )
    return sorted(every, key=lambda one: (one.content.start, one.content.end))
