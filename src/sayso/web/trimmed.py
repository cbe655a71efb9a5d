"""Forms send every field: what was left empty asks for nothing and is dropped before anyone reads it."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlencode

from litestar.enums import ScopeType
from litestar.types import ASGIApp, Receive, Scope, Send


def trimmed(app: ASGIApp) -> ASGIApp:
    """``app`` without empty parts in its queries."""

    async def run(scope: Scope, receive: Receive, send: Send) -> None:
        told = scope.get("query_string", b"") if scope["type"] == ScopeType.HTTP else b""
        if told:
            kept = [(name, value) for name, value in parse_qsl(told.decode("latin-1")) if value.strip()]
            scope["query_string"] = urlencode(kept).encode()
        await app(scope, receive, send)

    return run
