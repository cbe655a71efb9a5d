"""A speaker: the person, body or role that the words of a source mean."""

from __future__ import annotations

from enum import StrEnum

from sayso.model.match import Match
from sayso.model.record import Record
from sayso.model.span import Span


class SpeakerKind(StrEnum):
    """What kind of speaker."""

    PERSON = "person"
    BODY = "body"
    ROLE = "role"
    GROUP = "group"
    COUNTRY = "country"
    DOCUMENT = "document"
    PUBLISHER = "publisher"
    UNKNOWN = "unknown"


class Speaker(Record, kw_only=True):
    """Who speaks, as far as the report tells.

    Attributes:
        name: fullest form that the report gives; for an unresolved source its own words.
        kind: person, body, role, …
        role: "spokesperson", "US Secretary of State", where the report states one.
        affiliation: the body spoken for or belonged to, where the report states one.
        mention: span of ``Report.text`` that the name was taken from.
        resolved: whether the source words were followed to that mention (or name themselves).
        how: what resolved them: "name", "pronoun", "short name", "acronym", "description",
            "title", "publisher"; null where nothing did.
        entity: id in an entity list, where one knows the speaker.
        match: how well the entity's name agrees, with reasons; null where ``entity`` is.
        candidates: names between which the report does not decide, or ids of entities between which the
            list does not.
    """

    name: str
    kind: SpeakerKind = SpeakerKind.UNKNOWN
    role: str | None = None
    affiliation: str | None = None
    mention: Span | None = None
    resolved: bool = False
    how: str | None = None
    entity: str | None = None
    match: Match | None = None
    candidates: tuple[str, ...] = ()
