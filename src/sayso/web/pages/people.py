"""People: who has an account, and what people did."""

from __future__ import annotations

from litestar.di import NamedDependency

from sayso.model.record import Record
from sayso.web.accounts import Accounts, Act, Person, Role
from sayso.web.paging import LAST, SIZE, Number

#: how a builder asks for the accounts: a parameter named ``accounts``; null for the one person at the machine
AtAccounts = NamedDependency[Accounts | None]


class PeoplePage(Record, kw_only=True):
    """Who may look.

    Attributes:
        alone: whether there are no accounts, and the one person at the machine may do everything.
        people: everybody with an account, by name.
        roles: what there is, each with all before it.
    """

    alone: bool
    people: tuple[Person, ...]
    roles: tuple[Role, ...] = tuple(Role)


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


def people(accounts: AtAccounts) -> PeoplePage:
    """Everybody with an account and a role."""
    return PeoplePage(alone=accounts is None, people=tuple(accounts.people()) if accounts else ())


def audit(accounts: AtAccounts, page: Number = 1) -> AuditPage:
    """Who logged in or failed to, decided, imported, and changed accounts; newest first."""
    found = accounts.acts(SIZE + 1, (page - 1) * SIZE) if accounts else []
    return AuditPage(acts=tuple(found[:SIZE]), number=page, more=len(found) > SIZE and page < LAST)
