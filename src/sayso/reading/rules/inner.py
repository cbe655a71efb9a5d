"""What somebody says inside what somebody else says, by rule: only the plainest "X said".

A reader taught on flat attributions gives the outer one alone: of "The agency said the ministry told it
that 12 died" it gives what the agency said. The rules look inside each content once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from sayso.model.attribution import Attribution
from sayso.model.span import Excerpt, Span
from sayso.reading.manner.forms import inflections, table
from sayso.reading.prose import Prose
from sayso.reading.quotes import MARKS
from sayso.reading.rules.found import Found
from sayso.reading.rules.line import Line, lines
from sayso.reading.rules.reader import line_attributions, made

_PLAIN = frozenset({"clause", "quotation", "according"})
#: what may stand before the subject of a clause
_BEFORE = frozenset({"PUNCT", "SCONJ", "CCONJ"})
#: words that what is said inside must have
_LEAST = 3


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(table("reporting")["inner"][key].split())


@cache
def _verbs() -> frozenset[str]:
    return frozenset(form for verb in _words("verbs") for form in inflections(verb))


def inner(text: Prose, contents: Iterable[Excerpt]) -> list[Attribution]:
    """The attributions that stand wholly inside one of ``contents``, and are less than all of it."""
    spans = sorted({span for content in contents for span in content.spans})
    every = [pair for span in spans for line in lines(text, _bare(text.text, span)) for pair in _plain(line)]
    return made(text, [(found, line, []) for found, line in every])


def _bare(text: str, span: Span) -> Span:
    """The span without the quotation marks around it, in which the rules would find nothing."""
    start, end = span
    if end - start > 1 and text[start] in MARKS:
        start += 1
    while end - start > 1 and (text[end - 1] in MARKS or text[end - 1] in ".,"):
        end -= 1
    return start, end


def _plain(line: Line) -> Iterator[tuple[Found, Line]]:
    for found in line_attributions(line):
        if found.pattern in _PLAIN and found.source and _said(line, found) and _clause(line, found):
            yield found, line


def _said(line: Line, found: Found) -> bool:
    """Whether the cue says that something was said: a plain verb, not negated, not merely to come."""
    cue = set(line.low[slice(*found.cue)])
    return found.pattern == "according" or bool(cue & _verbs() and not cue & _words("not"))


def _clause(line: Line, found: Found) -> bool:
    """Whether source and content make a clause: its subject at its start, its words behind the verb."""
    who, (begin, end) = found.source[0], found.content[0]
    nobody = line.low[who[0]] in _words("speakers")
    cue = found.cue[0]
    if cue and line.tags[cue - 1] == "CCONJ":
        return False  # "he said 12 had died and denied …": the outer speaker goes on
    opens = not who[0] or line.tags[who[0] - 1] in _BEFORE
    told = end - begin >= _LEAST and line.tags[begin] not in ("AUX", "VERB") and line.low[begin] != "which"
    return not nobody and told and (opens or found.pattern == "according")
