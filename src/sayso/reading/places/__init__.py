"""Places: toponyms and named sites of a text, with their coordinates.

:func:`places` finds and places; :func:`resolve` places spans that are already known to be places.
"""

from __future__ import annotations

from collections.abc import Sequence

from sayso.model.place import Place
from sayso.model.span import Span
from sayso.reading.places.make import make
from sayso.reading.places.recognise import recognise
from sayso.reading.places.spans import mentions
from sayso.reading.prose import Prose

__all__ = ["places", "resolve"]


def places(prose: Prose) -> list[Place]:
    """The places of a text, in its order; offsets are code points of ``prose.text``."""
    return make(prose.text, recognise(prose))


def resolve(prose: Prose, spans: Sequence[Span]) -> list[Place]:
    """A place for each span, in their order; one that the gazetteer does not know has no id."""
    return make(prose.text, mentions(prose, spans))
