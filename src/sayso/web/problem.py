"""One shape for everything that goes wrong, on a page and in the API."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from litestar import MediaType, Request, Response
from litestar.exceptions import HTTPException
from litestar.response import Redirect, Template

from sayso.errors import BadCapture, LedgerError, NoSuchEntry, NotYet, SaysoError
from sayso.model.record import Record
from sayso.web.onward import onward
from sayso.web.render import query

#: what programs ask for stands below this path
API = "/api/v1"


class Problem(Record, kw_only=True):
    """What went wrong.

    Attributes:
        status: of HTTP.
        title: its name.
        detail: what happened and what to do, one sentence; never a trace.
        field: the parameter that is wrong, where one is.
    """

    status: int
    title: str
    detail: str
    field: str | None = None


def of(error: Exception) -> Problem:
    """The problem that an exception is; what nobody foresaw is a plain 500."""
    if isinstance(error, HTTPException):
        return Problem(
            status=error.status_code,
            title=HTTPStatus(error.status_code).phrase,
            detail=_detail(error),
            field=_field(error),
        )
    if isinstance(error, SaysoError):
        status = HTTPStatus(_status(error))
        return Problem(status=status.value, title=status.phrase, detail=str(error))
    return Problem(
        status=500, title="Internal Server Error", detail="This page failed; the ledger is as it was."
    )


def _status(error: SaysoError) -> int:
    if isinstance(error, NoSuchEntry):
        return 404
    if isinstance(error, NotYet):
        return 202
    if isinstance(error, BadCapture):
        return 409
    return 503 if isinstance(error, LedgerError) else 400


def _detail(error: HTTPException) -> str:
    extra = error.extra
    if isinstance(extra, list) and extra and isinstance(extra[0], dict):
        return str(extra[0].get("message", error.detail))
    return error.detail or HTTPStatus(error.status_code).description


def _field(error: HTTPException) -> str | None:
    extra = error.extra
    if isinstance(extra, list) and extra and isinstance(extra[0], dict):
        return str(extra[0]["key"]) if extra[0].get("key") else None
    return None


def _asked(request: Request[Any, Any, Any]) -> str | None:
    """The page that was asked for, to go on to after logging in; null for the first one, and for deeds."""
    told = request.url.path + (f"?{request.url.query}" if request.url.query else "")
    return told if request.method == "GET" and told != "/" and onward(told, "/") == told else None


def answer(request: Request[Any, Any, Any], error: Exception) -> Response[Any]:
    """The problem as JSON below ``/api`` and as a page elsewhere."""
    request.scope.setdefault("user", None)  # no route, so nobody asked who it is
    problem = of(error)
    if problem.status == HTTPStatus.UNAUTHORIZED and not request.url.path.startswith(API):
        return Redirect(query("/login", next=_asked(request)), status_code=303)
    headers = dict(error.headers or {}) if isinstance(error, HTTPException) else {}
    headers |= {"retry-after": "1"} if isinstance(error, NotYet) else {}
    waits = isinstance(error, NotYet) and "text/html" in request.headers.get("accept", "")
    if request.url.path.startswith(API) and not waits:  # a person who clicked on a file is shown a page
        return Response(problem, status_code=problem.status, media_type=MediaType.JSON, headers=headers)
    shown = Template(
        template_name="soon.html" if isinstance(error, NotYet) else "problem.html",
        context={"page": problem},
        status_code=problem.status,
    )
    shown.headers.update(headers)
    return shown
