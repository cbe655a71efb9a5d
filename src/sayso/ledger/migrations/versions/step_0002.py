"""Speakers counted from an index alone.

Listing who speaks went through the rows of all findings: 0.9 s for 100,000 claims. The index of speakers now
has what that list counts.
"""

from __future__ import annotations

from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Put a wider index in the place of the one by speaker."""
    op.drop_index("findings_speaker_published_report_position", table_name="findings")
    columns = ["speaker", "published", "report", "position", "reading", "publisher"]
    op.create_index("findings_speaker_covering", "findings", columns)


def downgrade() -> None:
    """There is no way back: a ledger only goes forward."""
    raise NotImplementedError("ledgers go forward only")
