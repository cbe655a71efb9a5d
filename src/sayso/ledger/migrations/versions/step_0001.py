"""The first tables.

Every table is only ever added to: triggers refuse the rest. ``id`` is a digest of content, ``number`` what
the database counts; numbers differ between two ledgers of the same reports, ids do not. Decimals are kept
exact, as words, beside a number to sort by. The column ``document`` of a reading holds all of it, compressed;
the other tables tell the same in plain columns.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

#: on SQLite the row's own number; on PostgreSQL counted from a sequence
NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
#: compared by its bytes, so that both databases sort alike
WORDS = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
BYTES = sa.LargeBinary()
#: columns by which findings are found and sorted
PLACE = ["published", "report", "position"]

#: table -> columns; ! is not null, ^ refers to the table named like it
TABLES: dict[str, str] = {
    "runs": "id! reader! version! settings! model started added!",
    "captures": "id! url fetched media_type! sha256! size!#",
    "kept": "sha256! path! how! added!",
    "names": "kind! name! key!",
    "reports": "id! url publisher headline language text! sha256! stamp! added!",
    "report_captures": "report! capture!#",
    "readings": "report! run!# capture# published updated published_from byline claims!# document!* "
    "sha256! added!",
    "superseded": "reading!# later!# why!",
    "passages": "reading!# position!# kind! start!# stop!# credit agency handout?",
    "claims": "id! report! source cue content! start!# stop!# spans!",
    "findings": "reading!# claim!# report! position!# published publisher# speaker# speaker_kind role "
    "affiliation resolved? act! negated!? modality rule!? directness! channel within confidence!~",
    "figures": "reading!# finding# position!# exact! said low high low_number~ high_number~ low_open!? "
    "high_open!? bound! unit unit_si counted counted_head counted_class status status_class basis base "
    "base_low base_high since as_of place toponym#",
    "times": "reading!# finding# position!# exact! type! value anchor modifier",
    "places": "reading!# finding# position!# exact! name gazetteer gazetteer_id latitude~ longitude~ "
    "precision toponym!#",
    "unknowns": "reading!# report! position!# published publisher# exact! kind! about who as_of claim key! "
    "who_key!",
    "leftovers": "reading!# position!# stage! reason! spans!",
    "judgements": "id! left_report! left_url left_claim left_figure# right_report! right_url right_claim "
    "right_figure# verdict! reasons! score!~ judge! added!",
    "decisions": "id! kind! subject! object who! at! why",
    "withdrawals": "id! target! who! at! why",
    "inputs": "id! source! sha256! run!# reports!# added!",
}
_TYPES = {"#": NUMBER, "~": sa.Float(), "?": sa.Boolean(), "*": BYTES}

#: table, columns, whether they are unique
INDEXES: list[tuple[str, list[str], bool]] = [
    ("captures", ["sha256"], False),
    ("kept", ["sha256", "how"], True),
    ("names", ["kind", "name"], True),
    ("reports", ["url"], False),
    ("report_captures", ["report", "capture"], True),
    ("readings", ["report", "run"], True),
    ("readings", ["published", "report"], False),
    ("superseded", ["reading", "later"], True),
    ("passages", ["reading", "position"], True),
    ("claims", ["report"], False),
    ("findings", ["reading", "claim"], True),
    ("findings", ["claim"], False),
    ("findings", PLACE, False),
    ("findings", ["publisher", *PLACE], False),
    ("findings", ["speaker", *PLACE], False),
    ("findings", ["act", *PLACE], False),
    ("figures", ["reading"], False),
    ("figures", ["finding"], False),
    ("figures", ["status_class"], False),
    ("figures", ["counted_class"], False),
    ("figures", ["counted_head"], False),
    ("figures", ["toponym"], False),
    ("times", ["reading"], False),
    ("places", ["reading"], False),
    ("places", ["finding"], False),
    ("places", ["toponym"], False),
    ("unknowns", PLACE, False),
    ("unknowns", ["reading"], False),
    ("leftovers", ["reading"], False),
    ("judgements", ["left_claim"], False),
    ("judgements", ["right_claim"], False),
    ("decisions", ["subject"], False),
    ("withdrawals", ["target"], False),
]
#: column -> the table and column that it refers to
REFERS = {
    "run": "runs.number",
    "capture": "captures.number",
    "reading": "readings.number",
    "later": "readings.number",
    "report": "reports.id",
    "claim": "claims.number",
    "finding": "findings.number",
    "speaker": "names.number",
    "publisher": "names.number",
    "toponym": "names.number",
}


def upgrade() -> None:
    """Make the tables, their indexes, the full-text search and the triggers."""
    for name, columns in TABLES.items():
        op.create_table(name, sa.Column("number", NUMBER, primary_key=True), *map(_column, columns.split()))
    for name, keys, unique in INDEXES:
        op.create_index(f"{name}_{'_'.join(keys)}", name, keys, unique=unique)
    if op.get_bind().dialect.name == "sqlite":
        _sqlite()
    else:
        _postgresql()


def _column(told: str) -> sa.Column[Any]:
    name = told.rstrip("!#~?*")
    marks = told[len(name) :]
    kind: Any = next((_TYPES[mark] for mark in marks if mark in _TYPES), WORDS)
    # a report is referred to by id; the other references are by number
    refers = name in REFERS and ((kind is NUMBER) != (name == "report"))
    keys = [sa.ForeignKey(REFERS[name])] if refers else []
    return sa.Column(name, kind, *keys, nullable="!" not in marks, unique=True if name == "id" else None)


def _sqlite() -> None:
    for words in ("claim_words", "report_words"):
        op.execute(f"CREATE VIRTUAL TABLE {words} USING fts5(words, content='')")
    for name in TABLES:
        for deed in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {name}_no_{deed.lower()} BEFORE {deed} ON {name} "
                f"BEGIN SELECT RAISE(ABORT, 'the ledger is only ever added to'); END"
            )


def _postgresql() -> None:
    for words in ("claim_words", "report_words"):
        op.execute(f"CREATE TABLE {words} (number BIGINT PRIMARY KEY, words tsvector NOT NULL)")
        op.execute(f"CREATE INDEX {words}_words ON {words} USING gin (words)")
    op.execute(
        "CREATE FUNCTION only_added_to() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION 'the ledger is only ever added to'; END $$"
    )
    for name in (*TABLES, "claim_words", "report_words"):
        op.execute(
            f"CREATE TRIGGER {name}_only_added_to BEFORE UPDATE OR DELETE OR TRUNCATE ON {name} "
            f"FOR EACH STATEMENT EXECUTE FUNCTION only_added_to()"
        )


def downgrade() -> None:
    """There is no way back: a ledger only goes forward."""
    raise NotImplementedError("ledgers go forward only")
