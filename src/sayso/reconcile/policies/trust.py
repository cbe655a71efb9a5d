"""By trust: what the speakers say whom people rated best."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.model.stated import Measured
from sayso.reconcile.policies.answer import NOTHING, Answer, Known, answer, none, split

#: ratings from best to worst; F means that it cannot be judged, and rates nobody
RATINGS = ("A", "B", "C", "D", "E")


def trust(figures: Sequence[Measured], known: Known = NOTHING) -> Answer:
    """The figures of the best rated speakers; a speaker nobody rated counts as its publisher is rated."""
    rated = {one.key: rating for one in figures if (rating := _rating(one, known)) in RATINGS}
    if not rated:
        return none("trust", "nobody has rated the speakers", figures, lambda one: _why(_rating(one, known)))
    best = min(rated.values())
    told = split(figures, lambda one: rated.get(one.key) == best)
    return answer("trust", told, f"speakers rated {best}", lambda one: _why(_rating(one, known)))


def _why(rating: str) -> str:
    if not rating:
        return "its speaker is not rated"
    return f"its speaker is rated {rating}" + ("" if rating in RATINGS else ": cannot be judged")


def _rating(figure: Measured, known: Known) -> str:
    """The rating of a figure's speaker, else of its publisher; empty where nobody rated them."""
    speaker = figure.stated.finding.speaker
    names = (speaker.entity, speaker.name) if speaker else ()
    return next(
        (known.trust[name] for name in (*names, figure.stated.report.publisher) if name in known.trust), ""
    )
