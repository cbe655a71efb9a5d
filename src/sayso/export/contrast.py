"""A comparison for people, as plain text: contradictions first, then what agrees, each with its reasons."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from sayso.export.words import figure as said
from sayso.model.judgement import Judgement, Reason, Side, Verdict
from sayso.model.stated import Stated

#: heading -> verdicts below it, in the order in which they are told
SECTIONS: dict[str, tuple[Verdict, ...]] = {
    "Contradictions": (Verdict.DISJOINT, Verdict.DENIES),
    "Revised downwards": (Verdict.SHRANK,),
    "Close, and not the same": (Verdict.CLOSE, Verdict.OTHER_BASE),
    "Changed over time": (Verdict.ADDS_UP, Verdict.UPDATES),
    "Agree": (Verdict.SAME, Verdict.CONTAINED, Verdict.COMPATIBLE, Verdict.SUPPORTS, Verdict.REPEATS),
}
_UNTOLD = (Verdict.INCOMPARABLE, Verdict.UNSURE, Verdict.UNRELATED)
#: characters of a content that are shown
_SHOWN = 160


#: pairs of a section that are told
MOST = 20


def told(judgements: Iterable[Judgement]) -> list[Judgement]:
    """The pairs that are told with their claims: the likeliest of each section, section by section."""
    listed = list(judgements)
    return [one for verdicts in SECTIONS.values() for one in _section(listed, verdicts)[:MOST]]


def contrast(
    judgements: Iterable[Judgement],
    claims: Mapping[str, Stated],
    width: int = 80,
    apart: Mapping[str, int] = MappingProxyType({}),
) -> Iterator[str]:
    """Lines of at most ``width`` columns, with the :data:`MOST` likely pairs of each section.

    Args:
        judgements: all of them.
        claims: the claims on both sides of those that are :func:`told`, by id.
        width: columns.
        apart: how many pairs more could not be compared, by the field that kept them apart.
    """
    listed = list(judgements)
    for heading, verdicts in SECTIONS.items():
        found = _section(listed, verdicts)
        if found or heading == "Contradictions":
            yield f"{heading}: {len(found) or 'none'}"
            yield ""
        for one in found[:MOST]:
            yield from _pair(one, claims, width)
        if len(found) > MOST:
            yield f"  … and {len(found) - MOST} more; --format json has all of them."
            yield ""
    yield from _rest(listed, apart, width)


def _section(listed: Sequence[Judgement], verdicts: tuple[Verdict, ...]) -> list[Judgement]:
    return sorted((one for one in listed if one.verdict in verdicts), key=lambda one: -one.score)


def _pair(one: Judgement, claims: Mapping[str, Stated], width: int) -> Iterator[str]:
    for mark, side in (("«", one.left), ("»", one.right)):
        yield from _side(mark, side, claims, width)
    first = one.reasons[0] if one.reasons else Reason(field="", says="")
    told = f"{one.verdict.value}: {first.says} ({first.field}; sure {one.score:.0%})"
    yield from _wrapped(told, width, "  = ", "    ")
    others = "; ".join(_reason(reason) for reason in one.reasons[1:])
    yield from _wrapped(others, width, "    ", "    ")
    yield ""


def _side(mark: str, side: Side, claims: Mapping[str, Stated], width: int) -> Iterator[str]:
    stated = claims.get(side.claim or "")
    if stated is None:
        yield f"  {mark} {side.url or side.report}"
        return
    measured = None if side.figure is None else stated.finding.figures[side.figure]
    head = stated.report
    number = f"{said(measured)} · " if measured else ""
    where = ", ".join(part for part in (head.publisher, head.published) if part)
    yield from _wrapped(f"{number}{stated.speaker or 'nobody named'} ({where})", width, f"  {mark} ", "    ")
    content = " ".join(" … ".join(stated.claim.content.exact).split())
    short = content if len(content) <= _SHOWN else content[: _SHOWN - 1].rstrip() + "…"
    yield from _wrapped(f"“{short}”", width, "      ", "      ")


def _reason(reason: Reason) -> str:
    if reason.left == reason.right:
        return f"{reason.field}: {reason.left or '–'}"
    return f"{reason.field}: {reason.left or '–'} | {reason.right or '–'}, {reason.says}"


def _rest(listed: list[Judgement], apart: Mapping[str, int], width: int) -> Iterator[str]:
    """What could not be compared, by the field that kept it apart."""
    count = Counter(one.reasons[0].field for one in listed if one.verdict in _UNTOLD and one.reasons)
    count.update(apart)
    if count:
        ordered = sorted(count.items(), key=lambda item: (-item[1], item[0]))
        fields = ", ".join(f"{field} {number}" for field, number in ordered)
        yield from _wrapped(f"Not comparable: {sum(count.values())} pairs ({fields}).", width, "", "")


def _wrapped(text: str, width: int, first: str, rest: str) -> list[str]:
    return textwrap.wrap(
        text,
        width,
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=True,
        break_on_hyphens=False,
    )
