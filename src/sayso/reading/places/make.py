"""Places from mentions and their senses."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.model.place import Candidate, Place, Precision
from sayso.reading.places.gazetteer import Entry, Kind
from sayso.reading.places.mention import Mention
from sayso.reading.places.rank import rank

#: candidates kept of an ambiguous place
KEPT = 5
_PRECISION = {
    Kind.SETTLEMENT: Precision.SETTLEMENT,
    Kind.REGION: Precision.REGION,
    Kind.DISTRICT: Precision.DISTRICT,
    Kind.COUNTRY: Precision.COUNTRY,
    Kind.AREA: Precision.REGION,
    Kind.POINT: Precision.POINT,
}


def make(text: str, mentions: Sequence[Mention]) -> list[Place]:
    """A place for every mention, in their order; without id where the gazetteer knows none."""
    return [_place(text, one, senses) for one, senses in zip(mentions, rank(mentions), strict=True)]


def _place(text: str, one: Mention, senses: Sequence[tuple[float, Entry]]) -> Place:
    spans, exact = (one.span,), (text[slice(*one.span)],)
    if not senses:
        return Place(spans=spans, exact=exact)
    best = senses[0][1]
    return Place(
        spans=spans,
        exact=exact,
        name=best.name,
        gazetteer="sayso" if best.id.startswith("sayso:") else "geonames",
        id=best.id,
        latitude=best.latitude,
        longitude=best.longitude,
        # the site's own degrees are not known: they are those of its settlement
        precision=_PRECISION[best.kind],
        candidates=tuple(_candidate(*sense) for sense in senses[:KEPT]) if len(senses) > 1 else (),
    )


def _candidate(score: float, entry: Entry) -> Candidate:
    return Candidate(
        id=entry.id,
        name=entry.name,
        country=entry.country or None,
        latitude=entry.latitude,
        longitude=entry.longitude,
        score=round(score, 3),
    )
