"""What is counted where the noun is left out: "80 wounded", "another 50", "959 of them", "12 were freed"."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.model.figure import Counted, Figure, Status
from sayso.reading.figures.counted import anaphor
from sayso.reading.figures.nouns import PEOPLE
from sayso.reading.figures.phrases import PRONOUNS
from sayso.reading.figures.sight import Sight

#: characters between two figures that still speak of the same things
_NEAR = 160
#: figures back that may still be spoken of
_BACK = 3


def antecedent(sight: Sight, earlier: Sequence[Figure]) -> Counted | None:
    """Return what the figure before in the same sentence counts, where this one leaves its noun out.

    Only people are carried on: "30 people were killed and 50 wounded", never from money or shares.
    """
    if not anaphor(sight, sight.right):
        return None
    people = (one for one in reversed(earlier[-_BACK:]) if one.counted and one.counted.class_ in PEOPLE)
    last = _last(sight, [one for one in [next(people, None)] if one]) or _last(sight, earlier)
    if last is None or last.counted is None or last.unit is not None:
        return None
    return (
        last.counted
        if last.counted.class_ in PEOPLE or sight.behind().text.lower() in ("others", "more", "of")
        else None
    )


def _last(sight: Sight, earlier: Sequence[Figure]) -> Figure | None:
    if not earlier:
        return None
    end = earlier[-1].spans[-1][1]
    near = end >= sight.at(sight.begin).start and sight.numeral.start - end < _NEAR
    return earlier[-1] if near else None


def shared(sight: Sight, earlier: Sequence[Figure]) -> Status | None:
    """Return the status of the figure before, where this one is joined to it: "killed 12 men and 3 boys"."""
    last = _last(sight, earlier)
    if last is None or last.status is None or last.status.span is None:
        return None
    if sight.behind().text.lower() == "of" and sight.behind(1).text.lower() in PRONOUNS:
        return last.status  # "175 had come home, 153 of them soldiers"
    joined = sight.before().text.lower() in ("and", ",", "or", "including") or (
        sight.before(2).text.lower() in ("and", "including") and sight.before().tag != "VERB"
    )
    return last.status if joined and last.status.span[0] < last.spans[0][0] else None
