"""Captures: the bytes that a report was read from, to be kept and never to be opened here."""

from __future__ import annotations

from typing import Any

from litestar import Request, Response, get

from sayso.ledger.fetch import Fetched, fetch
from sayso.web.accounts import Accounts, Role
from sayso.web.asked import Sha256
from sayso.web.described import described
from sayso.web.desk import AtDesk
from sayso.web.gate import Needs

#: what is text is named and sent as text: nothing opens it as a page
_TEXT = (
    "text/",
    "application/json",
    "application/xml",
    "application/xhtml",
    "application/rss",
    "application/atom",
)


@get(
    "/captures/{sha256:str}",
    guards=[Needs(Role.READ)],
    sync_to_thread=True,
    name="capture",
    operation_id="capture",
    responses=described("capture", bytes, "text/plain", (400, 401, 403, 404, 409, 503)),
)
def capture(request: Request[Any, Any, Any], desk: AtDesk, sha256: Sha256) -> Response[bytes]:
    """The bytes of a capture as a download, after they were found to have their digest."""
    found = fetch(desk.ledger, sha256)
    accounts: Accounts | None = request.app.state.accounts
    if accounts is not None:
        accounts.note(request.user.name, "took a capture", found.sha256)
    return Response(found.data, media_type=kind_of(found), headers=headers_of(found))


def kind_of(found: Fetched) -> str:
    """The type that it is sent as: text, or bytes that nothing is made of.

    >>> kind_of(Fetched(sha256="ab", media_type="text/html", data=b"<p>"))
    'text/plain'
    """
    return "text/plain" if found.media_type.startswith(_TEXT) else "application/octet-stream"


def headers_of(found: Fetched) -> dict[str, str]:
    """It is saved under a name of ours, and may do nothing wherever it is opened all the same."""
    ending = "txt" if kind_of(found) == "text/plain" else "bin"
    return {
        "content-disposition": f'attachment; filename="capture-{found.sha256[:12]}.{ending}"',
        "content-security-policy": "default-src 'none'; sandbox",
    }
