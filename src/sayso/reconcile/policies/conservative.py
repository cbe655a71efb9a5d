"""Most conservative: the least that anyone says."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.model.stated import Measured
from sayso.reconcile.interval import interval
from sayso.reconcile.policies.answer import NOTHING, Answer, Known, answer, none, split


def conservative(figures: Sequence[Measured], known: Known = NOTHING) -> Answer:
    """The figure with the lowest low end, of these the one with the lowest high end.

    "Up to 60" has no low end but zero, so it is lower than "12".
    """
    if not figures:
        return none("conservative", "no figures")
    least = min(_ends(one) for one in figures)
    told = split(figures, lambda one: _ends(one) == least)
    return answer("conservative", told, "the least that is said", lambda _: "more than the least")


def _ends(figure: Measured) -> tuple[object, object]:
    told = interval(figure.figure)
    return told.floor, told.ceiling
