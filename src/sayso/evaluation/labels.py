"""Labelled figures: a file of sentences, each known by document and offsets, with the figures in it."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import msgspec

from sayso.errors import BadGold
from sayso.model.figure import Bound
from sayso.model.record import Record
from sayso.model.span import Span


class Label(Record, kw_only=True):
    """One labelled figure of a text.

    Attributes:
        start, end: the number's words, code points of the text.
        low, high: the number said; both ends of a range or a vague magnitude.
        bound: how the words bound it.
        head: spans of what may stand as the head noun; None among them allows for none; "any" is not scored.
        basis: those that are right; None is no basis.
    """

    start: int
    end: int
    low: Decimal
    high: Decimal
    bound: Bound
    head: str | tuple[Span | None, ...]
    basis: tuple[str | None, ...]


class Sentence(Record, kw_only=True):
    """One labelled stretch of a document, with all the figures in it.

    Attributes:
        document: name of the document.
        start, end: code points of its text, end left out; the whole document where ``end`` is null.
        part: what is scored together, such as "held back".
        figures: in order of the text.
    """

    document: str
    start: int = 0
    end: int | None = None
    part: str = "all"
    figures: tuple[Label, ...] = ()


def labelled(path: Path) -> list[Sentence]:
    """Read a file of labels: a JSON array of sentences.

    Raises:
        BadGold: a file that cannot be read or is not of this form.
    """
    try:
        return msgspec.json.decode(path.read_bytes(), type=list[Sentence])
    except (OSError, msgspec.DecodeError) as error:
        raise BadGold(path, str(error)) from error
