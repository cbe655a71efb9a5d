"""A place with its coordinates."""

from __future__ import annotations

from enum import StrEnum

from sayso.model.record import Record
from sayso.model.span import Span


class Precision(StrEnum):
    """How exact a place is."""

    POINT = "point"
    SETTLEMENT = "settlement"
    DISTRICT = "district"
    REGION = "region"
    COUNTRY = "country"


class Candidate(Record, kw_only=True):
    """One gazetteer entry that the words may mean; coordinates in degrees, WGS 84."""

    id: str
    name: str
    country: str | None = None
    latitude: float
    longitude: float
    score: float = 0.0


class Place(Record, kw_only=True):
    """One toponym or named site.

    Attributes:
        spans, exact: the words.
        name: gazetteer's name; null where no entry was chosen.
        gazetteer, id: which gazetteer, and its id for the entry.
        latitude, longitude: degrees, WGS 84.
        precision: point, settlement, district, region or country.
        candidates: entries it may mean, best first.
    """

    spans: tuple[Span, ...]
    exact: tuple[str, ...]
    name: str | None = None
    gazetteer: str | None = None
    id: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    precision: Precision | None = None
    candidates: tuple[Candidate, ...] = ()
