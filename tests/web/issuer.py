"""A small issuer of identities on loopback: it logs in whoever it is told to, well or badly."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import secrets
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, unquote, urlencode, urlsplit

from joserfc import jwt
from joserfc.jwk import RSAKey

CLIENT, SECRET = "sayso", "issuer's & ours: 100%"  # characters that must be written otherwise in a header
ADA = {"sub": "1001", "email": "ada@desk.example", "email_verified": True}


@cache
def _key(kid: str) -> RSAKey:
    return RSAKey.generate_key(2048, {"kid": kid, "use": "sig"})


@dataclass
class Issuer:
    """What the issuer has and does; tests change it.

    Attributes:
        person: claims of who logs in there.
        claims: what tokens say otherwise than they should; null leaves a claim out.
        alg: how tokens are said to be signed.
        discovery: what the issuer says of itself otherwise than it should.
        breaks: path -> how it breaks: "nonsense", "large", "slow", "redirect".
        codes: code -> what it was given for.
        asked: paths that were asked for.
    """

    address: str = ""
    person: dict[str, Any] = field(default_factory=lambda: dict(ADA))
    claims: dict[str, Any] = field(default_factory=dict)
    alg: str = "RS256"
    discovery: dict[str, Any] = field(default_factory=dict)
    breaks: dict[str, str] = field(default_factory=dict)
    codes: dict[str, dict[str, str]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    key: RSAKey = field(default_factory=lambda: _key("first"))

    def rotate(self) -> None:
        """Sign with another key from now on, and tell the old one no more."""
        self.key = _key("second")

    def token(self, nonce: str) -> str:
        """An ID token for who logs in."""
        now = int(time.time())
        told = {"iss": self.address, "aud": CLIENT, "iat": now, "exp": now + 300, "nonce": nonce}
        claims = {name: one for name, one in (told | self.person | self.claims).items() if one is not None}
        header = {"alg": self.alg, "kid": self.key.kid}
        if self.alg == "none":
            return f"{_packed(header)}.{_packed(claims)}."
        if self.alg == "HS256":  # signed with what everybody knows: the public key
            public = self.key.as_pem(private=False)
            begun = f"{_packed(header)}.{_packed(claims)}"
            return f"{begun}.{_base64(_hmac(public, begun.encode()))}"
        return jwt.encode(header, claims, self.key, algorithms=[self.alg])

    def told(self) -> dict[str, Any]:
        """What it says of itself."""
        return {
            "issuer": self.address,
            "authorization_endpoint": f"{self.address}/authorise",
            "token_endpoint": f"{self.address}/token",
            "jwks_uri": f"{self.address}/keys",
            "end_session_endpoint": f"{self.address}/out",
            "code_challenge_methods_supported": ["S256"],
        } | self.discovery

    def begin(self, query: dict[str, str]) -> str:
        """Give a code for a request to log in; returns where the browser goes with it."""
        code = secrets.token_urlsafe(8)
        self.codes[code] = query
        back = {"code": code, "state": query["state"], "iss": self.address}
        return f"{query['redirect_uri']}?{urlencode(back)}"

    def change(self, form: dict[str, str], header: str) -> tuple[int, dict[str, Any]]:
        """Change a code for a token: once, for its client, with the verifier of its request."""
        asked = self.codes.pop(form.get("code", ""), None)
        digest = hashlib.sha256(form.get("code_verifier", "").encode()).digest()
        known = _credentials(header) == (CLIENT, SECRET)
        same = asked is not None and (
            asked["code_challenge"] == _base64(digest) and asked["redirect_uri"] == form.get("redirect_uri")
        )
        if not known or not same or asked is None:
            return 400, {"error": "invalid_grant" if known else "invalid_client"}
        told = {"access_token": "a", "token_type": "Bearer", "id_token": self.token(asked["nonce"])}
        return 200, told


@contextmanager
def issuing() -> Iterator[Issuer]:
    """An issuer that listens while the context is open."""
    one = Issuer()
    handler = type("Handler", (_Handler,), {"issuer": one})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        one.address = f"http://127.0.0.1:{server.server_address[1]}"
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        try:
            yield one
        finally:
            server.shutdown()
            thread.join(10)


class _Handler(BaseHTTPRequestHandler):
    issuer: Issuer

    def do_GET(self) -> None:  # the server's own word
        parts = urlsplit(self.path)
        query = {name: values[0] for name, values in parse_qs(parts.query).items()}
        self.issuer.asked.append(parts.path)
        if parts.path in self.issuer.breaks:
            self._break(self.issuer.breaks[parts.path])
        elif parts.path == "/.well-known/openid-configuration":
            self._json(200, self.issuer.told())
        elif parts.path == "/keys":
            self._json(200, {"keys": [self.issuer.key.as_dict(private=False)]})
        elif parts.path == "/authorise":
            self._page(f'<h1>Issuer</h1><a href="{self.issuer.begin(query)}">I am Ada</a>')
        else:
            self._page("<h1>Issuer</h1><p>You are logged out.</p>")

    def do_POST(self) -> None:  # the server's own word
        body = self.rfile.read(int(self.headers["content-length"])).decode()
        self.issuer.asked.append(self.path)
        if self.path in self.issuer.breaks:
            self._break(self.issuer.breaks[self.path])
            return
        form = {name: values[0] for name, values in parse_qs(body).items()}
        self._json(*self.issuer.change(form, self.headers.get("authorization", "")))

    def _break(self, how: str) -> None:
        if how == "slow":
            time.sleep(3)
        if how == "redirect":
            self.send_response(302)
            self.send_header("location", f"{self.issuer.address}/token")
            self.end_headers()
            return
        self._send(200, b"{" + b" " * 400_000 if how == "large" else b"<html>sorry", "text/html")

    def _json(self, status: int, told: dict[str, Any]) -> None:
        self._send(status, json.dumps(told).encode(), "application/json")

    def _page(self, body: str) -> None:
        self._send(200, body.encode(), "text/html; charset=utf-8")

    def _send(self, status: int, data: bytes, kind: str) -> None:
        self.send_response(status)
        self.send_header("content-type", kind)
        self.send_header("content-length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: object) -> None:  # the server's own words
        pass


def _base64(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def _packed(told: dict[str, Any]) -> str:
    return _base64(json.dumps(told).encode())


def _hmac(key: bytes, data: bytes) -> bytes:
    return hmac.digest(key, data, "sha256")


def _credentials(header: str) -> tuple[str, str] | None:
    """Id and secret of a client in a header, each written as in a form."""
    kind, _, told = header.partition(" ")
    if kind != "Basic":
        return None
    name, _, secret = base64.b64decode(told).decode().partition(":")
    return unquote(name), unquote(secret)
