"""Everything of a view that is compared, made ready once."""

from __future__ import annotations

from sayso.model.view import EVERYTHING, Query, View
from sayso.reconcile.measure import Measure, counts, measure
from sayso.reconcile.setting import surroundings
from sayso.reconcile.voices import Same, one_voice, voices


def gather(view: View, query: Query = EVERYTHING, same: Same = one_voice) -> list[Measure]:
    """The figures that a query finds, with their speakers told apart and what their reports tell of place."""
    stated = list(view.stated())
    speakers, around = voices(stated, same), surroundings(stated)
    return [
        measure(one, speakers[one.stated.claim.id], around[one.stated.report.id])
        for one in view.measured(query)
        if counts(one)
    ]
