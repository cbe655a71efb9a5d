"""An ID token, verified: who signed it, for whom, for which request, until when."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from authlib.oidc.core import CodeIDToken
from joserfc import jws, jwt
from joserfc.errors import (
    BadSignatureError,
    ExpiredTokenError,
    InvalidClaimError,
    JoseError,
    MissingClaimError,
    UnsupportedAlgorithmError,
)
from joserfc.jwk import ECKey, JWKRegistry, OKPKey, RSAKey

from sayso.errors import LoginRefused
from sayso.model.record import Record

#: signatures that are taken: by a key pair alone, never "none", never with a secret that both sides know
ALGORITHMS = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "Ed25519")
#: seconds by which the issuer's clock may be off ours
SKEW = 120
#: the longest subject (OpenID Connect Core, 2)
_LONGEST = 255

Key = RSAKey | ECKey | OKPKey


class Expected(Record, kw_only=True):
    """What a token must say: its issuer, its audience, the nonce of the request; and how it may be signed."""

    issuer: str
    client: str
    nonce: str
    algorithms: tuple[str, ...]


def public_keys(told: dict[str, Any]) -> list[Key]:
    """The keys of a JWKS that sign; others (symmetric, for encryption, of unknown kinds) are left out."""
    every = told.get("keys")
    found: list[Key] = []
    for one in every if isinstance(every, list) else []:
        if not isinstance(one, dict) or one.get("kty") not in ("RSA", "EC", "OKP"):
            continue
        if one.get("use", "sig") != "sig":
            continue
        try:
            found.append(JWKRegistry.import_key(one))  # type: ignore[arg-type]  # checked right above
        except (JoseError, ValueError, TypeError, KeyError):
            continue
    return found


def verified(told: str, keys: Sequence[Key], expected: Expected) -> dict[str, Any] | None:
    """The claims of an ID token; null where none of the keys signed it.

    Raises:
        LoginRefused: it is no token, or not one for this request.
    """
    token = _signed(told, keys, expected.algorithms)
    if token is None:
        return None
    options: Any = {
        "iss": {"essential": True, "value": expected.issuer},
        "aud": {"essential": True, "value": expected.client},
    }
    params = {"nonce": expected.nonce, "client_id": expected.client}
    claims = CodeIDToken(token.claims, token.header, options, params)
    try:
        claims.validate(leeway=SKEW)
    except ExpiredTokenError:
        raise LoginRefused("the issuer's token has expired; are both clocks right?") from None
    except (InvalidClaimError, MissingClaimError) as error:
        raise LoginRefused(f"the issuer's token is not for this: its {_claim(error)}") from None
    except (JoseError, ValueError, TypeError) as error:
        raise LoginRefused(f"the issuer's token cannot be read: {type(error).__name__}") from None
    if not isinstance(claims["sub"], str) or not 0 < len(claims["sub"]) <= _LONGEST:
        raise LoginRefused("the issuer's token is not for this: its sub")
    return dict(claims)


def _claim(error: InvalidClaimError | MissingClaimError) -> str:
    missing = isinstance(error, MissingClaimError)
    return f"{error.claim} is {'missing' if missing else 'another one, or not yet valid'}"


def _signed(told: str, keys: Sequence[Key], algorithms: Sequence[str]) -> jwt.Token | None:
    """The token, where one of the keys signed it."""
    try:
        header = jws.extract_compact(told.encode()).headers()
    except (JoseError, ValueError) as error:
        raise LoginRefused(f"the issuer's token cannot be read: {type(error).__name__}") from None
    if header.get("alg") not in algorithms:
        raise LoginRefused("the issuer's token is signed in a way that is not allowed")
    kid = header.get("kid")
    for key in keys:
        if kid is not None and key.kid != kid:
            continue
        try:
            return jwt.decode(told, key, algorithms=list(algorithms))
        except (BadSignatureError, UnsupportedAlgorithmError):
            continue
        except (JoseError, ValueError, TypeError):  # a key of another kind than the algorithm's
            continue
    return None
