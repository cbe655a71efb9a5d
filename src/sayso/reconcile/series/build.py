"""From a view to its series."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from sayso.model.series import Series
from sayso.model.view import EVERYTHING, Query, View
from sayso.reconcile.figures import TERMS, Terms
from sayso.reconcile.gather import gather
from sayso.reconcile.measure import Measure
from sayso.reconcile.series.events import events
from sayso.reconcile.series.points import dots, point
from sayso.reconcile.series.threads import threads
from sayso.reconcile.voices import Same, one_voice
from sayso.reconcile.words import stems

#: share of the words asked about that a series must have
_COVERED = 2 / 3


def series(
    view: View,
    about: str | None = None,
    query: Query = EVERYTHING,
    same: Same = one_voice,
    terms: Terms = TERMS,
) -> list[Series]:
    """The series of a view, longest first.

    Args:
        view: what to look at.
        about: words that a series must be about, at least two thirds of them; null asks for nothing.
        query: which figures are taken.
        same: whether two speakers are one.
        terms: of comparing.
    """
    found = list(threads(gather(view, query, same)))
    kept = [thread for thread in found if _covers(thread, about)]
    return sorted((series_of(thread, terms) for thread in kept), key=_rank)


def series_of(thread: Sequence[Measure], terms: Terms = TERMS) -> Series:
    """One series of the figures of one thread."""
    made = dots(list(thread))
    return Series(
        speaker=_speaker(thread),
        counted=_common(one.thing.said for one in thread),
        status=_common(one.status for one in thread),
        unit=_common(one.unit for one in thread),
        place=_common(one.measured.figure.place for one in thread) or _common(_places(thread)),
        points=tuple(point(dot) for dot in made),
        events=tuple(events(made, terms)),
    )


def _speaker(thread: Sequence[Measure]) -> str | None:
    named = [one.measured.stated.speaker for one in thread if one.measured.stated.speaker]
    return thread[0].speaker if named and not thread[0].speaker.startswith("?") else None


def _places(thread: Sequence[Measure]) -> list[str]:
    return sorted(place for one in thread for place in one.setting.places)


def _common(values: Iterable[str | None]) -> str | None:
    """The commonest value; of several the first in the alphabet."""
    count = Counter(value for value in values if value)
    return min(count, key=lambda value: (-count[value], value), default=None)


def _rank(one: Series) -> tuple[int, str, str, str, str]:
    return -len(one.points), one.speaker or "", one.counted or "", one.status or "", one.place or ""


def _covers(thread: Sequence[Measure], about: str | None) -> bool:
    wanted = stems(about or "")
    if not wanted:
        return True
    told: set[str] = set(stems(thread[0].speaker))
    for one in thread:
        told |= (
            one.setting.words | one.setting.names | one.setting.headline | stems(" ".join(one.setting.places))
        )
        told |= stems(f"{one.status or ''} {one.thing.said}")
    return len(wanted & told) >= _COVERED * len(wanted)
