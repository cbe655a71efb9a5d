"""Which event a figure is about, as far as its words and those around it tell: places, names, event words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from sayso.model.place import Place, Precision
from sayso.model.stated import Measured, Stated
from sayso.reconcile.story import NO_STORY, Story
from sayso.reconcile.table import table
from sayso.reconcile.words import names, plain, stems

_EVENTS = table("events")
#: words by group; what is inflected counts, what only begins alike does not: a million is no mill
_KINDS = {
    kind: {
        name: re.compile(rf"\b(?:{'|'.join(words)})(?:s|es|ed|d|ing|ion|ions|ment|ments)?\b", re.IGNORECASE)
        for name, words in groups.items()
    }
    for kind, groups in _EVENTS.items()
}
_WIDE = frozenset({Precision.COUNTRY, Precision.REGION})


@dataclass(frozen=True, slots=True)
class Setting:
    """What tells one event from another.

    Attributes:
        places: towns and sites that the claim names, folded.
        wide: countries and regions that it names.
        names: stems of its words with a capital.
        words: stems of its other words.
        events, sites: groups of nouns for events and for kinds of place.
        headline: stems of the headline.
        around: places, and names, that the rest of the report has.
        story: what the report is about as a whole.
    """

    places: frozenset[str] = frozenset()
    wide: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    events: frozenset[str] = frozenset()
    sites: frozenset[str] = frozenset()
    headline: frozenset[str] = frozenset()
    around: frozenset[str] = frozenset()
    story: Story = NO_STORY


def setting(measured: Measured, around: Setting | None = None) -> Setting:
    """The setting of a figure; ``around`` is that of its whole report, see :func:`surroundings`."""
    stated = measured.stated
    content = stated.claim.content.text
    places, wide = _places(stated.finding.places)
    said = measured.figure.place
    if said and not _known(said, wide):
        places |= {plain(said)}
    told, capitals = stems(content), names(content)
    return Setting(
        places=places,
        wide=wide,
        names=capitals,
        words=told - capitals,
        events=_groups("events", content),
        sites=_groups("sites", content),
        headline=stems(stated.report.headline or ""),
        around=(around.places | around.names) if around else frozenset(),
        story=around.story if around else NO_STORY,
    )


def surroundings(stated: Iterable[Stated], told: Mapping[str, Story]) -> dict[str, Setting]:
    """Places and names that each report mentions in any claim, and its story, by its id."""
    places: dict[str, set[str]] = {}
    capitals: dict[str, set[str]] = {}
    for one in stated:
        found = places.setdefault(one.report.id, set())
        found |= _places(one.finding.places)[0]
        kept = capitals.setdefault(one.report.id, set())
        kept |= names(one.claim.content.text)
    return {
        id_: Setting(
            places=frozenset(places[id_]), names=frozenset(capitals[id_]), story=told.get(id_, NO_STORY)
        )
        for id_ in places
    }


def _known(said: str, wide: frozenset[str]) -> bool:
    return plain(said) in wide


def _places(places: Iterable[Place]) -> tuple[frozenset[str], frozenset[str]]:
    """Towns and sites, and countries and regions, by folded name."""
    near: set[str] = set()
    wide: set[str] = set()
    for place in places:
        (wide if place.precision in _WIDE else near).add(plain(place.name or " ".join(place.exact)))
    return frozenset(near), frozenset(wide)


@lru_cache(maxsize=16_384)
def _groups(kind: str, text: str) -> frozenset[str]:
    """The groups of event words, or of kinds of place, that a text has words of."""
    return frozenset(name for name, words in _KINDS[kind].items() if words.search(text))
