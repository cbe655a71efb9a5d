"""What those who administer do with accounts: add one, change its role, remove it. Each is written down."""

from __future__ import annotations

from typing import Annotated, Any

from litestar import Request, post
from litestar.enums import RequestEncodingType
from litestar.exceptions import NotFoundException
from litestar.params import Body
from litestar.response import Redirect
from msgspec import Struct

from sayso.errors import AccountError
from sayso.web.accounts import Accounts, Role
from sayso.web.gate import Needs
from sayso.web.pages.people import AtAccounts

_HOME = "/people"


class Adding(Struct):
    """What the form of a new account sends; without a password it is for who logs in by the issuer."""

    name: str
    role: Role
    password: str = ""


class Changing(Struct):
    """What the form of an account sends; without a role it is removed."""

    name: str
    role: Role | None = None


Sent = Annotated[Adding, Body(media_type=RequestEncodingType.URL_ENCODED)]
Changed = Annotated[Changing, Body(media_type=RequestEncodingType.URL_ENCODED)]


@post(
    "/people/add",
    guards=[Needs(Role.ADMINISTER)],
    include_in_schema=False,
    sync_to_thread=True,
    status_code=303,
)
def add_person(request: Request[Any, Any, Any], accounts: AtAccounts, data: Sent) -> Redirect:
    """Add a person."""
    store = _there(accounts)
    if not data.password and request.app.state.sign_in is None:
        raise AccountError("give a password: there is no issuer to log in by")
    store.add(data.name, data.password or None, data.role)
    store.note(request.user.name, "added", f"{data.name} ({data.role.value})")
    return Redirect(_HOME, status_code=303)


@post(
    "/people/change",
    guards=[Needs(Role.ADMINISTER)],
    include_in_schema=False,
    sync_to_thread=True,
    status_code=303,
)
def change_person(request: Request[Any, Any, Any], accounts: AtAccounts, data: Changed) -> Redirect:
    """Give a person another role, or remove their account; ends their sessions."""
    store = _there(accounts)
    store.change(data.name, data.role)
    what = "changed role" if data.role else "removed"
    store.note(request.user.name, what, f"{data.name} ({data.role.value})" if data.role else data.name)
    return Redirect(_HOME, status_code=303)


def _there(accounts: Accounts | None) -> Accounts:
    if accounts is None:
        raise NotFoundException("There are no accounts here: start sayso serve with --accounts FILE.")
    return accounts
