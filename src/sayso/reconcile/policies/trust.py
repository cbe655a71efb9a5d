"""By trust: what the speakers say whom people rated best."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.model.stated import Measured
from sayso.reconcile.policies.answer import NOTHING, Answer, Known, answer, none

#: ratings from best to worst; F means that it cannot be judged, and rates nobody
RATINGS = "ABCDE"


def trust(figures: Sequence[Measured], known: Known = NOTHING) -> Answer:
    """The figures of the best rated speakers; a speaker nobody rated counts as its publisher is rated."""
    rated = [(rating, one) for one in figures if (rating := _rating(one, known)) is not None]
    if not rated:
        return none("trust", "nobody has rated the speakers")
    best = min(rating for rating, _ in rated)
    return answer("trust", [one for rating, one in rated if rating == best], f"speakers rated {best}")


def _rating(figure: Measured, known: Known) -> str | None:
    speaker = figure.stated.finding.speaker
    names = (speaker.entity, speaker.name) if speaker else ()
    for name in (*names, figure.stated.report.publisher):
        found = known.trust.get(name or "")
        if found is not None:
            return found if found in RATINGS else None
    return None
