"""Speakers across reports: the entity of a list that a speaker is.

1. the list that ships with the package and the user's own are read (``files``) into entities (``entity``);
2. a speaker's name finds the few entries that can be it (``index``);
3. each is compared by :mod:`sayso.names`; a capital or a palace speaks for its government (``known``).
"""

from sayso.reading.entities.entity import Entity
from sayso.reading.entities.files import read_entities, shipped
from sayso.reading.entities.index import Entities, listed
from sayso.reading.entities.known import recognise

__all__ = ["Entities", "Entity", "listed", "read_entities", "recognise", "shipped"]
