"""Queries are trimmed before anyone reads them.

Forms send every field: what was left empty asks for nothing and is dropped. So is NUL, which no text of ours
has and databases and file systems stumble over; a path with one leads nowhere.
"""

from __future__ import annotations

from urllib.parse import parse_qsl, urlencode

from litestar.enums import ScopeType
from litestar.exceptions import NotFoundException
from litestar.types import ASGIApp, Receive, Scope, Send


def trimmed(app: ASGIApp) -> ASGIApp:
    """``app`` without empty parts and NUL in its queries, and without NUL in its paths."""

    async def run(scope: Scope, receive: Receive, send: Send) -> None:
        told = scope.get("query_string", b"") if scope["type"] == ScopeType.HTTP else b""
        if "\0" in scope.get("path", ""):
            raise NotFoundException
        if told:
            parts = [(name, value.replace("\0", "")) for name, value in parse_qsl(told.decode("latin-1"))]
            scope["query_string"] = urlencode(
                [(name, value) for name, value in parts if value.strip()]
            ).encode()
        await app(scope, receive, send)

    return run
