"""The document's JSON Schema (draft 2020-12), made from the records themselves.

``python -m sayso.export.schema`` prints it; the copies in the package and in ``docs/reference`` are
compared with it by a test.
"""

from __future__ import annotations

import inspect
import json
import re
import sys
from typing import Any

import msgspec

from sayso.export.document import Document
from sayso.model.record import Record

_NUMBER = {"type": "string", "format": "decimal"}
_FIELD = re.compile(r"^ {4}(?P<names>\w+(?:, \w+)*): (?P<text>.*(?:\n {8,}\S.*)*)", re.MULTILINE)
_ROLE = re.compile(r":\w+:`(\w+)`")


def schema() -> dict[str, Any]:
    """The schema of a document; readers must let fields pass that they do not know."""
    return schema_of(Document, "A reading by sayso")


def schema_of(kind: type[Record], title: str) -> dict[str, Any]:
    """The schema of a record that is published."""
    (top,), parts = msgspec.json.schema_components([kind], ref_template="#/$defs/{name}")
    found: dict[str, Any] = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": title,
        **top,
        "$defs": {name: _loosened(parts[name]) for name in sorted(parts)},
    }
    return found


def _loosened(node: Any) -> Any:
    """Decimals are numbers here, later versions may add fields, and docstrings become descriptions."""
    if node == _NUMBER:
        return {"type": "number"}
    if isinstance(node, list):
        return [_loosened(item) for item in node]
    if not isinstance(node, dict):
        return node
    found = {key: _loosened(value) for key, value in node.items() if key != "additionalProperties"}
    return _described(found) if "description" in found and isinstance(found["description"], str) else found


def _described(node: dict[str, Any]) -> dict[str, Any]:
    told = _ROLE.sub(r"`\1`", inspect.cleandoc(node["description"])).replace("``", "`")
    lines, _, fields = told.partition("Attributes:\n")
    properties = node.get("properties", {})
    for match in _FIELD.finditer(fields):
        for name in match["names"].split(", "):
            if name in properties:
                properties[name] = {"description": " ".join(match["text"].split()), **properties[name]}
    return {**node, "description": " ".join(lines.split("\n\n")[0].split())}


def text(found: dict[str, Any] | None = None) -> str:
    """A schema as it is published, that of a reading by default: indented, with a final newline."""
    return json.dumps(found or schema(), indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    sys.stdout.write(text())
