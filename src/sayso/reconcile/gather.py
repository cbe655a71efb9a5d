"""Everything of a view that is compared, made ready once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from sayso.model.report import Report
from sayso.model.span import Span
from sayso.model.stated import Measured
from sayso.model.view import EVERYTHING, Query, View
from sayso.reconcile.anchors import by_numbers
from sayso.reconcile.called import Called
from sayso.reconcile.clause import teller
from sayso.reconcile.clusters import linked
from sayso.reconcile.elided import filled
from sayso.reconcile.measure import Measure, counts, measure
from sayso.reconcile.own import owned
from sayso.reconcile.retold import retold
from sayso.reconcile.setting import Setting, surroundings
from sayso.reconcile.standing import standing
from sayso.reconcile.states import one_state
from sayso.reconcile.story import stories
from sayso.reconcile.voices import Same, cast, one_voice


def gather(view: View, query: Query = EVERYTHING, same: Same = one_voice) -> list[Measure]:
    """The figures that a query finds, with their speakers told apart and what their reports tell of place.

    A figure that stands in a claim within a claim is the inner one's.
    """
    stated = list(view.stated())
    reports = list(view.reports())
    texts = {report.id: report.text for report in reports}
    speakers, around = cast(stated, same, texts), surroundings(stated, stories(reports, _clusters(reports)))
    found = _once(one for one in view.measured() if counts(one))
    told = (_spoken(_ready(one, speakers.keys, around, texts), speakers.called) for one in found)
    made = standing(by_numbers(one_state(owned(retold(filled(told, texts), texts)))))
    wanted = None if query == EVERYTHING else {one.key for one in view.measured(query)}
    return [one for one in made if wanted is None or one.key in wanted]


def _clusters(reports: Sequence[Report]) -> dict[str, str]:
    """The id of the first report that tells the same event, by the report's id, where there are several."""
    return {one.id: found[0].id for found in linked(reports) if len(found) > 1 for one in found}


def _ready(
    one: Measured, speakers: Mapping[str, str], around: Mapping[str, Setting], texts: Mapping[str, str]
) -> Measure:
    report = one.stated.report.id
    return measure(one, speakers[one.stated.claim.id], around[report], texts.get(report))


def _spoken(one: Measure, called: Called) -> Measure:
    """The figure with the speaker of its own clause, where it has one."""
    found = teller(one.measured, one.near, partial(called.key, report=one.report))
    return one if found is None else replace(one, speaker=found)


def _once(found: Iterable[Measured]) -> list[Measured]:
    """Each figure of a report once: in the shortest content that holds it."""
    kept: dict[tuple[str, tuple[Span, ...]], Measured] = {}
    for one in found:
        place = one.stated.report.id, one.figure.spans
        kept[place] = min((kept.get(place, one), one), key=_width)
    return list(kept.values())


def _width(one: Measured) -> tuple[int, str]:
    return sum(end - start for start, end in one.stated.claim.content.spans), one.key[0]
