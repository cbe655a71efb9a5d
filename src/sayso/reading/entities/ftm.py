"""FollowTheMoney entities, one JSON object a line.

``Person``, ``Organization``, ``PublicBody``, ``Company`` and ``LegalEntity`` with their properties
``name``, ``alias``, ``weakAlias``, ``country`` (a code of two letters) and ``position``; other schemata
are passed over.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import partial
from typing import Any

from sayso.errors import BadEntities
from sayso.model.speaker import SpeakerKind
from sayso.names.countries import listed
from sayso.reading.entities.entity import Entity

_SCHEMATA = {
    "Person": SpeakerKind.PERSON,
    "Organization": SpeakerKind.BODY,
    "PublicBody": SpeakerKind.BODY,
    "Company": SpeakerKind.BODY,
    "LegalEntity": SpeakerKind.BODY,
}


def ftm(path: str, text: str) -> Iterator[tuple[int, Entity]]:
    """Entities with their line numbers.

    Raises:
        BadEntities: a line that is no entity, with its number.
    """
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            told = json.loads(line)
        except (ValueError, RecursionError):
            raise BadEntities(path, number, "not JSON: one entity a line") from None
        if not isinstance(told, dict) or not isinstance(told.get("properties"), dict):
            raise BadEntities(
                path, number, "no FollowTheMoney entity: id, schema and properties must be there"
            )
        if told.get("schema") in _SCHEMATA:
            yield number, _entity(path, number, told)


def _entity(path: str, number: int, told: dict[str, Any]) -> Entity:
    read = partial(_values, path, number, told["properties"])
    names = read("name")
    if not isinstance(told.get("id"), str) or not told["id"] or not names:
        raise BadEntities(path, number, "id and name must be there")
    countries, roles = read("country"), read("position")
    return Entity(
        id=told["id"],
        name=names[0],
        kind=_SCHEMATA[told["schema"]],
        country=_country(countries[0]) if len(countries) == 1 else None,
        aliases=(*names[1:], *read("alias")),
        weak=tuple(read("weakAlias")),
        role=roles[0] if roles else None,
    )


def _values(path: str, number: int, properties: dict[str, Any], name: str) -> list[str]:
    values = properties.get(name, [])
    if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
        raise BadEntities(path, number, f"{name} must be a list of strings")
    return [value.strip() for value in values if value.strip()]


def _country(code: str) -> str:
    """The country of a code, where the table has it; else the code itself."""
    found: str = listed()["codes"].get(code.lower(), code)
    return found
