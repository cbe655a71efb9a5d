"""Named sites: a plant, a barracks, a hospital, in the settlement that the text names with them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sayso.model.span import Span
from sayso.reading.places.candidate import Line, Name
from sayso.reading.places.lexicon import Lexicon
from sayso.reading.places.mention import Mention

#: between a site and its place: "in the port city of", "outside", ","
LINKS = frozenset(
    "in at near outside inside , of the city town village port southern northern eastern western".split()
)
_PUT = frozenset({"in", "at", "near", "outside", "inside", ","})


def sites(kept: Sequence[tuple[Name, Mention]], lex: Lexicon) -> Iterator[Mention]:
    """Mentions of sites, each with the senses and the holders of the place behind it."""
    ends: dict[int, int] = {}
    for name, mention in kept:
        span = _site(name, ends.get(id(name.line), 0), lex)
        ends[id(name.line)] = name.end
        if span is not None:
            yield Mention(span, mention.key, mention.entries, mention.kinds, mention.holders, site=True)


def _site(name: Name, floor: int, lex: Lexicon) -> Span | None:
    """Span of the site before the place, behind word ``floor``."""
    line, at = name.line, name.start - 1
    while at >= floor and line.low(at) in LINKS:
        at -= 1
    if (
        not _PUT.intersection(line.low(step) for step in range(at + 1, name.start))
        or line.low(at) not in lex.sites
    ):
        return None
    start = _named(line, at, floor, lex)
    return (line.words[start].start, line.words[at].end) if start is not None else None


def _named(line: Line, head: int, floor: int, lex: Lexicon) -> int | None:
    """Where the name of a site with that head begins; none where it has no name of its own."""
    at = head - 1
    while at >= floor and line.low(at) in lex.middles and not line.capital(at):
        at -= 1
    first = at
    while at >= floor and line.capital(at) and line.at(at).tag in {"PROPN", "NOUN", "ADJ", "X"}:
        at -= 1
    return at + 1 if at < first else None
