"""Whether every excerpt of a record stands where it says: ``text[start:end] == exact``."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.errors import MisplacedExcerpt
from sayso.model.record import Record
from sayso.model.span import Span

#: where a piece of words was met (a path such as ``claims[3].content``), its span, the words
Met = tuple[str, Span, str]


def check(record: Record, text: str) -> None:
    """Check the words of a record, and of all records in it, against ``text``.

    Raises:
        MisplacedExcerpt: the first words that do not stand where their span says.
    """
    for where, (start, end), exact in _met(record, ""):
        if not 0 <= start < end <= len(text) or text[start:end] != exact:
            raise MisplacedExcerpt(where, start, end, exact)


def _met(value: object, path: str) -> Iterator[Met]:
    if isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from _met(item, f"{path}[{number}]")
    elif isinstance(value, Record):
        yield from _own(value, path)
        for name in value.__struct_fields__:
            yield from _met(getattr(value, name), f"{path}.{name}" if path else name)


def _own(record: Record, path: str) -> Iterator[Met]:
    """The record's own words: ``spans`` with ``exact``, ``span`` with ``exact``, ``start`` to ``end``."""
    exact = getattr(record, "exact", None)
    if isinstance(exact, tuple):
        for span, words in zip(getattr(record, "spans", ()), exact, strict=True):
            yield path, span, words
    elif isinstance(exact, str):
        span = getattr(record, "span", None)
        if span is None and hasattr(record, "start"):
            span = (getattr(record, "start"), getattr(record, "end"))  # noqa: B009  # a Hedge's, unknown to Record
        if span is not None:
            yield path, span, exact
