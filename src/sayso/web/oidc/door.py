"""The door: from a file of setup to a way to log in that the application takes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

from sayso.errors import AccountError, IssuerError, MissingExtra
from sayso.web.oidc.setup import Setup, read_setup
from sayso.web.render import query
from sayso.web.signin import SignIn

try:
    from sayso.web.oidc.issuer import Issuer
    from sayso.web.oidc.routes import BACK, PATH, routes
except ModuleNotFoundError as error:
    raise MissingExtra("logging in by an issuer", "oidc") from error


def door(path: Path, environment: Mapping[str, str], here: str | None) -> SignIn:
    """The way to log in that a file sets up.

    Args:
        path: of the TOML file.
        environment: may have the client's secret.
        here: address that the server has on this machine; null where it listens beyond it.

    Raises:
        AccountError: the file cannot be used, or does not tell where browsers reach us.
    """
    setup, secret = read_setup(path, environment)
    origin = setup.address or here
    if origin is None:
        raise AccountError(f'{path}: tell where browsers reach sayso: address = "https://desk.example"')
    origin = origin.rstrip("/")
    issuer = Issuer(setup, secret, origin + BACK)
    secure = origin.startswith("https://")
    return SignIn(
        path=PATH,
        label=setup.label,
        handlers=routes(issuer, secure),
        host=urlsplit(origin).netloc,
        secure=secure,
        admits=setup.admits,
        away=_away(issuer, setup, origin),
        complaint=partial(_complaint, issuer),
    )


def _complaint(issuer: Issuer) -> str | None:
    """What is wrong with the issuer now; null where it answers as it should."""
    try:
        issuer.discovery()
    except IssuerError as error:
        return str(error)
    return None


def _away(issuer: Issuer, setup: Setup, origin: str) -> Callable[[], str | None]:
    """Where one logs out at the issuer too (OpenID Connect RP-Initiated Logout), if it has said so."""

    def away() -> str | None:
        goal = issuer.known.end_session_endpoint if issuer.known else None
        if goal is None or "?" in goal:
            return goal
        return query(goal, client_id=setup.client, post_logout_redirect_uri=f"{origin}/login")

    return away
