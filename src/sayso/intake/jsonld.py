"""What a page's JSON-LD says of its article."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

_ARTICLE = re.compile(r"(?:Article|BlogPosting|Report|NewsStory|LiveBlogPosting|WebPage|VideoObject|Recipe)$")
_SECOND = re.compile(r"(?:WebPage|VideoObject|Recipe)$")
_WRAPPED = re.compile(
    r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/)|(?:-->|//\s*\]\]>|\]\]>|"
    r"/\*\s*\]\]>\s*\*/)\s*;?\s*$"
)
#: a longer script is passed over; characters
LONGEST = 3_000_000
_DEEPEST = 6
Json = dict[str, Any]


def articles(scripts: Iterable[str]) -> list[Json]:
    """Return the objects that describe an article, those typed as one first; broken scripts are passed over.

    >>> articles(['{"@type": "NewsArticle", "headline": "Plant falls"}', "{"])[0]["headline"]
    'Plant falls'
    """
    found = [
        item for script in scripts for item in _objects(_parsed(script), 0) if _ARTICLE.search(_type(item))
    ]
    return sorted(found, key=lambda item: bool(_SECOND.search(_type(item))))


def words(value: object) -> str | None:
    """Return a string value as plain words; of an object its name; null for what has none."""
    if isinstance(value, list):
        return next((said for item in value if (said := words(item))), None)
    if isinstance(value, dict):
        return words(value.get("name") or value.get("@value"))
    if not isinstance(value, str):
        return None
    plain = re.sub(r"<[^<>]{1,300}>", "", html.unescape(value))
    return " ".join(html.unescape(plain).split()) or None


def names(value: object) -> tuple[str, ...]:
    """Return the names of persons and bodies: of strings, objects or a list of either."""
    if isinstance(value, list):
        return tuple(name for item in value for name in names(item))
    found = value.get("name") if isinstance(value, dict) else value
    if isinstance(found, list):
        return names(found)
    said = words(found)
    return (said,) if said else ()


def _parsed(script: str) -> object:
    if len(script) > LONGEST:
        return None
    bare = _WRAPPED.sub("", _WRAPPED.sub("", script)).strip().rstrip(";")
    try:
        return json.loads(bare, strict=False)
    except (ValueError, RecursionError):
        return None


def _type(item: Json) -> str:
    kind = item.get("@type")
    return str(kind[0] if isinstance(kind, list) and kind else kind or "").rsplit("/", 1)[-1]


def _objects(value: object, depth: int) -> Iterator[Json]:
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for item in value[:500]:
            yield from _objects(item, depth + 1)
    elif isinstance(value, dict):
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "hasPart", "itemListElement", "item"):
            if isinstance(value.get(key), dict | list):
                yield from _objects(value[key], depth + 1)
