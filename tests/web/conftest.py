"""A client over a small ledger of made readings."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from litestar.testing import TestClient

from sayso.ledger import Ledger, open_ledger
from sayso.testing import made_reading
from sayso.web import answers, desk
from sayso.web.accounts import Accounts, Role
from sayso.web.app import make_app

SAID = (
    '<source>Ann Bell</source> <cue>said</cue> <content>the bridge is "too" dear & 3 < 4</content>.',
    "<source>The Harbour Board</source> <cue>denied</cue> <content>that the pier had closed</content>.",
)

Client = TestClient[Any]


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Answers wait as long as a busy machine takes: what a test asks for is there."""
    monkeypatch.setattr(answers, "PATIENCE", 60.0)
    monkeypatch.setattr(desk, "BRIEF", 60.0)


PASSWORD = "correct horse battery"  # noqa: S105  # of made-up people


def fill(ledger: Ledger) -> None:
    for text in SAID:
        made = made_reading(text)
        ledger.writer(made.run).add(None, made)


@pytest.fixture
def client(tmp_path: Path) -> Iterator[Client]:
    ledger = open_ledger(tmp_path / "news.db")
    fill(ledger)
    with TestClient(make_app(ledger), base_url="http://127.0.0.1", raise_server_exceptions=False) as one:
        yield one


@pytest.fixture
def accounts(tmp_path: Path) -> Iterator[Accounts]:
    store = Accounts(tmp_path / "people.db")
    for name, role in (("rita", Role.READ), ("rob", Role.REVIEW), ("ada", Role.ADMINISTER)):
        store.add(name, PASSWORD, role)
    yield store
    store.close()


@pytest.fixture
def team(tmp_path: Path, accounts: Accounts) -> Iterator[Client]:
    ledger = open_ledger(tmp_path / "news.db")
    fill(ledger)
    app = make_app(ledger, accounts)
    with TestClient(app, base_url="http://127.0.0.1", raise_server_exceptions=False) as one:
        yield one
