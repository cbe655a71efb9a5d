"""Conditional requests: what a program asked for before is not sent again while the ledger stays as it is.

A tag is a digest of the ledger's state, the address, who asks and this start of the server, so none of an
earlier version of us is met again. Pages for people carry tokens of forms and are left alone, and so is what
does not come from the ledger.
"""

from __future__ import annotations

import hashlib
import secrets

from litestar.concurrency import sync_to_thread
from litestar.datastructures import Headers, MutableScopeHeaders
from litestar.enums import ScopeType
from litestar.types import ASGIApp, Message, Middleware, Receive, Scope, Send

from sayso.web.accounts import Person
from sayso.web.desk import Desk
from sayso.web.problem import API

#: what has other sources than the ledger
_OTHERS = ("/import", "/people", "/audit")
_OK, _SAME = 200, 304


def tagged(desk: Desk) -> Middleware:
    """A middleware that tags answers of the API, and answers 304 where a program has one already."""
    start = secrets.token_hex(8)

    def around(app: ASGIApp) -> ASGIApp:
        async def run(scope: Scope, receive: Receive, send: Send) -> None:
            if not _of_ledger(scope):
                await app(scope, receive, send)
                return
            tag = tag_of(start, await sync_to_thread(desk.view.state), scope)
            asked = Headers.from_scope(scope).get("if-none-match", "")
            if tag in [one.strip() for one in asked.split(",")]:
                await send({"type": "http.response.start", "status": _SAME, "headers": _headers(tag)})
                await send({"type": "http.response.body", "body": b"", "more_body": False})
                return

            async def sent(message: Message) -> None:
                if message["type"] == "http.response.start" and message["status"] == _OK:
                    told = MutableScopeHeaders.from_message(message)
                    for name, value in _headers(tag):
                        told.setdefault(name.decode(), value.decode())
                await send(message)

            await app(scope, receive, sent)

        return run

    return around


def tag_of(start: str, state: tuple[int, ...], scope: Scope) -> str:
    """The tag of an answer: weak, since it may be sent compressed or not."""
    who: Person | None = scope.get("user")
    told = (start, state, scope["path"], scope["query_string"], who and (who.name, who.role.value))
    return f'W/"{hashlib.sha256(repr(told).encode()).hexdigest()[:32]}"'


def _of_ledger(scope: Scope) -> bool:
    if scope["type"] != ScopeType.HTTP or scope["method"] != "GET":
        return False
    path = scope["path"]
    return path.startswith(f"{API}/") and not path.removeprefix(API).startswith(_OTHERS)


def _headers(tag: str) -> list[tuple[bytes, bytes]]:
    """The tag, and that a copy is for this person alone and is asked about before it is used again."""
    return [(b"etag", tag.encode()), (b"cache-control", b"private, no-cache"), (b"vary", b"cookie")]
