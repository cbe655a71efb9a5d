"""An entity list with what finds the entries that a name can mean."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from sayso.model.record import digest
from sayso.names.keys import keys
from sayso.names.latin import plain
from sayso.reading.entities.entity import Entity
from sayso.reading.entities.files import shipped

#: entries that share one key are looked at up to this number; a key of more says too little
_MOST = 150


@dataclass(frozen=True)
class Entities:
    """A list, its index and its metonyms.

    Attributes:
        listed: the entries.
        digest: of their content, for the run.
        names: plain name -> entries that bear it, word for word.
        keys: key of a name -> entries.
        metonyms: plain name of a place -> the entry that it speaks for.
        order: id -> place in the list.
    """

    listed: tuple[Entity, ...]
    digest: str
    names: dict[str, tuple[Entity, ...]] = field(repr=False)
    keys: dict[str, tuple[Entity, ...]] = field(repr=False)
    metonyms: dict[str, Entity] = field(repr=False)
    order: dict[str, int] = field(repr=False)

    def near(self, name: str, country: str | None) -> Sequence[Entity]:
        """Entries that can bear a name, without doubles, in the order of the list."""
        found: dict[str, Entity] = {one.id: one for one in self.names.get(plain(name), ())}
        for key in keys(name, country):
            entries = self.keys.get(key, ())
            if len(entries) <= _MOST:
                found |= {one.id: one for one in entries}
        return sorted(found.values(), key=lambda one: self.order[one.id])


def listed(entries: Iterable[Entity] = ()) -> Entities:
    """The shipped list with entries added to it; an entry of an id that is listed takes its place."""
    return _listed(tuple(entries))


@cache
def _listed(entries: tuple[Entity, ...]) -> Entities:
    own = {one.id: one for one in shipped()} | {one.id: one for one in entries}
    every = tuple(own.values())
    return Entities(
        every,
        digest(*every),
        _table((plain(name), one) for one in every for name in one.names),
        _table((key, one) for one in every for name in one.names for key in keys(name, one.country)),
        {place: own[each] for place, each in metonyms().items() if each in own},
        {one.id: at for at, one in enumerate(every)},
    )


def _table(pairs: Iterable[tuple[str, Entity]]) -> dict[str, tuple[Entity, ...]]:
    found: dict[str, dict[str, Entity]] = {}
    for key, one in pairs:
        found.setdefault(key, {})[one.id] = one
    return {key: tuple(entries.values()) for key, entries in found.items()}


@cache
def metonyms() -> dict[str, str]:
    """Plain name of a capital or a seat -> id of the entity that it speaks for."""
    path = files("sayso.reading") / "lexicon" / "entities_metonyms.toml"
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    return {plain(place): each for part in table.values() for place, each in part.items()}
