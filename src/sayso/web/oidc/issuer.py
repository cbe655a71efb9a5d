"""The issuer: what it says of itself, its keys, and the change of a code for the claims of a person."""

from __future__ import annotations

import time
from typing import Any
from urllib.parse import quote

import msgspec
from authlib.oauth2.auth import ClientAuth
from authlib.oauth2.rfc6749.parameters import prepare_grant_uri, prepare_token_request
from authlib.oauth2.rfc7636 import create_s256_code_challenge

from sayso.errors import IssuerError, LoginRefused
from sayso.web.accounts import Attempt
from sayso.web.oidc.fetch import fetch
from sayso.web.oidc.setup import Setup, safe
from sayso.web.oidc.token import ALGORITHMS, Expected, Key, public_keys, verified

#: seconds after which the issuer is asked again what it says of itself, and for its keys
HOUR = 3600.0
_OK = 200


class Discovery(msgspec.Struct, frozen=True):
    """What an issuer says of itself (OpenID Connect Discovery 1.0); what is not needed is left out."""

    issuer: str
    authorization_endpoint: str
    token_endpoint: str
    jwks_uri: str
    end_session_endpoint: str | None = None
    token_endpoint_auth_methods_supported: tuple[str, ...] = ("client_secret_basic",)
    id_token_signing_alg_values_supported: tuple[str, ...] = ("RS256",)
    code_challenge_methods_supported: tuple[str, ...] = ("S256",)
    authorization_response_iss_parameter_supported: bool = False

    @property
    def endpoints(self) -> tuple[str, ...]:
        """All addresses that it names."""
        told = (self.authorization_endpoint, self.token_endpoint, self.jwks_uri, self.end_session_endpoint)
        return tuple(one for one in told if one is not None)


class Issuer:
    """One issuer, as set up; asked when somebody logs in, and remembered for an hour.

    Args:
        setup: which issuer, and who we are to it.
        secret: of the client; null for none.
        back: address that the browser comes back to.
    """

    def __init__(self, setup: Setup, secret: str | None, back: str) -> None:
        self.setup, self._secret, self._back = setup, secret, back
        self._said: tuple[float, Discovery] | None = None
        self._keys: tuple[float, list[Key]] | None = None

    @property
    def known(self) -> Discovery | None:
        """What it said of itself last; null where it has not been asked."""
        return self._said[1] if self._said else None

    def discovery(self) -> Discovery:
        """What it says of itself.

        Raises:
            IssuerError: it cannot be reached, or says what it must not.
        """
        if self._said is None or self._said[0] < time.monotonic():
            address = f"{self.setup.issuer.rstrip('/')}/.well-known/openid-configuration"
            self._said = time.monotonic() + HOUR, _checked(address, self.setup.issuer)
        return self._said[1]

    def address(self, attempt: Attempt) -> str:
        """Where the browser goes to log in.

        Raises:
            IssuerError: as for :meth:`discovery`.
        """
        told = prepare_grant_uri(
            self.discovery().authorization_endpoint,
            self.setup.client,
            "code",
            redirect_uri=self._back,
            scope=" ".join(self.setup.scopes),
            state=attempt.state,
            nonce=attempt.nonce,
            code_challenge=create_s256_code_challenge(attempt.verifier),
            code_challenge_method="S256",
        )
        return str(told)

    def claims(self, code: str, attempt: Attempt) -> dict[str, Any]:
        """What the issuer says of the person whose browser came back with a code.

        Raises:
            IssuerError: it cannot be reached, or answers what it must not.
            LoginRefused: it does not take the code, or its token is not for this request.
        """
        said = self.discovery()
        allowed = tuple(one for one in ALGORITHMS if one in said.id_token_signing_alg_values_supported)
        expected = Expected(
            issuer=self.setup.issuer, client=self.setup.client, nonce=attempt.nonce, algorithms=allowed
        )
        token = self._token(said, code, attempt)
        kept = self._keys is not None and self._keys[0] >= time.monotonic()
        for fresh in (False, True) if kept else (True,):  # the keys may have been changed since
            found = verified(token, self._signing(said, fresh), expected)
            if found is not None:
                return found
        raise LoginRefused("the issuer's token is signed by none of its keys")

    def _signing(self, said: Discovery, fresh: bool) -> list[Key]:
        if fresh or self._keys is None:
            status, told = fetch(said.jwks_uri)
            keys = public_keys(told) if status == _OK else []
            if not keys:
                raise IssuerError(said.jwks_uri, f"answered {status} and no keys that can be used")
            self._keys = time.monotonic() + HOUR, keys
        return self._keys[1]

    def _token(self, said: Discovery, code: str, attempt: Attempt) -> str:
        """The ID token that the code is changed for."""
        body = prepare_token_request(
            "authorization_code", code=code, redirect_uri=self._back, code_verifier=attempt.verifier
        )
        headers = {"content-type": "application/x-www-form-urlencoded"}
        auth = ClientAuth(*self._credentials(self._method(said)), self._method(said))
        address, headers, body = auth.prepare("POST", said.token_endpoint, headers, body)
        status, told = fetch(address, body, headers)
        if status != _OK:
            why = told.get("error")
            if not isinstance(why, str):
                raise IssuerError(said.token_endpoint, f"answered {status}")
            raise LoginRefused(f"the issuer does not take the code ({_word(why)})")
        if not isinstance(told.get("id_token"), str):
            raise IssuerError(said.token_endpoint, "gave no ID token")
        return str(told["id_token"])

    def _method(self, said: Discovery) -> str:
        if self._secret is None:
            return "none"
        known = said.token_endpoint_auth_methods_supported
        return "client_secret_basic" if "client_secret_basic" in known else "client_secret_post"

    def _credentials(self, method: str) -> tuple[str, str | None]:
        """Id and secret; in a header each is written as in a form first (RFC 6749, 2.3.1)."""
        if method != "client_secret_basic" or self._secret is None:
            return self.setup.client, self._secret
        return quote(self.setup.client, safe=""), quote(self._secret, safe="")


def _checked(address: str, issuer: str) -> Discovery:
    """The discovery document at an address, if it is this issuer's and names nothing that it must not."""
    status, told = fetch(address)
    if status != _OK:
        raise IssuerError(address, f"answered {status}")
    try:
        said = msgspec.convert(told, Discovery)
    except msgspec.ValidationError as error:
        raise IssuerError(address, f"is no description of an issuer ({error})") from None
    if said.issuer != issuer:
        raise IssuerError(address, f"says that it is {_word(said.issuer)!r}, and the setup {issuer!r}")
    if not all(safe(one) for one in said.endpoints):
        raise IssuerError(address, "names an address without TLS")
    if "S256" not in said.code_challenge_methods_supported:
        raise IssuerError(address, "does not take PKCE with S256")
    if not set(ALGORITHMS) & set(said.id_token_signing_alg_values_supported):
        raise IssuerError(address, "signs its tokens in no way that is allowed")
    return said


def _word(told: str) -> str:
    """A word of the issuer's, short enough to be shown."""
    return "".join(one for one in told if one.isprintable())[:120]
