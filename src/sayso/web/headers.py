"""Headers of every answer: nothing is loaded from elsewhere, nothing is framed, no type is guessed."""

from __future__ import annotations

from litestar.datastructures import MutableScopeHeaders
from litestar.types import Message, Scope

#: scripts and styles are files of ours; none stands in a page
POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "x-frame-options": "DENY",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=()",
}
#: what is not a file of ours is kept by no cache: after logging out nobody can go back to it
KEPT = "no-store"


async def secured(message: Message, scope: Scope) -> None:
    """Put the headers on an answer as it leaves, also where no route was found."""
    if message["type"] == "http.response.start":
        told = MutableScopeHeaders.from_message(message)
        for name, value in HEADERS.items():
            told.setdefault(name, value)
        told.setdefault("cache-control", KEPT)
