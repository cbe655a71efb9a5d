"""The two addresses of logging in by the issuer: leaving for it, and coming back."""

from __future__ import annotations

import re
import secrets
from typing import Annotated, Any

from litestar import Request, Response, get
from litestar.datastructures import Cookie
from litestar.handlers import HTTPRouteHandler
from litestar.middleware.rate_limit import RateLimitConfig
from litestar.params import QueryParameter
from litestar.response import Redirect

from sayso.errors import IssuerError, LoginRefused
from sayso.web.accounts import Accounts, Attempt, Attempts, Members, Person
from sayso.web.accounts.attempt import LASTS
from sayso.web.login import TRIES, form, session
from sayso.web.oidc.claims import admitted
from sayso.web.oidc.issuer import Issuer
from sayso.web.onward import onward

#: where it begins, and where the issuer sends the browser back to
PATH, BACK = "/login/issuer", "/login/issuer/back"
#: the cookie that ties an attempt to the browser that began it
COOKIE = "sayso-leaving"

Told = Annotated[str, QueryParameter(max_length=4_000)]
#: "state" itself is a word of the framework's
State = Annotated[str, QueryParameter(name="state", max_length=4_000)]
_SECRET = re.compile(r"[\w-]{43}")
_ERROR = re.compile(r"[a-z_]{1,60}")


def routes(issuer: Issuer, secure: bool) -> tuple[HTTPRouteHandler, ...]:
    """The handlers for an issuer; ``secure`` is whether browsers reach us over TLS."""
    shared: dict[str, Any] = {"include_in_schema": False, "sync_to_thread": True}

    def leave(request: Request[Any, Any, Any], next: Told = "/") -> Response[Any]:  # the query's own word
        browser = _browser(request) or secrets.token_urlsafe(32)
        accounts: Accounts = request.app.state.accounts
        try:
            issuer.discovery()
            goal = issuer.address(Attempts(accounts.engine).begin(browser, onward(next, "/")))
        except IssuerError as error:
            return _refused(request, error)
        return Redirect(goal, status_code=303, cookies=[_cookie(browser, secure)])

    def back(
        request: Request[Any, Any, Any], was: State = "", code: Told = "", iss: Told = "", error: Told = ""
    ) -> Response[Any]:
        accounts: Accounts = request.app.state.accounts
        try:
            attempt = _attempt(accounts, request, was)
            _check(issuer, iss, code, error)
            person = admitted(Members(accounts), issuer.setup, issuer.claims(code, attempt))
        except (LoginRefused, IssuerError) as wrong:
            return _refused(request, wrong)
        return _welcome(request, person, attempt.onward)

    limited = RateLimitConfig(rate_limit=("minute", TRIES)).middleware
    return (
        get(PATH, middleware=[limited], **shared)(leave),
        get(BACK, middleware=[limited], **shared)(back),
    )


def _attempt(accounts: Accounts, request: Request[Any, Any, Any], state: str) -> Attempt:
    """The attempt that this browser comes back from; it is used up with that, whatever follows."""
    browser = _browser(request)
    attempt = Attempts(accounts.engine).take(state, browser) if browser else None
    if attempt is None:
        raise LoginRefused("this login did not begin in this browser, was used before, or took too long")
    return attempt


def _check(issuer: Issuer, iss: str, code: str, error: str) -> None:
    """What else came back with the browser (RFC 6749, 4.1.2; RFC 9207)."""
    known = issuer.discovery()
    if iss not in ("", known.issuer) or (known.authorization_response_iss_parameter_supported and not iss):
        raise LoginRefused("the answer comes from another issuer")
    if error or not code:
        raise LoginRefused(f"the issuer says no ({error if _ERROR.fullmatch(error) else 'without a reason'})")


def _welcome(request: Request[Any, Any, Any], person: Person, goal: str) -> Response[Any]:
    accounts: Accounts = request.app.state.accounts
    accounts.note(person.name, "logged in", "by the issuer")
    cookies = [session(request, accounts.start(person))]
    return Redirect(onward(goal, "/"), status_code=303, cookies=cookies)


def _refused(request: Request[Any, Any, Any], error: LoginRefused | IssuerError) -> Response[Any]:
    """The login page with what went wrong; written down, since somebody may be trying."""
    accounts: Accounts = request.app.state.accounts
    name = error.name if isinstance(error, LoginRefused) else None
    accounts.note((name or "somebody")[:80], "failed to log in by the issuer", str(error))
    return form(request, status=403 if isinstance(error, LoginRefused) else 502, why=f"{error}.")


def _browser(request: Request[Any, Any, Any]) -> str | None:
    """The browser's secret, where it has one of ours."""
    told = request.cookies.get(COOKIE, "")
    return told if _SECRET.fullmatch(told) else None


def _cookie(secret: str, secure: bool) -> Cookie:
    # lax: it has to come back with the browser from the issuer, another site
    return Cookie(
        key=COOKIE, value=secret, max_age=LASTS, path="/login", httponly=True, samesite="lax", secure=secure
    )
