"""What the ledger's tests share: a place for a ledger on each database, and made readings."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from sayso.ledger import Ledger, open_ledger
from tests.ledger.server import server, tool

_NUMBERS = count(1)


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The address of a server of our own; skips where PostgreSQL is not installed."""
    if tool("initdb") is None:
        pytest.skip("PostgreSQL is not installed (Debian: apt-get install postgresql)")
    with server() as address:
        yield address


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Where a new ledger can be made: the same tests run on both databases."""
    if request.param == "sqlite":
        yield str(tmp_path / "news.db")
        return
    address: str = request.getfixturevalue("postgres")
    yield new_database(address)


def new_database(address: str) -> str:
    """The address of a new, empty database."""
    name = f"news_{next(_NUMBERS)}"
    driver = address.replace("postgresql:", "postgresql+psycopg:")
    engine = create_engine(f"{driver}/postgres", isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    engine.dispose()
    return f"{address}/{name}"


@pytest.fixture
def ledger(place: str, tmp_path: Path) -> Iterator[Ledger]:
    """A new ledger, open."""
    with open_ledger(place, captures=tmp_path / "captures") as opened:
        yield opened
