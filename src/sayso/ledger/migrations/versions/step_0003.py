"""Sweeps: which judgements a machine still finds.

A judgement is written once and never changed. What a sweep finds anew, finds with other reasons, or no longer
finds is a row of ``swept``; the last row of a judgement tells how it stands. A sweep and all its rows are
written in one transaction. Judgements without a row, such as those of earlier versions, stand as they did.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
WORDS = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    """Make the two tables, the indexes that judgements are found by, and the triggers."""
    op.create_table(
        "sweeps",
        sa.Column("number", NUMBER, primary_key=True),
        sa.Column("id", WORDS, nullable=False, unique=True),
        *(sa.Column(name, WORDS, nullable=False) for name in ("judge", "version", "settings")),
        *(sa.Column(name, NUMBER, nullable=False) for name in ("readings", "last")),
        sa.Column("decided", WORDS, nullable=False),
        sa.Column("since", NUMBER),
        sa.Column("days", WORDS),
        sa.Column("apart", WORDS, nullable=False),
        sa.Column("after", WORDS),
        *(sa.Column(name, NUMBER, nullable=False) for name in ("found", "dropped")),
        *(sa.Column(name, WORDS, nullable=False) for name in ("sha256", "added")),
    )
    op.create_table(
        "swept",
        sa.Column("number", NUMBER, primary_key=True),
        sa.Column("sweep", NUMBER, sa.ForeignKey("sweeps.number"), nullable=False),
        sa.Column("judgement", NUMBER, sa.ForeignKey("judgements.number"), nullable=False),
        sa.Column("stands", sa.Boolean(), nullable=False),
        sa.Column("reasons", WORDS),
        sa.Column("score", sa.Float()),
    )
    op.create_index("sweeps_judge", "sweeps", ["judge", "number"])
    op.create_index("swept_judgement", "swept", ["judgement", "number"])
    op.create_index("swept_sweep", "swept", ["sweep"])
    for side in ("left", "right"):
        op.create_index(f"judgements_{side}_report", "judgements", [f"{side}_report"])
    for name in ("sweeps", "swept"):
        _only_added_to(name)


def _only_added_to(name: str) -> None:
    """The triggers that refuse changes, as the other tables have them."""
    if op.get_bind().dialect.name != "sqlite":
        op.execute(
            f"CREATE TRIGGER {name}_only_added_to BEFORE UPDATE OR DELETE OR TRUNCATE ON {name} "
            f"FOR EACH STATEMENT EXECUTE FUNCTION only_added_to()"
        )
        return
    for deed in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER {name}_no_{deed.lower()} BEFORE {deed} ON {name} "
            f"BEGIN SELECT RAISE(ABORT, 'the ledger is only ever added to'); END"
        )


def downgrade() -> None:
    """There is no way back: a ledger only goes forward."""
    raise NotImplementedError("ledgers go forward only")
