"""Train the reader: ``python -m sayso.training.train --corpus .../polnear/train --out run/``.

AdamW with layer-wise falling rates, linear warm-up and decay, an average of the weights that follows
with decay 0.999, a checkpoint with the optimiser's state every few hundred steps. Interrupted runs
go on where they stopped.

Two processes of one thread each beat one process of two (1.4 times the pieces a second on two cores: much of
a step is not matrix products): give each ``--rank`` and ``--workers``; they share gradients through a file.
"""

from __future__ import annotations

import argparse
import copy
import json
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, distributed, nn

from sayso.reading.pieces import load_tokenizer
from sayso.training.batches import Batch, Labelled, epoch, prepare
from sayso.training.corpora import read_corpus
from sayso.training.network import Reader, Shape
from sayso.training.pretrained import load_encoder, model_folder

#: reader and batch to tagger and pointer loss
Objective = Callable[[Reader, Batch], tuple[Tensor, Tensor]]


def losses(reader: Reader, batch: Batch) -> tuple[Tensor, Tensor]:
    """Tagger and pointer loss of one batch against the gold, both per piece."""
    return gold_losses(reader, batch, *reader(*batch.inputs()))


def gold_losses(reader: Reader, batch: Batch, roles: Tensor, pointers: Tensor) -> tuple[Tensor, Tensor]:
    """The same from scores at hand."""
    tagged = reader.crf.loss(roles, batch.roles, batch.mask) / batch.mask.sum()
    rows = batch.targets.any(2)
    scores, targets = pointers[rows].log_softmax(-1), batch.targets[rows]
    missed = -torch.logsumexp(scores.masked_fill(~targets, -1e4), -1)
    weight = torch.where((batch.roles[rows] == 3) | (batch.roles[rows] == 4), 3.0, 1.0)
    return tagged, (missed * weight).sum() / weight.sum().clamp(min=1)


def optimiser(reader: Reader, rate: float, heads_rate: float, decay: float) -> torch.optim.AdamW:
    """AdamW; the word vectors are frozen, each lower layer learns at ``decay`` of the one above."""
    reader.words.weight.requires_grad_(False)
    reader.positions.weight.requires_grad_(False)
    groups = []
    for at, layer in enumerate(reader.layers):
        groups.append(
            {"params": list(layer.parameters()), "lr": rate * decay ** (len(reader.layers) - 1 - at)}
        )
    heads = [
        reader.case,
        reader.quote,
        reader.place,
        reader.roles,
        reader.query,
        reader.key,
        reader.distance,
        reader.crf,
    ]
    groups.append({"params": [p for head in heads for p in head.parameters()], "lr": heads_rate})
    groups.append({"params": list(reader.norm.parameters()), "lr": rate * decay ** len(reader.layers)})
    return torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98))


@torch.no_grad()
def share_gradients(parameters: list[nn.Parameter], workers: int) -> None:
    """Replace every gradient by its mean over the workers, in place."""
    if workers == 1:
        return
    flat = torch.cat([(p.grad if p.grad is not None else torch.zeros_like(p)).view(-1) for p in parameters])
    distributed.all_reduce(flat)
    flat /= workers
    for parameter, part in zip(parameters, flat.split([p.numel() for p in parameters]), strict=True):
        parameter.grad = part.view_as(parameter)


@torch.no_grad()
def follow(average: nn.Module, reader: nn.Module, step: int) -> None:
    """Move the average of the weights towards the reader's."""
    keep = min(0.999, (1 + step) / (10 + step))
    for mine, theirs in zip(average.parameters(), reader.parameters(), strict=True):
        mine.lerp_(theirs, 1 - keep)


class Trainer:
    """A reader in training with all that a checkpoint must hold."""

    def __init__(self, reader: Reader, args: argparse.Namespace, total: int, objective: Objective) -> None:
        self.reader, self.args, self.total, self.objective = reader, args, total, objective
        self.average = copy.deepcopy(reader)
        self.optim = optimiser(reader, args.rate, args.heads_rate, args.layer_decay)
        self.schedule = torch.optim.lr_scheduler.LambdaLR(self.optim, self._factor)
        self.parameters = [p for p in reader.parameters() if p.requires_grad]
        self.step = self.epoch = 0

    def _factor(self, step: int) -> float:
        rising = (step + 1) / (0.06 * self.total)
        return min(rising, max(0.02, (self.total - step) / (0.94 * self.total)))

    def learn(self, batch: Batch) -> tuple[float, float]:
        """One step on one batch; gives the two losses."""
        tagged, pointed = self.objective(self.reader, batch)
        self.optim.zero_grad(set_to_none=True)
        (tagged + self.args.pointer_weight * pointed).backward()
        share_gradients(self.parameters, self.args.workers)
        nn.utils.clip_grad_norm_(self.parameters, 1.0)
        self.optim.step()
        self.schedule.step()
        self.step += 1
        follow(self.average, self.reader, self.step)
        return tagged.item(), pointed.item()

    def _parts(self) -> dict[str, object]:
        return {
            "reader": self.reader,
            "average": self.average,
            "optim": self.optim,
            "schedule": self.schedule,
        }

    def save(self, path: Path) -> None:
        """Write all that training needs to go on; the file is whole or it is the one before."""
        state = {name: part.state_dict() for name, part in self._parts().items()}  # type: ignore[attr-defined]
        torch.save({**state, "step": self.step, "epoch": self.epoch}, path.with_suffix(".new"))
        path.with_suffix(".new").replace(path)

    def load(self, path: Path) -> None:
        """Go on from what :meth:`save` wrote."""
        state = torch.load(path, weights_only=True)
        for name, part in self._parts().items():
            part.load_state_dict(state[name])  # type: ignore[attr-defined]
        self.step, self.epoch = state["step"], state["epoch"]


def train(
    labelled: list[Labelled], reader: Reader, args: argparse.Namespace, objective: Objective = losses
) -> None:
    """Train ``reader`` in place; keep ``checkpoint.pt`` and one average of weights an epoch."""
    size = args.pieces // args.workers
    sample = labelled[:: max(len(labelled) // 80, 1)]
    batches = sum(1 for _ in epoch(sample, np.random.default_rng(0), size))
    share = sum(len(one.pieces) for one in labelled) / sum(len(one.pieces) for one in sample)
    trainer = Trainer(reader, args, int(batches * share / args.workers * args.epochs), objective)
    kept = args.out / "checkpoint.pt"
    if kept.exists():
        trainer.load(kept)
    while trainer.epoch < args.epochs:
        _epoch(trainer, labelled, size)
        trainer.epoch += 1
        if args.rank == 0:
            trainer.save(kept)
            torch.save(trainer.average.state_dict(), args.out / f"average-{trainer.epoch}.pt")


def _epoch(trainer: Trainer, labelled: list[Labelled], size: int) -> None:
    args = trainer.args
    trainer.reader.train()
    clock, seen, sums = time.time(), 0, np.zeros(2)
    batches = list(epoch(labelled, np.random.default_rng(args.seed + trainer.epoch), size))
    even = len(batches) // args.workers * args.workers
    for batch in batches[args.rank : even : args.workers]:
        sums = 0.98 * sums + 0.02 * np.array(trainer.learn(batch))
        seen += int(batch.mask.sum()) * args.workers
        if trainer.step % 50 == 0 and args.rank == 0:
            line = {
                "step": trainer.step,
                "of": trainer.total,
                "epoch": trainer.epoch,
                "tagger": round(float(sums[0]), 4),
                "pointer": round(float(sums[1]), 4),
                "pieces_per_second": round(seen / (time.time() - clock)),
            }
            with open(args.out / "log.jsonl", "a", encoding="utf-8") as log:
                print(json.dumps(line), file=log)


def options(about: str) -> argparse.ArgumentParser:
    """The options that training and distilling share."""
    parser = argparse.ArgumentParser(description=about)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--layers", type=int, default=6)
    parser.add_argument("--pieces", type=int, default=2048)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--heads-rate", type=float, default=1e-3)
    parser.add_argument("--layer-decay", type=float, default=0.85)
    parser.add_argument("--pointer-weight", type=float, default=0.3)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--rank", type=int, default=0)
    return parser


def start(args: argparse.Namespace) -> list[Labelled]:
    """Meet the other workers, seed, and read the corpus."""
    args.out.mkdir(parents=True, exist_ok=True)
    if args.workers > 1:
        torch.set_num_threads(1)
        meet = f"file://{(args.out / 'meet').resolve()}"
        distributed.init_process_group("gloo", init_method=meet, rank=args.rank, world_size=args.workers)
    torch.manual_seed(args.seed)
    return prepare(read_corpus(args.corpus), load_tokenizer(model_folder() / "tokenizer.json"))


def main() -> None:
    """Train by the options of the command line."""
    args = options(__doc__.split("\n")[0]).parse_args()
    labelled = start(args)
    reader = Reader(Shape(layers=args.layers))
    load_encoder(reader)
    torch.manual_seed(args.seed + args.rank)  # the same start for all, other dropout for each
    train(labelled, reader, args)


if __name__ == "__main__":
    main()
