"""Strips of words, on PostgreSQL: a bit for each finding of a strip that has a word.

A search gives the numbers of the rows that have a word by going through these rows, texts and all: 170 ms
for a word that four in five of half a million findings have. Of words that an eighth of a strip's findings
have, and that are of plain small letters, the strip's findings are kept as bits. The empty word, which all
have, tells that a strip was looked at. They follow from the texts, are written with the strips and never
change.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Exists, Select, select, text

from sayso.ledger import schema

#: a word has its bits where one in so many of a strip's findings has it
ONE_IN = 8
_S, _W = schema.strips.c, schema.word_strips.c
#: of one strip: its words, each with a bit a finding, in order of their numbers
_BITS = """
    WITH texts AS MATERIALIZED (
        SELECT number, words FROM claim_words WHERE number BETWEEN :first AND :last
    ), frequent AS MATERIALIZED (
        SELECT word, CAST(word AS tsquery) AS asked FROM ts_stat(:texts)
        WHERE ndoc >= :least AND word ~ '^[a-z]+$' UNION ALL SELECT '', NULL
    )
    SELECT word, bit_or(set_bit(CAST(repeat('0', :size) AS bit varying), CAST(number - :first AS int), 1))
    FROM frequent, texts WHERE asked IS NULL OR words @@ asked GROUP BY word
"""
_PUT = f"INSERT INTO word_strips (last, word, findings) SELECT :last, told.* FROM ({_BITS}) AS told"  # noqa: S608
_WRONG = f"""
    WITH fresh AS (SELECT told.word, CAST(told.bit_or AS bit varying) FROM ({_BITS}) AS told),
    kept AS (SELECT word, findings FROM word_strips WHERE last = :last)
    SELECT count(*) FROM ((TABLE fresh EXCEPT TABLE kept) UNION ALL (TABLE kept EXCEPT TABLE fresh)) AS apart
"""  # noqa: S608
_TEXTS = "SELECT words FROM claim_words WHERE number BETWEEN {} AND {}"


def put_word_strips(connection: Connection) -> None:
    """Write those of the strips that have none, in the transaction that is open."""
    for row in connection.execute(_strips().where(~_looked_at())).all():
        connection.execute(text(_PUT), _of(row.first, row.last))


def wrong(connection: Connection) -> list[int]:
    """The last numbers of the strips whose words do not tell what the texts do."""
    if connection.dialect.name != "postgresql":
        return []
    told = connection.execute(_strips().where(_looked_at())).all()
    return [
        row.last for row in told if connection.execute(text(_WRONG), _of(row.first, row.last)).scalar_one()
    ]


def _strips() -> Select[Any]:
    return select(_S.first, _S.last).order_by(_S.last)


def _looked_at() -> Exists:
    return select(_W.last).where(_W.last == _S.last, _W.word == "").exists()


def _of(first: int, last: int) -> dict[str, Any]:
    """What the statements ask of one strip."""
    size, texts = last - first + 1, _TEXTS.format(int(first), int(last))
    return {"first": first, "last": last, "size": size, "least": max(1, size // ONE_IN), "texts": texts}
