"""Which event a figure is about, as far as its words and those around it tell: places, names, event words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from sayso.model.place import Place, Precision
from sayso.model.stated import Measured, Stated
from sayso.reconcile.days import days
from sayso.reconcile.nearby import NO_WORDS, Nearby
from sayso.reconcile.story import NO_STORY, Story
from sayso.reconcile.table import table
from sayso.reconcile.words import names, plain, stem, stems, tokens

_EVENTS = table("events")
#: words by group; what is inflected counts, what only begins alike does not: a million is no mill
_KINDS = {
    kind: {
        name: re.compile(rf"\b(?:{'|'.join(words)})(?:s|es|ed|d|ing|ion|ions|ment|ments)?\b", re.IGNORECASE)
        for name, words in groups.items()
    }
    for kind, groups in _EVENTS.items()
    if kind not in ("common", "banks")
}
#: stems of nouns for bodies and offices: with a capital they are no name of their own
COMMON = frozenset(stem(word) for word in _EVENTS["common"]["nouns"])
#: no place: "in Norlandian raids" are raids of Norland's
_WHOSE = rf"(?!\w+(?:{'|'.join(_EVENTS['common']['peoples'])})\s+[a-z])"
_NAMES = r"(?P<place>[A-Z][\w'\u2019-]+(?:\s+[A-Z][\w'\u2019-]+)*)"
_PLACE = rf"(?:the\s+(?:[a-z]+\s+){{1,2}}(?:of\s+)?)?{_WHOSE}{_NAMES}"
_IN = re.compile(rf"\b(?:in|at|near|outside|around)\s+{_PLACE}")
#: a sentence that begins with where: "In Harn 12 people died"
OPENS = re.compile(
    r"(?:But |And |While )?"
    r"(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside|[Aa]round|[Aa]cross the border in|[Ee]lsewhere in)"
    rf"\s+{_PLACE}"
)
#: "on the right bank", "on the other side of the river"
_BANK = re.compile(
    rf"\b(?:on|across|along)\s+the\s+((?:{'|'.join(_EVENTS['banks']['which'])})\s+"
    rf"(?:(?:{'|'.join(_EVENTS['banks']['sides'])})\b|side\s+of\s+the\s+\w+))",
    re.IGNORECASE,
)
_WHERE = re.compile(rf"\b(?:in|at|near)\s+{_PLACE},?\s+where\s[^,;]*$")
#: a dateline's town is not where it happened
_LOUD = re.compile(r"[A-Z]{2,}$")
_STOP = re.compile(r"[,;:]\s")
#: characters of a report within which it names the day of what it is about
_BEGINNING = 700
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
        local: stems of where it was, by the words next to the figure ("in Tarn"), in a gazetteer or not.
        days: single days that the beginning of the report names.
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
    local: frozenset[str] = frozenset()
    days: frozenset[int] = frozenset()

    @property
    def lead(self) -> frozenset[str]:
        """Stems of the words with a capital that the report begins with."""
        return _capitals(self.story.lead)

    @property
    def main(self) -> frozenset[str]:
        """The kinds of event that the report begins with."""
        return _groups("events", self.story.lead)

    @property
    def sick(self) -> bool:
        """Whether the report tells of an illness before all."""
        return "outbreak" in self.main

    @property
    def aside(self) -> bool:
        """Whether the claim is of another kind of event than its report is."""
        return bool(self.events and self.main) and not self.events & self.main


def setting(measured: Measured, around: Setting | None = None, near: Nearby = NO_WORDS) -> Setting:
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
        events=_groups("events", content) or _groups("events", f"{near.before} {near.behind}"),
        sites=_groups("sites", content),
        headline=stems(stated.report.headline or ""),
        around=(around.places | around.names) if around else frozenset(),
        story=around.story if around else NO_STORY,
        local=_local(near),
        days=around.days if around else frozenset(),
    )


def surroundings(stated: Iterable[Stated], told: Mapping[str, Story]) -> dict[str, Setting]:
    """Places and names that each report mentions in any claim, and its story, by its id."""
    places: dict[str, set[str]] = {}
    capitals: dict[str, set[str]] = {}
    named: dict[str, set[int]] = {}
    for one in stated:
        found = places.setdefault(one.report.id, set())
        found |= _places(one.finding.places)[0]
        kept = capitals.setdefault(one.report.id, set())
        kept |= names(one.claim.content.text)
        named.setdefault(one.report.id, set()).update(_days(one))
    return {
        id_: Setting(
            places=frozenset(places[id_]),
            names=frozenset(capitals[id_]),
            story=told.get(id_, NO_STORY),
            days=frozenset(named[id_]),
        )
        for id_ in places
    }


def _days(stated: Stated) -> Iterator[int]:
    """Single days that a claim at the beginning of its report names."""
    for timex in stated.finding.times:
        told = days(timex.value) if timex.spans[0][0] < _BEGINNING else None
        if told is not None and told.first == told.last:
            yield told.first


def _local(near: Nearby) -> frozenset[str]:
    """Stems of the places of a figure's clause, else of what follows up to a comma."""
    before, behind = near.clause
    found = [one["place"] for words in (before, behind) for one in _finds(words, opening=False)]
    found += [one["place"] for one in _finds(near.before, opening=True)]
    if not found:
        found = [one["place"] for one in _finds(_STOP.split(near.behind)[0], opening=False)]
    banks = _BANK.findall(f"{near.before} {behind}")
    return frozenset().union(*(stems(place) for place in (*found, *banks)))


def _finds(words: str, *, opening: bool) -> Iterator[re.Match[str]]:
    """Places of a clause; of a whole sentence the one that it opens with."""
    if opening:
        return filter(None, (OPENS.match(words), _WHERE.search(words)))
    return _IN.finditer(words)


@lru_cache(maxsize=16_384)
def _capitals(text: str) -> frozenset[str]:
    return (
        frozenset()
        .union(*(stems(word) for word in tokens(text) if word[0].isupper() and not _LOUD.match(word)))
        .difference(COMMON)
    )


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
