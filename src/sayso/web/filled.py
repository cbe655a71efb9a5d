"""An answer on its way to one person: its blanks filled in, compressed where that is asked for."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import Any

from litestar import MediaType, Request, Response
from litestar.template.base import csrf_token

from sayso.web.stitched import Stitched


def filled(
    request: Request[Any, Any, Any],
    body: Stitched,
    kind: MediaType,
    headers: Mapping[str, str] | None = None,
    behind: tuple[int, str] | None = None,
) -> Response[bytes]:
    """The answer for who asks.

    Args:
        request: of whom it is.
        body: the answer with its blanks.
        kind: its media type.
        headers: that it has besides.
        behind: how many readings were added since what it shows was worked out, and when that was.
    """
    told = _blanks(request, behind) if body.blanks else {}
    sent = {"vary": "accept-encoding", **(headers or {})}
    if "gzip" in request.headers.get("accept-encoding", ""):
        sent["content-encoding"] = "gzip"
        return Response(body.gzip(told), media_type=kind, headers=sent)
    return Response(body.plain(told), media_type=kind, headers=sent)


def _blanks(request: Request[Any, Any, Any], behind: tuple[int, str] | None) -> dict[str, bytes]:
    """What stands in the blanks; a token is what the cookie says, which may be anything."""
    token = csrf_token({"request": request})
    name = request.user.name if request.user else ""
    return {
        "token": escape(token).encode(),
        "name": escape(name).encode(),
        "since": since(behind).encode(),
    }


def since(behind: tuple[int, str] | None) -> str:
    """A line that says how old a page is; empty where it is as the ledger is.

    >>> since((3, "2031-03-03T12:03:07Z"))
    '<p class="since">As of 12:03:07 UTC. 3 reports were added or read anew since.</p>'
    >>> since(None)
    ''
    """
    if behind is None:
        return ""
    many, at = behind
    reports = "1 report was" if many == 1 else f"{many:,} reports were"
    told = f"{reports} added or read anew since." if many else "The ledger went on since."
    return f'<p class="since">As of {at[11:19]} UTC. {told}</p>'
