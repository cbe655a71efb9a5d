"""How much intake takes on before it says no or falls back to the simple way."""

from __future__ import annotations

from sayso.model.record import Record


class Limits(Record, kw_only=True):
    """Bounds that keep hostile or huge input from hanging a run; counts, so results do not depend on speed.

    Attributes:
        bytes: a larger source is refused.
        characters: a report with a longer text is refused, before it is cut into passages.
        tags: a page with more opening tags is read by the simple way (:func:`sayso.intake.body.simple`).
        html: a page with more characters of markup is read by the fallback too.
        most: a page is cut behind so many opening tags.
        depth: elements nested deeper lose their tags, not their text (libxml2 drops all behind level 256).
        attributes: a tag with more attributes loses them (100,000 on one tag cost libxml2 50 s).
        attribute: a longer start tag loses its attributes, in characters.
    """

    bytes: int = 50_000_000
    characters: int = 1_000_000
    tags: int = 12_000
    html: int = 4_000_000
    most: int = 120_000
    depth: int = 180
    attributes: int = 120
    attribute: int = 200_000
