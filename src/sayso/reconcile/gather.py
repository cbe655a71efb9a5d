"""Everything of a view that is compared, made ready once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sayso.model.span import Span
from sayso.model.stated import Measured
from sayso.model.view import EVERYTHING, Query, View
from sayso.reconcile.elided import filled
from sayso.reconcile.measure import Measure, counts, measure
from sayso.reconcile.setting import Setting, surroundings
from sayso.reconcile.story import stories
from sayso.reconcile.voices import Same, one_voice, voices


def gather(view: View, query: Query = EVERYTHING, same: Same = one_voice) -> list[Measure]:
    """The figures that a query finds, with their speakers told apart and what their reports tell of place.

    A figure that stands in a claim within a claim is the inner one's.
    """
    stated = list(view.stated())
    reports = list(view.reports())
    texts = {report.id: report.text for report in reports}
    speakers, around = voices(stated, same, texts), surroundings(stated, stories(reports))
    found = _once(one for one in view.measured() if counts(one))
    made = filled(_ready(one, speakers, around, texts) for one in found)
    wanted = None if query == EVERYTHING else {one.key for one in view.measured(query)}
    return [one for one in made if wanted is None or one.key in wanted]


def _ready(
    one: Measured, speakers: Mapping[str, str], around: Mapping[str, Setting], texts: Mapping[str, str]
) -> Measure:
    report = one.stated.report.id
    return measure(one, speakers[one.stated.claim.id], around[report], texts.get(report))


def _once(found: Iterable[Measured]) -> list[Measured]:
    """Each figure of a report once: in the shortest content that holds it."""
    kept: dict[tuple[str, tuple[Span, ...]], Measured] = {}
    for one in found:
        place = one.stated.report.id, one.figure.spans
        kept[place] = min((kept.get(place, one), one), key=_width)
    return list(kept.values())


def _width(one: Measured) -> tuple[int, str]:
    return sum(end - start for start, end in one.stated.claim.content.spans), one.key[0]
