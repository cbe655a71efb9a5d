"""Made pairs of claims with their verdict: a statement, its paraphrase, its contrary, a denial, another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.model.shelf import stated
from sayso.model.stated import Stated
from sayso.testing.readings import made_reading


@dataclass(frozen=True, slots=True)
class Paired:
    """Two claims, and how they stand.

    Attributes:
        left, right: the claims, of two publishers.
        verdict: "repeats", "same", "denies" or "unrelated".
        group: number of the statement that the pair is of.
    """

    left: Stated
    right: Stated
    verdict: str
    group: int


def paired(lines: Sequence[str]) -> Iterator[Paired]:
    """Five pairs a line of ``statement | paraphrase | contrary``; remarks begin with ``#``.

    >>> lines = ["It rained | rain fell | it did not rain", "Bo won | Bo was first | Bo lost"]
    >>> [one.verdict for one in paired(lines)][:5]
    ['repeats', 'same', 'denies', 'denies', 'unrelated']
    """
    rows = [[part.strip() for part in line.split("|")] for line in lines if line.strip() and line[0] != "#"]
    for number, (base, other, contrary) in enumerate(rows):
        left = _said(base, "alba")
        neighbour = rows[number ^ 1][0] if number ^ 1 < len(rows) else rows[0][0]
        yield Paired(left, _said(base, "bora"), "repeats", number)
        yield Paired(left, _said(other, "bora"), "same", number)
        yield Paired(left, _said(contrary, "bora"), "denies", number)
        yield Paired(left, _said(other, "bora", act="deny"), "denies", number)
        yield Paired(left, _said(neighbour, "bora"), "unrelated", number)


def _said(words: str, publisher: str, act: str = "assert") -> Stated:
    told = f'<source>The {publisher} office</source> <cue>said</cue> <content act="{act}">{words}</content>.'
    return next(stated(made_reading(told, publisher=publisher, published="2030-05-01")))
