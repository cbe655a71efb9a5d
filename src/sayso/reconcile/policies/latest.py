"""Latest: what was known last."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.model.stated import Measured
from sayso.reconcile.days import iso
from sayso.reconcile.policies.answer import NOTHING, Answer, Known, answer, none, split
from sayso.reconcile.when import when


def latest(figures: Sequence[Measured], known: Known = NOTHING) -> Answer:
    """The figures as of the last day, by the words or else by publication; of several their range.

    Figures without any day are left out.
    """
    days = {one.key: known_.last for one in figures if (known_ := when(one).known) is not None}
    if not figures:
        return none("latest", "no figures")
    if not days:
        return none("latest", "no figure has a date", figures)
    last = max(days.values())
    told = split(figures, lambda one: days.get(one.key) == last)
    return answer("latest", told, f"as of {iso(last)}", lambda one: _why(days.get(one.key)))


def _why(day: int | None) -> str:
    return "without a date" if day is None else f"known earlier, as of {iso(day)}"
