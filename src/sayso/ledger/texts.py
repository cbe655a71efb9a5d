"""Full-text search: what words ask for, and the rows that hold them, on both databases."""

from __future__ import annotations

from typing import Any

from sqlalchemy import BindParameter, ColumnElement, Select, and_, bindparam, literal_column, select, text

from sayso.ledger.fold import fold


def matching(where: str, words: str, sqlite: bool, number: str | None = None) -> Select[Any]:
    """Numbers of the rows of a full-text search that hold the words; only ``number`` where it is given."""
    key = "rowid" if sqlite else "number"
    test = f"{where} MATCH :words" if sqlite else "words @@ to_tsquery('simple', :words)"
    if not words_of(words):
        return select(literal_column(key).label("number")).select_from(text(where)).where(text("1 = 0"))
    told: BindParameter[str] = bindparam("words", fts5(words) if sqlite else tsquery(words), unique=True)
    only = [text(f"{where}.{key} = {number}")] if number else []
    found = text(test).bindparams(told)
    own: ColumnElement[int] = literal_column(f"{where}.{key}").label("number")
    return select(own).select_from(text(where)).where(and_(found, *only))


def words_of(words: str) -> list[tuple[str, bool]]:
    """The parts of a search: a word or a quoted phrase, folded, and whether it is but a beginning.

    >>> words_of('"ill treated" prison*')
    [('ill treated', False), ('prison', True)]
    """
    pieces = words.split('"')
    found: list[tuple[str, bool]] = []
    for at, piece in enumerate(pieces):
        parts = [piece] if at % 2 else piece.split()
        found += [(fold(part), part.endswith("*")) for part in parts]
    return [(part, open_) for part, open_ in found if part]


def fts5(words: str) -> str:
    """The search as FTS5 takes it: every part must be there.

    >>> fts5('"ill treated" prison*')
    '"ill treated" "prison"*'
    """
    return " ".join(f'"{part}"{"*" if open_ else ""}' for part, open_ in words_of(words))


def tsquery(words: str) -> str:
    """The search as PostgreSQL takes it.

    >>> tsquery('"ill treated" prison*')
    '(ill <-> treated) & (prison:*)'
    """
    return " & ".join(
        f"({' <-> '.join(part.split())}{':*' if open_ else ''})" for part, open_ in words_of(words)
    )
