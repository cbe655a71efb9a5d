"""Logging in and out."""

from __future__ import annotations

from typing import Annotated, Any

from litestar import Request, Response, get, post
from litestar.datastructures import Cookie
from litestar.enums import RequestEncodingType
from litestar.middleware.rate_limit import RateLimitConfig
from litestar.params import Body, FromQuery, QueryParameter
from litestar.response import Redirect, Template
from msgspec import Struct

from sayso.web.accounts import Accounts
from sayso.web.accounts.store import LASTS
from sayso.web.gate import COOKIE
from sayso.web.onward import onward
from sayso.web.signin import SignIn

#: tries a minute from one address
TRIES = 10


class Credentials(Struct):
    """What the login form sends; ``next`` is where to go on."""

    name: str
    password: str
    next: str = "/"


Sent = Annotated[Credentials, Body(media_type=RequestEncodingType.URL_ENCODED)]
Next = Annotated[str, QueryParameter(max_length=4_000)]


# no thread of its own: the framework wraps the first of two handlers at one path twice, and it never runs
@get("/login", include_in_schema=False, sync_to_thread=False)
def login_page(
    request: Request[Any, Any, Any], next: Next = "/", out: FromQuery[bool] = False
) -> Response[Any]:  # the query's own word
    """The form; who is logged in, or alone at the machine, goes on to where they were going."""
    if request.user is not None:
        return Redirect(onward(next, "/"))
    return form(request, next=next, out=out)


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
        return form(request, status=401, why="No account has that name and password.", next=data.next)
    accounts.note(person.name, "logged in")
    cookies = [session(request, accounts.start(person))]
    return Redirect(onward(data.next, "/"), status_code=303, cookies=cookies)


@post("/logout", include_in_schema=False, sync_to_thread=True, status_code=303)
def logout(request: Request[Any, Any, Any]) -> Redirect:
    """End the session."""
    accounts: Accounts | None = request.app.state.accounts
    if accounts and request.user:
        accounts.end(request.auth)
        accounts.note(request.user.name, "logged out")
    return Redirect("/login?out=true", status_code=303, cookies=[session(request, "", lasts=0)])


def form(
    request: Request[Any, Any, Any],
    status: int = 200,
    why: str | None = None,
    next: str = "/",  # the query's own word
    out: bool = False,
) -> Template:
    """The login page: why it is shown again, where to go on from it, whether somebody has just logged out."""
    accounts: Accounts | None = request.app.state.accounts
    way: SignIn | None = request.app.state.sign_in
    told = {
        "why": why,
        "next": onward(next, "/"),
        "way": way,
        "passwords": way is None or (accounts is not None and any(one.password for one in accounts.people())),
        "out": out,
        "away": way.away() if way and out else None,
    }
    return Template("login.html", context=told, status_code=status)


def session(request: Request[Any, Any, Any], secret: str, lasts: int = LASTS) -> Cookie:
    """The session's cookie: not for scripts, not sent from other sites, over TLS alone where there is TLS."""
    way: SignIn | None = request.app.state.sign_in
    return Cookie(
        key=COOKIE,
        value=secret,
        max_age=lasts,
        httponly=True,
        samesite="lax",
        secure=request.url.scheme == "https" or (way is not None and way.secure),
    )
