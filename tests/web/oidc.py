"""A desk that people log in to by an issuer, and a browser that goes there and back."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from litestar.testing import TestClient

from sayso.ledger import open_ledger
from sayso.web.accounts import Accounts
from sayso.web.app import make_app
from sayso.web.oidc.door import door
from sayso.web.oidc.setup import SECRET as VARIABLE
from tests.web.conftest import fill
from tests.web.issuer import CLIENT, SECRET, Issuer

Client = TestClient[Any]
HERE = "http://127.0.0.1"


def written(folder: Path, issuer: Issuer, **more: Any) -> Path:
    """A setup for an issuer."""
    path = folder / "oidc.toml"
    told = {"issuer": issuer.address, "client": CLIENT, **more}
    path.write_text("".join(f"{name} = {_toml(value)}\n" for name, value in told.items()), encoding="utf-8")
    return path


def _toml(value: Any) -> str:
    """A value as TOML writes it: as JSON does, but for tables."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(name)} = {_toml(one)}" for name, one in value.items()) + "}"
    return json.dumps(value)


@contextmanager
def desk(folder: Path, issuer: Issuer, accounts: Accounts, **more: Any) -> Iterator[Client]:
    """A client of an application set up for an issuer."""
    ledger = open_ledger(folder / "oidc.db")
    fill(ledger)
    way = door(written(folder, issuer, **more), {VARIABLE: SECRET}, HERE)
    with TestClient(make_app(ledger, accounts, sign_in=way), base_url=HERE) as client:
        yield client


def leave(client: Client, next: str = "") -> dict[str, str]:  # the query's own word
    """Go to the issuer; returns what it is asked."""
    path = f"/login/issuer?next={next}" if next else "/login/issuer"
    answer = client.get(path, follow_redirects=False)
    assert answer.status_code == 303, answer.text
    return {name: one[0] for name, one in parse_qs(urlsplit(answer.headers["location"]).query).items()}


def come(client: Client, address: str) -> Any:
    """Come back from the issuer."""
    return client.get(address.removeprefix(HERE), follow_redirects=False)


def enter(client: Client, issuer: Issuer, next: str = "") -> Any:  # the query's own word
    """Go there and come back; returns the answer, not followed."""
    return come(client, issuer.begin(leave(client, next)))
