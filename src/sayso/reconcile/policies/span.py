"""Range: from the lowest that anyone says to the highest."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.model.stated import Measured
from sayso.reconcile.policies.answer import NOTHING, Answer, Known, Split, answer, none


def span(figures: Sequence[Measured], known: Known = NOTHING) -> Answer:
    """The smallest interval that holds all figures; an end that one of them leaves open stays open."""
    if not figures:
        return none("range", "no figures")
    count = len(figures)
    why = f"holds all {count} figures" if count > 1 else "the only figure"
    return answer("range", Split(figures), why, lambda _: "")
