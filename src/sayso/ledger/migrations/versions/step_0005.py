"""Strips: findings packed column by column, from which speakers are counted.

Counting the speakers of a word that most of 500,000 claims have took 0.4 s, those of four years 0.25 s. What
is packed follows from the findings and is written behind these steps, see :mod:`sayso.ledger.strips`.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Make the table and its triggers."""
    op.create_table(
        "strips",
        sa.Column("number", NUMBER, primary_key=True),
        sa.Column("first", NUMBER, nullable=False),
        sa.Column("last", NUMBER, nullable=False, unique=True),
        sa.Column("document", sa.LargeBinary(), nullable=False),
    )
    if op.get_bind().dialect.name != "sqlite":
        # read whole each time: what is not compressed is read sooner
        op.execute("ALTER TABLE strips ALTER COLUMN document SET STORAGE EXTERNAL")
        op.execute(
            "CREATE TRIGGER strips_only_added_to BEFORE UPDATE OR DELETE OR TRUNCATE ON strips "
            "FOR EACH STATEMENT EXECUTE FUNCTION only_added_to()"
        )
        return
    for deed in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER strips_no_{deed.lower()} BEFORE {deed} ON strips "
            f"BEGIN SELECT RAISE(ABORT, 'the ledger is only ever added to'); END"
        )


def downgrade() -> None:
    """There is no way back: a ledger only goes forward."""
    raise NotImplementedError("ledgers go forward only")
