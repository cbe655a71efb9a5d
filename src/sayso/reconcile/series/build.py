"""From a view to its series."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.model.series import Series
from sayso.model.view import View
from sayso.reconcile.about import asked, told
from sayso.reconcile.commonest import commonest
from sayso.reconcile.figures import TERMS, Terms
from sayso.reconcile.gather import gather
from sayso.reconcile.measure import Measure
from sayso.reconcile.scope import WHOLE, Scope
from sayso.reconcile.series.events import events
from sayso.reconcile.series.points import dots, point
from sayso.reconcile.series.threads import threads
from sayso.reconcile.words import stems

#: share of the words asked about that a series must have
_COVERED = 2 / 3


def series(view: View, scope: Scope = WHOLE) -> list[Series]:
    """The series of a view, longest first; one is about something where all its claims together are."""
    found = threads(gather(view, scope.query, scope.same))
    kept = (thread for thread in found if _covers(thread, scope.about))
    return sorted((series_of(thread, scope.terms) for thread in kept), key=_rank)


def series_of(thread: Sequence[Measure], terms: Terms = TERMS) -> Series:
    """One series of the figures of one thread."""
    made = dots(list(thread))
    return Series(
        speaker=_speaker(thread),
        counted=commonest(one.thing.said for one in thread),
        status=commonest(one.status for one in thread),
        unit=commonest(one.unit for one in thread),
        place=commonest(one.measured.figure.place for one in thread) or commonest(_places(thread)),
        points=tuple(point(dot) for dot in made),
        events=tuple(events(made, terms)),
    )


def _speaker(thread: Sequence[Measure]) -> str | None:
    """The name to show: of a speaker from an entity list the commonest one, not the id."""
    key, who = thread[0].speaker, [one.measured.stated.finding.speaker for one in thread]
    if key.startswith("?") or not any(who):
        return None
    listed = [one.name for one in who if one is not None and one.entity == key]
    state = [one.name for one in who if one is not None and one.entity]  # named by its capital alone
    return commonest(listed) or commonest(state) or key


def _places(thread: Sequence[Measure]) -> list[str]:
    return sorted(place for one in thread for place in one.setting.places)


def _rank(one: Series) -> tuple[int, str, str, str, str]:
    return -len(one.points), one.speaker or "", one.counted or "", one.status or "", one.place or ""


def _covers(thread: Sequence[Measure], about: str | None) -> bool:
    wanted = asked(about)
    if not wanted:
        return True
    words = stems(thread[0].speaker).union(*(told(one.measured.stated) for one in thread))
    return len(wanted & words) >= _COVERED * len(wanted)
