"""What happens from point to point: sums, growth, revisions, drifting bases, contradictions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sayso.model.judgement import Judgement, Verdict
from sayso.model.series import Event
from sayso.reconcile.days import iso
from sayso.reconcile.figures import Terms, compare
from sayso.reconcile.series.points import Dot
from sayso.reconcile.sums import chain

#: earlier points that one is compared with until one of them says something
_BACK = 5
_SAID = frozenset({Verdict.UPDATES, Verdict.SHRANK, Verdict.OTHER_BASE, Verdict.DISJOINT})
_QUIET = frozenset({Verdict.SAME, Verdict.CONTAINED, Verdict.COMPATIBLE, Verdict.CLOSE})


def events(dots: Sequence[Dot], terms: Terms) -> list[Event]:
    """The events of a series, in order of their last point; sums before what they explain."""
    found = [*_sums(dots), *_steps(dots, terms)]
    return sorted(found, key=lambda event: (event.points[-1], event.kind is not Verdict.ADDS_UP))


def _sums(dots: Sequence[Dot]) -> Iterator[Event]:
    places = {dot.lead.key: place for place, dot in enumerate(dots)}
    for found in chain([dot.lead for dot in dots]):
        numbers = tuple(places[one.key] for one in (*found.parts, found.total))
        yield _event(Verdict.ADDS_UP, dots, numbers, found.says)


def _steps(dots: Sequence[Dot], terms: Terms) -> Iterator[Event]:
    levels = [place for place, dot in enumerate(dots) if dot.level]
    for at, place in enumerate(levels):
        for earlier in reversed(levels[max(at - _BACK, 0) : at]):
            told = compare(dots[earlier].lead, dots[place].lead, terms)
            if told.verdict in _SAID:
                yield _event(told.verdict, dots, (earlier, place), _says(dots[earlier], dots[place], told))
            if told.verdict in _SAID | _QUIET:
                break


def _says(earlier: Dot, later: Dot, told: Judgement) -> str:
    numbers = f"{_told(earlier)}, then {_told(later)}"
    return f"{numbers}: {told.reasons[0].says}"


def _told(dot: Dot) -> str:
    return " ".join(dot.lead.measured.figure.exact)


def _event(kind: Verdict, dots: Sequence[Dot], numbers: tuple[int, ...], says: str) -> Event:
    day = dots[numbers[-1]].day
    return Event(kind=kind, as_of=iso(day) if day else None, points=numbers, says=says)
