"""Places: toponyms and named sites of a text."""

from __future__ import annotations

from sayso.model.place import Place
from sayso.reading.prose import Prose


def places(prose: Prose) -> list[Place]:
    """The places of a text; none are read yet."""
    return []
