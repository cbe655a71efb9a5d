"""Figures of a text: numerals, then what stands around each of them.

1. numerals (digits, words, shares, vague magnitudes, none), joined into ranges where the words say so;
2. unit and bound words on both sides;
3. numbers that count nothing are left out (dates, ages, names, scores, pronouns);
4. the interval;
5. what is counted, its status, basis, base, dates and place.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from msgspec import structs

from sayso.model.figure import Basis, Bound, Counted, Figure, Status
from sayso.model.span import Span
from sayso.model.timex import Timex
from sayso.reading.figures.asked import asked
from sayso.reading.figures.base import base
from sayso.reading.figures.basis import basis
from sayso.reading.figures.bounds import bound, plain, right
from sayso.reading.figures.counted import among, announced, counted
from sayso.reading.figures.dates import as_of, since
from sayso.reading.figures.elided import antecedent, shared
from sayso.reading.figures.intervals import interval
from sayso.reading.figures.kinds import kind
from sayso.reading.figures.numeral import Kind, Numeral
from sayso.reading.figures.numerals import numerals
from sayso.reading.figures.ones import pronoun
from sayso.reading.figures.phrases import Phrase, phrase
from sayso.reading.figures.places import place
from sayso.reading.figures.ranges import ranges
from sayso.reading.figures.resumed import resumed
from sayso.reading.figures.sight import Sight, sight
from sayso.reading.figures.status import status
from sayso.reading.figures.units import Unit, unit
from sayso.reading.prose import Prose

#: units of how far, how hot, how fast
_EXTENTS = frozenset({"m", "K", "m/s"})
_RELATIVE = frozenset({"who", "that", "which", "they", "he", "she", "we"})
#: classes of verbs that levels "do": prices drop, heat hits, a firm records
_MOVES = frozenset({"launched", "damaged", "registered", "attacked"})
#: what may stand between a number and its unit: "half a mile", "millions of dollars"
_GAPS = {Kind.SHARE: r"\s+an?(?=\s)", Kind.VAGUE: r"\s+of(?=\s)"}


@dataclass(frozen=True, slots=True)
class Site:
    """A numeral that counts, with its unit and bound, before what is counted is read."""

    sight: Sight
    numeral: Numeral
    unit: Unit | None
    bound: Bound
    start: int
    end: int


def figures(prose: Prose, published: str | None = None, times: Sequence[Timex] = ()) -> list[Figure]:
    """Return the figures of a whole text, in order of their first character.

    Args:
        prose: the text with its words; offsets of the figures are those of ``prose.text``.
        published: ISO 8601 date of publication; only ever handed on to dates that need no guess.
        times: time expressions already read; numbers inside of them are no counts.

    >>> from sayso.reading.prose import prose
    >>> [(f.exact, str(f.low), f.high, f.bound.value) for f in figures(prose("At least 51 died.", list))]
    [(('At least 51',), '51', None, 'at least')]
    """
    found: list[Figure] = []
    sites = list(_sites(prose, times))
    for index, site in enumerate(sites):
        following = sites[index + 1].numeral if index + 1 < len(sites) else None
        found.append(_figure(site, following, found, times))
    return found


class _Taken:
    """Spans of the time expressions, in order."""

    def __init__(self, times: Sequence[Timex]) -> None:
        self.spans = sorted(span for timex in times for span in timex.spans)

    def holds(self, numeral: Numeral) -> bool:
        """Whether the numeral stands inside of one of them."""
        at = bisect_right(self.spans, (numeral.start, numeral.end))
        near = self.spans[max(at - 2, 0) : at + 1]
        return any(start <= numeral.start and numeral.end <= end for start, end in near)


def _sites(prose: Prose, times: Sequence[Timex]) -> list[Site]:
    begins = [prose.index(start) for start, _ in prose.sentences]
    taken = _Taken(times)
    found: list[Site] = []
    for numeral in ranges(prose.text, numerals(prose)):
        if taken.holds(numeral):
            continue
        first = prose.index(numeral.start)
        at = bisect_right(begins, first)
        stop = begins[at] if at < len(begins) else len(prose.words)
        site = _site(prose, sight(prose, numeral, (begins[at - 1] if at else 0, stop)))
        if site is not None:
            found.append(site)
    return found


def _site(prose: Prose, seen: Sight) -> Site | None:
    """Put unit and bound to a numeral; None where it counts nothing."""
    text, numeral = prose.text, seen.numeral
    measure = unit(text, numeral.start, numeral.end, gap=_GAPS.get(numeral.kind, ""))
    start, end = (measure.start, measure.end) if measure else (numeral.start, numeral.end)
    small = not numeral.digits and numeral.high < 10 and numeral.kind is Kind.CARDINAL
    said, left, stop = bound(text, start, numeral.end, small=small and measure is None)
    if measure and stop == numeral.end and (behind := right(text, end)):
        said, stop = behind
    near = replace(seen, left=prose.index(start))
    view = replace(near, right=prose.index(max(end, stop)))
    if kind(near, measured=measure is not None or stop > end) or kind(view, measured=True):
        return None
    firm = left < start and said is not Bound.AT_MOST
    if pronoun(view, measured=measure is not None, bounded=firm):
        return None
    return Site(view, numeral, measure, said, left, max(end, stop))


def _figure(
    site: Site, following: Numeral | None, earlier: Sequence[Figure], times: Sequence[Timex]
) -> Figure:
    seen, measure, text = site.sight, site.unit, site.sight.text
    share = measure.kind == "share" if measure else site.numeral.kind is Kind.SHARE
    named = _phrase(site, share)
    end = named.end if named else seen.right
    stop = max(site.end, seen.at(end - 1).end if named else site.end)
    said, spans = _late(site, stop)
    ends = interval(site.numeral, said, share=share)
    view = replace(seen, left=seen.prose.index(site.start))
    manner = _apt(site, named, status(view, end, named.head if named else None))
    known = manner if manner and manner.class_ else None
    told = basis(seen, (site.start, site.end), stop, share=share, status=known)
    whole = _whole(site, earlier)
    manner = None if whole and not _closely(seen, stop, manner) else manner
    told = None if (whole or _extent(site, named)) and told in (Basis.TOTAL, Basis.STOCK) else told
    made = Figure(
        spans=spans,
        exact=tuple(text[first:last] for first, last in spans),
        said=site.numeral.said,
        low=ends.low,
        high=ends.high,
        low_open=ends.low_open,
        high_open=ends.high_open,
        bound=ends.bound,
        unit=measure.name if measure else None,
        unit_si=measure.si if measure else ("1" if share else None),
        low_si=_normal(measure, ends.low, share),
        high_si=_normal(measure, ends.high, share),
        counted=_counted(site, named, earlier),
        status=manner or shared(view, earlier),
        basis=Basis.RATE if measure and measure.rate else told,
        base=base(seen, following, site.end, seen.at(named.end - 1).end if named and named.of else site.end),
        since=since(seen, times),
        as_of=as_of(seen, times),
        place=place(seen, stop),
    )
    bare = named is None and measure is None and not share
    return _answered(made, view, earlier) if bare else made


def _answered(made: Figure, view: Sight, earlier: Sequence[Figure]) -> Figure:
    """A figure without a noun with that of the question before it, else of the figure before it."""
    question = asked(view, earlier)
    if question is None:
        return _resumed(made, view, earlier) if made.status is None else made
    noun = made.counted if made.counted and made.counted.exact == "others" else question.counted
    return structs.replace(made, counted=noun or made.counted, status=made.status or question.status)


def _resumed(made: Figure, view: Sight, earlier: Sequence[Figure]) -> Figure:
    """The figure with what is counted and said of them from the one that it goes on with.

    Where nothing is said of those, both stay open: comparing has words of its own for what they may be.
    """
    again = resumed(view, earlier)
    if again is None or again.status is None:
        return made
    return structs.replace(made, counted=made.counted or again.counted, status=made.status or again.status)


def _whole(site: Site, earlier: Sequence[Figure]) -> bool:
    """Whether the number is the base of the one before: of "two of the nine are held", the nine."""
    of = earlier[-1].base if earlier else None
    return of is not None and of.span is not None and of.span[0] <= site.numeral.start < of.span[1]


def _closely(seen: Sight, stop: int, said: Status | None) -> bool:
    """Whether a status is that of a base: "three of the nine men who fled" has nine who fled."""
    if said is None or said.span is None or said.span[0] <= stop + 1:
        return True
    between = [seen.at(at) for at in range(seen.prose.index(stop), seen.prose.index(said.span[0]))]
    relative = any(word.text.lower() in _RELATIVE for word in between)
    return relative and not any(word.tag == "VERB" for word in between)


def _extent(site: Site, named: Phrase | None) -> bool:
    """Whether the number tells how far, how hot or how fast: "trapped 400 metres down"."""
    return site.unit is not None and named is None and site.unit.si in _EXTENTS


def _apt(site: Site, named: Phrase | None, said: Status | None) -> Status | None:
    """The status, where it can be of the number: prices that drop and heat that hits 40 degrees have none."""
    alone = named is None and (site.unit is not None or site.numeral.kind is Kind.SHARE)
    moved = said is not None and said.class_ in _MOVES
    return None if _extent(site, named) or (alone and moved) else said


def _late(site: Site, stop: int) -> tuple[Bound, tuple[Span, ...]]:
    """The bound and the spans of the figure; "60 victims at least" has its bound behind the noun."""
    first = (site.start, site.end)
    behind = right(site.sight.text, stop) if stop > site.end and site.bound is Bound.EXACT else None
    if behind is None or not site.sight.text[stop : stop + 1].isspace():
        return site.bound, (first,)
    return behind[0], (first, (stop + 1, behind[1]))


def _normal(measure: Unit | None, value: Decimal | None, share: bool) -> Decimal | None:
    if measure is None:
        return value if share else None
    normal = measure.normal(value)
    return None if normal is None else plain(normal)


def _phrase(site: Site, share: bool) -> Phrase | None:
    """The noun phrase behind the number; behind a unit or share only in "of …" (and "in …" for money)."""
    seen = site.sight
    measured = site.unit is not None or share
    low = seen.behind().text.lower()
    if not measured:
        return phrase(seen, seen.right)
    if low == "of" or (low == "in" and site.unit is not None and site.unit.kind == "money"):
        found = phrase(replace(seen, many=False), seen.right if low == "of" else seen.right + 1)
        return (
            replace(found, of=low == "of")
            if found and (low == "of" or seen.at(found.head).tag == "NOUN")
            else None
        )
    return phrase(replace(seen, many=False), seen.right) if share and site.unit is None else None


def _counted(site: Site, named: Phrase | None, earlier: Sequence[Figure]) -> Counted | None:
    seen = site.sight
    money = site.unit is not None and site.unit.kind == "money"
    if named is not None and not _others(seen, named):
        what = counted(seen, named)
        return Counted(exact=what.exact, head=what.head, class_="money", span=what.span) if money else what
    if money and site.unit is not None:
        return Counted(exact=site.unit.words, head=site.unit.words, class_="money")
    if site.unit is not None:
        return None
    carried = among(seen) or announced(seen) or antecedent(seen, earlier)
    return carried or (counted(seen, named) if named is not None else None)


def _others(seen: Sight, named: Phrase) -> bool:
    """Whether the phrase is but "others" or "wounded", which another noun may stand behind."""
    return named.first == named.head and seen.at(named.head).text.lower() in (
        "others",
        "wounded",
        "injured",
        "dead",
        "missing",
        "hurt",
    )
