"""Logging in and out."""

from __future__ import annotations

from typing import Annotated, Any

from litestar import Request, Response, get, post
from litestar.datastructures import Cookie
from litestar.enums import RequestEncodingType
from litestar.middleware.rate_limit import RateLimitConfig
from litestar.params import Body
from litestar.response import Redirect, Template
from msgspec import Struct

from sayso.web.accounts import Accounts
from sayso.web.accounts.store import LASTS
from sayso.web.gate import COOKIE

#: tries a minute from one address
TRIES = 10


class Credentials(Struct):
    """What the login form sends."""

    name: str
    password: str


Sent = Annotated[Credentials, Body(media_type=RequestEncodingType.URL_ENCODED)]


@get("/login", include_in_schema=False, sync_to_thread=False)
def login_page(request: Request[Any, Any, Any]) -> Template | Redirect:
    """The form; who is logged in, or alone at the machine, goes on to the overview."""
    if request.user is not None:
        return Redirect("/")
    return Template("login.html", context={"failed": False})


@post(
    "/login",
    include_in_schema=False,
    sync_to_thread=True,
    status_code=303,
    middleware=[RateLimitConfig(rate_limit=("minute", TRIES)).middleware],
)
def login(request: Request[Any, Any, Any], data: Sent) -> Response[Any]:
    """Begin a session, or show the form again without saying which of the two was wrong."""
    accounts: Accounts = request.app.state.accounts
    person = accounts.check(data.name, data.password)
    if person is None:
        accounts.note(data.name[:80], "failed to log in")
        return Template("login.html", context={"failed": True}, status_code=401)
    accounts.note(person.name, "logged in")
    return Redirect("/", status_code=303, cookies=[session(request, accounts.start(person))])


@post("/logout", include_in_schema=False, sync_to_thread=True, status_code=303)
def logout(request: Request[Any, Any, Any]) -> Redirect:
    """End the session."""
    accounts: Accounts | None = request.app.state.accounts
    if accounts and request.user:
        accounts.end(request.auth)
        accounts.note(request.user.name, "logged out")
    return Redirect("/login", status_code=303, cookies=[session(request, "", lasts=0)])


def session(request: Request[Any, Any, Any], secret: str, lasts: int = LASTS) -> Cookie:
    """The session's cookie: not for scripts, not sent from other sites, over TLS alone where there is TLS."""
    return Cookie(
        key=COOKIE,
        value=secret,
        max_age=lasts,
        httponly=True,
        samesite="lax",
        secure=request.url.scheme == "https",
    )
