"""People: who has an account, and what people did."""

from __future__ import annotations

from litestar.di import NamedDependency

from sayso.model.record import Record
from sayso.web.accounts import Accounts, Act, Person, Role
from sayso.web.paging import LAST, SIZE, Number
from sayso.web.signin import SignIn

#: how a builder asks for the accounts: a parameter named ``accounts``; null for the one person at the machine
AtAccounts = NamedDependency[Accounts | None]
#: and for another way to log in than by password
AtSignIn = NamedDependency[SignIn | None]


class PeoplePage(Record, kw_only=True):
    """Who may look.

    Attributes:
        alone: whether there are no accounts, and the one person at the machine may do everything.
        people: everybody with an account, by name.
        roles: what there is, each with all before it.
        issuer: whether one may log in by an issuer, so that accounts need no password.
    """

    alone: bool
    people: tuple[Person, ...]
    roles: tuple[Role, ...] = tuple(Role)
    issuer: bool = False


class AuditPage(Record, kw_only=True):
    """What people did.

    Attributes:
        acts: newest first.
        number: of this page, from 1.
        more: whether another page follows.
    """

    acts: tuple[Act, ...]
    number: int
    more: bool


def people(accounts: AtAccounts, sign_in: AtSignIn) -> PeoplePage:
    """Everybody with an account and a role."""
    known = tuple(accounts.people()) if accounts else ()
    return PeoplePage(alone=accounts is None, people=known, issuer=sign_in is not None)


def audit(accounts: AtAccounts, page: Number = 1) -> AuditPage:
    """Who logged in or failed to, decided, imported, and changed accounts; newest first."""
    found = accounts.acts(SIZE + 1, (page - 1) * SIZE) if accounts else []
    return AuditPage(acts=tuple(found[:SIZE]), number=page, more=len(found) > SIZE and page < LAST)
