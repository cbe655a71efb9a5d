"""The setup of logging in by an issuer: a file without secrets in it, and the secret from elsewhere."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit

import msgspec

from sayso.errors import AccountError
from sayso.model.record import Record
from sayso.web.accounts import Role

#: the environment's variable with the client's secret; wins over the file named in the setup
SECRET = "SAYSO_OIDC_SECRET"  # noqa: S105  # the name of a variable


class Setup(Record, kw_only=True):
    """What the file of the setup says.

    Attributes:
        issuer: address of the issuer, exactly as its tokens name it.
        client: id under which sayso is known to the issuer.
        address: where browsers reach sayso, without a path; null where it listens on loopback alone.
        secret_file: file with the client's secret, beside the setup; null for none, or the environment's.
        label: words of the button on the login page.
        name: claim of the ID token that an account is named after; ``email`` must be verified.
        scopes: what the issuer is asked for.
        role: given to people who have no account yet; null where they must have been added before.
        claim: claim that tells roles, dots leading into it; null where accounts tell them.
        roles: value of that claim -> role; the widest counts.
    """

    issuer: str
    client: str
    address: str | None = None
    secret_file: str | None = None
    label: str = "Log in with your organisation"
    name: str = "email"
    scopes: tuple[str, ...] = ("openid", "email", "profile")
    role: Role | None = None
    claim: str | None = None
    roles: dict[str, Role] = msgspec.field(default_factory=dict)

    def __post_init__(self) -> None:
        _address("issuer", self.issuer)
        if self.address is not None and urlsplit(_address("address", self.address)).path not in ("", "/"):
            raise ValueError("address has no path: https://desk.example")
        if not self.client or not self.name:
            raise ValueError("client and name must not be empty")
        if "openid" not in self.scopes or not all(re.fullmatch(r"[!#-\[\]-~]+", one) for one in self.scopes):
            raise ValueError("scopes are plain words, and openid is one of them")
        if (self.claim is None) != (not self.roles):
            raise ValueError("claim and roles go together: which claim, and what its values mean")

    @property
    def admits(self) -> bool:
        """Whether people may come in who have not been added before."""
        return self.role is not None or self.claim is not None


def read_setup(path: Path, environment: Mapping[str, str]) -> tuple[Setup, str | None]:
    """The setup in a TOML file, and the client's secret; null where it has none.

    Raises:
        AccountError: one of the files cannot be read or used, with the reason.
    """
    try:
        setup = msgspec.toml.decode(path.read_bytes(), type=Setup)
    except OSError as error:
        raise AccountError(f"{path}: {error.strerror}") from None
    except ValueError as error:  # of msgspec and of the record itself
        raise AccountError(f"{path}: {error}{_hint(error)}") from None
    if environment.get(SECRET):
        return setup, environment[SECRET]
    return setup, _secret(path.parent / setup.secret_file) if setup.secret_file else None


def _secret(path: Path) -> str:
    try:
        told = path.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        why = getattr(error, "strerror", None) or "not text"
        raise AccountError(f"{path}: {why}; it should have the client's secret") from None
    if not told:
        raise AccountError(f"{path}: empty; it should have the client's secret")
    return told


def _hint(error: ValueError) -> str:
    if "`secret`" not in str(error):
        return ""
    return f"; the secret stands in the variable {SECRET}, or in a file of its own: secret_file"


def _address(what: str, told: str) -> str:
    """The address as it is; ``ValueError`` where it is none that tokens may be trusted to."""
    parts = urlsplit(told)
    if not parts.hostname or parts.query or parts.fragment or parts.username is not None:
        raise ValueError(f"{what} is an address like https://login.example: {told!r}")
    if not safe(told):
        raise ValueError(f"{what} must begin with https:// (http:// on this machine alone): {told!r}")
    return told


def safe(address: str) -> bool:
    """Whether what is sent to an address is read by nobody on the way: TLS, or this machine itself.

    >>> safe("https://login.example/"), safe("http://login.example/"), safe("http://127.0.0.1:8080/")
    (True, False, True)
    """
    parts = urlsplit(address)
    if parts.scheme == "https":
        return bool(parts.hostname)
    if parts.scheme != "http" or parts.hostname is None:
        return False
    try:
        return ipaddress.ip_address(parts.hostname).is_loopback
    except ValueError:
        return parts.hostname == "localhost"
