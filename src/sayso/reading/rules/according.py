"""According to X: in front of what X says, behind it, or in its middle."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.reading.rules.found import Found
from sayso.reading.rules.line import Line, Stretch
from sayso.reading.rules.phrases import right, with_apposition


def according(line: Line) -> Iterator[Found]:
    """The attributions by "according to" outside quotations, in order."""
    for start, end in line.sentences:
        for at in range(start, end - 2):
            if line.low[at] == "according" and line.low[at + 1] == "to" and line.quote[at] < 0:
                source = right(line, at + 2, end)
                if source:
                    close = with_apposition(line, *source, end)
                    content = _content(line, (start, end), (at, close))
                    yield Found((source,), (at, at + 2), content, "according")


def _content(line: Line, sentence: Stretch, phrase: Stretch) -> tuple[Stretch, ...]:
    """The sentence around the phrase; a phrase in its middle parts it."""
    parts = [(sentence[0], phrase[0]), (phrase[1], sentence[1])]
    kept = [part for part in parts if any(line.tags[at] not in ("PUNCT", "CCONJ") for at in range(*part))]
    if len(kept) == 2 and not any(line.tags[at] in ("VERB", "AUX") for at in range(*kept[1])):
        return (kept[0],)
    return tuple(kept)
