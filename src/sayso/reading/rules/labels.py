"""A name and a colon at the start of a line: an interview or a transcript, or a headline."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.reading.rules.found import Found
from sayso.reading.rules.line import Line

#: words of a name with its titles
_LONGEST = 8
#: words of what is said at least; fewer are a list or a time
_LEAST = 4


def labelled(line: Line) -> Iterator[Found]:
    """The attribution by a label of a line; the label holds names alone."""
    at = next((at for at in range(min(len(line), _LONGEST)) if line.low[at] == ":"), 0)
    if not at or len(line) - at <= _LEAST or line.quote[at] >= 0:
        return
    named = [line.tags[word] for word in range(at) if line.words[word].text[0].isalnum()]
    if named and all(tag == "PROPN" for tag in named) and not line.low[0].isdigit():
        yield Found(((0, at),), (at, at + 1), ((at + 1, len(line)),), "label")
