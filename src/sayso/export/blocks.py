"""Blocks: the stretches of a report in the order in which a view shows them, nothing left out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.model.report import RUNNING, Credit, PassageKind, Report

#: passages that are read for claims, or name the report
_FRONT = RUNNING | {PassageKind.HEADLINE}


@dataclass(frozen=True, slots=True)
class Block:
    """A passage, or words that stand in none (kind null); half-open code points of the text."""

    kind: PassageKind | None
    start: int
    end: int
    credit: Credit | None = None

    @property
    def aside(self) -> bool:
        """Whether it stands apart from the running text: captions, credits, notes, furniture."""
        return self.kind is not None and self.kind not in _FRONT


def blocks(report: Report) -> Iterator[Block]:
    """The passages of a report, and between them the words that no passage covers.

    >>> report = Report(id="r", text="One. Two.", passages=())
    >>> list(blocks(report))
    [Block(kind=None, start=0, end=9, credit=None)]
    """
    done = 0
    for passage in report.passages:
        yield from _gap(report.text, done, passage.start)
        yield Block(passage.kind, passage.start, passage.end, passage.credit)
        done = passage.end
    yield from _gap(report.text, done, len(report.text))


def _gap(text: str, start: int, end: int) -> Iterator[Block]:
    words = text[start:end]
    if words.strip():
        start += len(words) - len(words.lstrip())
        yield Block(None, start, start + len(words.strip()))
