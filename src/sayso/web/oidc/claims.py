"""From the claims of a token to a person: the name of the account, and the role."""

from __future__ import annotations

from typing import Any

from sayso.errors import LoginRefused
from sayso.web.accounts import Identity, Members, Person, Role
from sayso.web.accounts.store import is_name
from sayso.web.oidc.setup import Setup


def admitted(members: Members, setup: Setup, claims: dict[str, Any]) -> Person:
    """The person whom the claims are of.

    Raises:
        LoginRefused: they have no name that can be used, no role, or no account.
    """
    who = Identity(issuer=setup.issuer, subject=claims["sub"], name=name_of(setup, claims))
    told = role_of(setup, claims)
    if setup.claim is not None and told is None and setup.role is None:
        raise LoginRefused(f"nothing in {setup.claim!r} gives {who.name} a role here", who.name)
    if setup.claim is not None:
        return members.admit(who, told or setup.role, new=False)
    return members.admit(who, setup.role, new=True)


def name_of(setup: Setup, claims: dict[str, Any]) -> str:
    """What the account is called.

    Raises:
        LoginRefused: the claim is missing, no name, or an address that the issuer has not verified.
    """
    name = claims.get(setup.name)
    if not isinstance(name, str) or not is_name(name):
        raise LoginRefused(f"the issuer's token has no {setup.name!r} that an account can be named after")
    if setup.name == "email" and claims.get("email_verified") not in (True, "true"):
        raise LoginRefused("the issuer has not verified the address in 'email'", name)
    return name


def role_of(setup: Setup, claims: dict[str, Any]) -> Role | None:
    """The widest role that the claim gives; null where it gives none.

    >>> setup = Setup(issuer="https://a.example", client="b",
    ...               claim="realm.groups", roles={"desk": Role.REVIEW})
    >>> role_of(setup, {"realm": {"groups": ["desk", "chess"]}}), role_of(setup, {"realm": "desk"})
    (<Role.REVIEW: 'review'>, None)
    """
    if setup.claim is None:
        return None
    value = _within(claims, setup.claim)
    values = [value] if isinstance(value, str) else value if isinstance(value, list) else []
    found = [setup.roles[one] for one in values if isinstance(one, str) and one in setup.roles]
    return next((one for one in reversed(tuple(Role)) if one in found), None)


def _within(claims: dict[str, Any], path: str) -> object:
    """A claim by its own name, or by names with dots between that lead into it."""
    if path in claims:
        return claims[path]
    here: object = claims
    for name in path.split("."):
        here = here.get(name) if isinstance(here, dict) else None
    return here
