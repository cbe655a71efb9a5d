"""An entity: a person, body or state of a list, with all its names."""

from __future__ import annotations

from sayso.model.record import Record
from sayso.model.speaker import SpeakerKind


class Entity(Record, kw_only=True):
    """One entry of an entity list.

    Attributes:
        id: unlike that of every other entry.
        name: the one to show.
        kind: person, body, country, group, …
        country: that it belongs to, in English; null where none.
        side: party to a conflict that it speaks for, in the list's own words; null where none.
        aliases: other names of it, in any script, that name it by themselves.
        weak: names that it shares with others: they count only where role or country agree.
        role: of a person, such as "Foreign Minister of Chad".
        since, until: years of the role, for people to look at; nothing is decided by them.
    """

    id: str
    name: str
    kind: SpeakerKind
    country: str | None = None
    side: str | None = None
    aliases: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    role: str | None = None
    since: int | None = None
    until: int | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """All its names, the one to show first."""
        return (self.name, *self.aliases, *self.weak)
