"""Bringing a ledger's tables up to date; loaded only where there is something to do."""

from __future__ import annotations

from pathlib import Path

from alembic.command import upgrade
from alembic.config import Config
from sqlalchemy import Connection, func, select

#: any number, as long as it is always the same: who migrates holds it
_LOCK = 7_729_761


def migrate(connection: Connection, to: str = "head") -> None:
    """Run all steps that are not yet done, in the transaction that is open: all of them or none."""
    if connection.dialect.name == "postgresql":
        connection.execute(select(func.pg_advisory_xact_lock(_LOCK)))
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.attributes["connection"] = connection
    upgrade(config, to)
