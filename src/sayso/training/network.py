"""The reader's network: a MiniLM encoder with surface features, a CRF tagger and a pointer.

Encoder: BERT architecture (Devlin et al. 2019) with the weights of all-MiniLM-L6-v2 (Wang et al.
2020). Tagger: linear-chain CRF (Lafferty et al. 2001). Pointer: biaffine attention over the pieces
of the window (Dozat and Manning 2017) with a bias for each distance bucket; piece 0, the special
token in front, stands for the root.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from sayso.reading.pieces import CASES, QUOTES, STARTS

ROLES = 7
BUCKETS = 33


@dataclass(frozen=True)
class Shape:
    """Sizes of the network; the defaults are those of all-MiniLM-L6-v2."""

    width: int = 384
    layers: int = 6
    heads: int = 12
    inner: int = 1536
    vocabulary: int = 30522
    positions: int = 512
    pointer: int = 128
    dropout: float = 0.1


class Layer(nn.Module):
    """One transformer layer, normalised behind the residual as in BERT."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.heads = shape.heads
        self.qkv = nn.Linear(shape.width, 3 * shape.width)
        self.out = nn.Linear(shape.width, shape.width)
        self.norm1 = nn.LayerNorm(shape.width, eps=1e-12)
        self.up = nn.Linear(shape.width, shape.inner)
        self.down = nn.Linear(shape.inner, shape.width)
        self.norm2 = nn.LayerNorm(shape.width, eps=1e-12)
        self.dropout = nn.Dropout(shape.dropout)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        """``[batch, length, width]`` to the same; ``bias`` is added to the scores of attention."""
        batch, length, width = x.shape
        qkv = self.qkv(x).view(batch, length, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4)
        mixed = functional.scaled_dot_product_attention(qkv[0], qkv[1], qkv[2], attn_mask=bias)
        mixed = mixed.transpose(1, 2).reshape(batch, length, width)
        x = self.norm1(x + self.out(mixed))
        return self.norm2(x + self.dropout(self.down(functional.gelu(self.up(x)))))


class Crf(nn.Module):
    """Transition scores between roles, and the likelihood of a labelled window."""

    def __init__(self) -> None:
        super().__init__()
        self.transitions = nn.Parameter(torch.zeros(ROLES, ROLES))

    def loss(self, emissions: Tensor, labels: Tensor, mask: Tensor) -> Tensor:
        """Negative log-likelihood summed over windows; padding stands at the end."""
        score = emissions.gather(2, labels.unsqueeze(2)).squeeze(2)
        moves = self.transitions[labels[:, :-1], labels[:, 1:]] * mask[:, 1:]
        gold = (score * mask).sum() + moves.sum()
        alpha = emissions[:, 0]
        for step in range(1, emissions.shape[1]):
            following = torch.logsumexp(alpha.unsqueeze(2) + self.transitions, 1) + emissions[:, step]
            alpha = torch.where(mask[:, step : step + 1] > 0, following, alpha)
        return torch.logsumexp(alpha, 1).sum() - gold


class Reader(nn.Module):
    """Pieces in, role scores and pointer scores out."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        self.words = nn.Embedding(shape.vocabulary, shape.width)
        self.positions = nn.Embedding(shape.positions, shape.width)
        self.norm = nn.LayerNorm(shape.width, eps=1e-12)
        self.case = nn.Embedding(CASES, shape.width)
        self.quote = nn.Embedding(QUOTES, shape.width)
        self.place = nn.Embedding(STARTS, shape.width)
        for table in (self.case, self.quote, self.place):
            nn.init.normal_(table.weight, std=0.02)
        self.layers = nn.ModuleList(Layer(shape) for _ in range(shape.layers))
        self.dropout = nn.Dropout(shape.dropout)
        self.roles = nn.Linear(shape.width, ROLES)
        self.query = nn.Linear(shape.width, shape.pointer)
        self.key = nn.Linear(shape.width, shape.pointer)
        self.distance = nn.Embedding(BUCKETS, 1)
        nn.init.zeros_(self.distance.weight)
        self.crf = Crf()

    def encode(self, ids: Tensor, case: Tensor, quote: Tensor, place: Tensor, mask: Tensor) -> Tensor:
        """``[batch, length]`` each; gives hidden states ``[batch, length, width]``."""
        where = torch.arange(ids.shape[1], device=ids.device)
        x = self.words(ids) + self.positions(where)
        x = self.norm(x) + self.case(case) + self.quote(quote) + self.place(place)
        x = self.dropout(x)
        bias = (1.0 - mask)[:, None, None, :] * -1e4
        for layer in self.layers:
            x = layer(x, bias)
        return x

    def score(self, x: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """Hidden states to roles ``[batch, length, 7]`` and pointers ``[batch, length, length]``."""
        x = self.dropout(x)
        where = torch.arange(x.shape[1], device=x.device)
        near = self.distance(bucket(where[None, :] - where[:, None])).squeeze(-1)
        pointer = self.query(x) @ self.key(x).transpose(1, 2) * self.shape.pointer**-0.5
        return self.roles(x), pointer + near + (1.0 - mask)[:, None, :] * -1e4

    def forward(
        self, ids: Tensor, case: Tensor, quote: Tensor, place: Tensor, mask: Tensor
    ) -> tuple[Tensor, Tensor]:
        """Encode and score in one go."""
        return self.score(self.encode(ids, case, quote, place, mask), mask)


def bucket(offset: Tensor) -> Tensor:
    """Distance in pieces to one of 33 buckets: exact to 4, then by powers of 1.5, with its sign."""
    size = offset.abs().float()
    far = 4 + torch.log(size.clamp(min=4) / 4) / torch.log(torch.tensor(1.5))
    rank = torch.where(size <= 4, size, far).clamp(max=16).long()
    return 16 + torch.where(offset < 0, -rank, rank)
