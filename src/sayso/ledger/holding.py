"""Which findings hold words, all of them as numbers: from strips of words, or else by search."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import numpy as np
from sqlalchemy import ColumnElement, Connection, Select, func, literal_column, or_, select

from sayso.ledger import schema
from sayso.ledger.columns import Numbers, listed
from sayso.ledger.texts import matching, words_of

#: stretches that no strip tells of, which a search is narrowed to; where they are more, all is searched
_MOST = 32
_S, _W = schema.strips.c, schema.word_strips.c
#: numbers from the first to the last
Stretch = tuple[int, int]


def holding(connection: Connection, words: str) -> Numbers:
    """Numbers of the findings that hold the words, in no order."""
    sqlite = connection.dialect.name == "sqlite"
    search: Select[Any] = matching("claim_words", words, sqlite)
    told = [] if sqlite else _told(connection, words)
    rest = _between([stretch for stretch, _ in told])
    if not told or len(rest) > _MOST:
        return listed(connection, search)
    number: ColumnElement[int] = literal_column("claim_words.number")
    fits = [number.between(first, last) if last else number >= first for first, last in rest]
    found = [_numbers(stretch[0], bits) for stretch, bits in told]
    return np.concatenate([*found, listed(connection, search.where(or_(*fits)))])


def _told(connection: Connection, words: str) -> list[tuple[Stretch, str]]:
    """The strips that tell of all the words, in order, each with a 0 or 1 a finding."""
    wanted = {part for part, _ in words_of(words)}
    if any(open_ for _, open_ in words_of(words)) or not all(map(re.compile("[a-z]+").fullmatch, wanted)):
        return []
    both = func.bit_and(_W.findings)
    told = select(_S.first, _S.last, both).where(_W.last == _S.last, _W.word.in_(wanted))
    told = told.group_by(_S.first, _S.last).having(func.count() == len(wanted)).order_by(_S.last)
    return [((first, last), bits) for first, last, bits in connection.execute(told)]


def _between(strips: Sequence[Stretch]) -> list[tuple[int, int | None]]:
    """The stretches that no strip is of, with the one behind the last, which has no end."""
    starts = [1, *(last + 1 for _, last in strips)]
    ends = [*(first - 1 for first, _ in strips), None]
    return [(start, end) for start, end in zip(starts, ends, strict=True) if end is None or start <= end]


def _numbers(first: int, bits: str) -> Numbers:
    marks = np.frombuffer(bits.encode("ascii"), np.uint8) == ord("1")
    return (np.flatnonzero(marks) + first).astype(np.uint32)
