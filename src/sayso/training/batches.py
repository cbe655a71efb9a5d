"""Windows of labelled articles, grouped by length into batches."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch
from tokenizers import Tokenizer
from torch import Tensor

from sayso.reading.pieces import Pieces, to_pieces
from sayso.reading.windows import windows
from sayso.training.corpora import Article, label

CLS, SEP = 101, 102
#: curly and straight double quotation marks in the vocabulary
_STRAIGHT = {1523: 1000, 1524: 1000}

Ints = npt.NDArray[np.int64]
#: the arrays of one window by name
Row = dict[str, Ints]


@dataclass(frozen=True)
class Labelled:
    """An article in pieces, with one (roles, targets) pair an annotator."""

    stem: str
    pieces: Pieces
    gold: list[tuple[Ints, list[Ints]]]


@dataclass(frozen=True)
class Batch:
    """Padded windows. ``targets`` is 1 where a piece may point; rows without any are not trained."""

    ids: Tensor
    case: Tensor
    quote: Tensor
    place: Tensor
    mask: Tensor
    roles: Tensor
    targets: Tensor

    def inputs(self) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor]:
        """What the network takes, in its order."""
        return self.ids, self.case, self.quote, self.place, self.mask


def prepare(articles: list[Article], tokenizer: Tokenizer) -> list[Labelled]:
    """Cut the articles into pieces and label them once."""
    found = []
    for one in articles:
        pieces = to_pieces(one.text, tokenizer)
        found.append(
            Labelled(
                one.stem, pieces, [label(pieces, one.annotations[who]) for who in sorted(one.annotations)]
            )
        )
    return found


def _window(one: Labelled, start: int, end: int, gold: tuple[Ints, list[Ints]], straight: bool) -> Row:
    part, (roles, targets) = one.pieces.part(start, end), gold
    length = end - start + 2
    row: Row = {name: np.zeros(length, dtype=np.int64) for name in ("ids", "case", "quote", "place", "roles")}
    ids = np.array([_STRAIGHT.get(int(i), i) for i in part.ids]) if straight else part.ids
    row["ids"][0], row["ids"][-1] = CLS, SEP
    for name, values in (
        ("ids", ids),
        ("case", part.case),
        ("quote", part.quote),
        ("place", part.place),
        ("roles", roles[start:end]),
    ):
        row[name][1:-1] = values
    points = np.zeros((length, length), dtype=np.int64)
    for at in range(start, end):
        if roles[at] >= 3:  # cues and contents point, sources do not
            inside = targets[at][(targets[at] >= start) & (targets[at] < end)]
            points[at - start + 1, inside - start + 1 if len(inside) else 0] = 1
    row["targets"] = points
    return row


def _pad(rows: list[Row]) -> Batch:
    length = max(len(row["ids"]) for row in rows)
    put = {
        name: torch.zeros(len(rows), length, dtype=torch.long)
        for name in ("ids", "case", "quote", "place", "roles")
    }
    mask = torch.zeros(len(rows), length)
    targets = torch.zeros(len(rows), length, length, dtype=torch.bool)
    for at, row in enumerate(rows):
        size = len(row["ids"])
        mask[at, :size] = 1
        targets[at, :size, :size] = torch.from_numpy(row["targets"] > 0)
        for name, values in put.items():
            values[at, :size] = torch.from_numpy(row[name])
    return Batch(put["ids"], put["case"], put["quote"], put["place"], mask, put["roles"], targets)


def epoch(labelled: list[Labelled], rng: np.random.Generator, pieces: int = 2048) -> Iterator[Batch]:
    """One pass over all articles in random order, about ``pieces`` pieces a batch.

    Each pass draws a window width, an annotator and, for one article in six, straight quotation
    marks instead of curly ones, anew.
    """
    spans = []
    for one in labelled:
        width = int(rng.integers(96, 255))
        gold = one.gold[int(rng.integers(len(one.gold)))]
        straight = bool(rng.random() < 1 / 6)
        spans += [(end - start, one, start, end, gold, straight) for start, end in windows(one.pieces, width)]
    order = sorted(range(len(spans)), key=lambda at: spans[at][0] + rng.normal(0, 8))
    batches: list[list[int]] = [[]]
    for at in order:
        longest = max([spans[i][0] for i in batches[-1]] + [spans[at][0]]) + 2
        if batches[-1] and longest * (len(batches[-1]) + 1) > pieces:
            batches.append([])
        batches[-1].append(at)
    rng.shuffle(batches)
    for batch in batches:
        yield _pad([_window(*spans[at][1:]) for at in batch])
