"""What a claim or a figure is about, for "about …": the share of the words asked for that it has."""

from __future__ import annotations

from sayso.model.stated import Stated
from sayso.reconcile.words import stems

#: share of the words asked for that a claim needs, with its headline, speaker, places and figures
NEEDED = 0.5


def asked(about: str | None) -> frozenset[str]:
    """The words of a question that carry matter.

    >>> sorted(asked("how many fighters surrendered?"))
    ['fight', 'surrend']
    """
    return stems(about or "")


def told(stated: Stated) -> frozenset[str]:
    """The words of a claim, its headline, speaker, places and statuses."""
    finding = stated.finding
    places = " ".join(place.name or " ".join(place.exact) for place in finding.places)
    classes = " ".join(figure.status.class_ or "" for figure in finding.figures if figure.status)
    counted = " ".join(figure.counted.exact for figure in finding.figures if figure.counted)
    headline = stated.report.headline or ""
    words = (stated.claim.content.text, headline, stated.speaker or "", places, classes, counted)
    return frozenset().union(*(stems(part) for part in words if part))


def is_about(stated: Stated, wanted: frozenset[str]) -> bool:
    """Whether a claim has enough of the words."""
    return not wanted or len(wanted & told(stated)) >= NEEDED * len(wanted)
