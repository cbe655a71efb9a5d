"""Latest: what was known last."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.model.stated import Measured
from sayso.reconcile.days import iso
from sayso.reconcile.policies.answer import NOTHING, Answer, Known, answer, none
from sayso.reconcile.when import when


def latest(figures: Sequence[Measured], known: Known = NOTHING) -> Answer:
    """The figures as of the last day, by the words or else by publication; of several their range.

    Figures without any day are left out.
    """
    dated = [(told.last, one) for one in figures if (told := when(one).known) is not None]
    if not dated:
        return none("latest", "no figure has a date")
    last = max(day for day, _ in dated)
    return answer("latest", [one for day, one in dated if day == last], f"as of {iso(last)}")
