"""A client over a small ledger of made readings."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from litestar.testing import TestClient

from sayso.ledger import open_ledger
from sayso.testing import made_reading
from sayso.web.app import make_app

SAID = (
    '<source>Ann Bell</source> <cue>said</cue> <content>the bridge is "too" dear & 3 < 4</content>.',
    "<source>The Harbour Board</source> <cue>denied</cue> <content>that the pier had closed</content>.",
)

Client = TestClient[Any]


@pytest.fixture
def client(tmp_path: Path) -> Iterator[Client]:
    ledger = open_ledger(tmp_path / "news.db")
    for text in SAID:
        made = made_reading(text)
        ledger.writer(made.run).add(None, made)
    with TestClient(make_app(ledger), base_url="http://127.0.0.1", raise_server_exceptions=False) as one:
        yield one
