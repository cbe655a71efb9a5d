"""Who asks, and what they may do: sessions by cookie, roles on routes."""

from __future__ import annotations

from typing import Any

from litestar.connection import ASGIConnection
from litestar.exceptions import NotAuthorizedException, PermissionDeniedException
from litestar.handlers import BaseRouteHandler
from litestar.middleware import AbstractAuthenticationMiddleware, AuthenticationResult

from sayso.web.accounts import Accounts, Person, Role

#: the session's cookie
COOKIE = "sayso-session"
#: paths that need no session
OPEN = ("/login", "/static/")
#: the one person at the machine, where there are no accounts
ALONE = Person(name="you", role=Role.ADMINISTER, alone=True)

Connection = ASGIConnection[Any, Any, Any, Any]


class Gate(AbstractAuthenticationMiddleware):
    """Puts the person who asks on the connection; without one only the login page is open.

    The accounts are the application's state; where it has none, everybody who gets here is at the machine.
    """

    async def authenticate_request(self, connection: Connection) -> AuthenticationResult:
        """The person, or an error that leads to the login page."""
        accounts: Accounts | None = connection.app.state.accounts
        if accounts is None:
            return AuthenticationResult(user=ALONE, auth=None)
        secret = connection.cookies.get(COOKIE, "")
        person = accounts.whose(secret) if secret else None
        if person is None and not connection.url.path.startswith(OPEN):
            raise NotAuthorizedException("Log in first.")
        return AuthenticationResult(user=person, auth=secret)


class Needs:
    """A guard: the person who asks must have a role.

    Raises ``PermissionDeniedException`` (403) where they have not.
    """

    def __init__(self, role: Role) -> None:
        self.role = role

    def __call__(self, connection: Connection, _: BaseRouteHandler) -> None:
        person: Person | None = connection.user
        if person is None or not person.role.covers(self.role):
            raise PermissionDeniedException(f"This needs the role to {self.role.value}.")
