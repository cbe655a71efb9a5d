"""A mention of a place: words that the gazetteer may know, and what stands around them."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model.span import Span
from sayso.reading.places.gazetteer import Entry, Kind


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that may name a place.

    Attributes:
        span: offsets of the text.
        key: folded name that was looked up.
        entries: what it may mean, the most populous first.
        kinds: kinds of place that the words around tell; empty where they tell none.
        holders: keys of the places that are said to hold it ("X, Y"; "X in Y").
        site: whether the words name a site in the place, not the place.
    """

    span: Span
    key: str
    entries: tuple[Entry, ...]
    kinds: frozenset[Kind] = frozenset()
    holders: tuple[str, ...] = ()
    site: bool = False
