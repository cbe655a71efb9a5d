"""Train the reader: ``python -m sayso.training.train --corpus .../polnear/train --out run/``.

AdamW with layer-wise falling rates, linear warm-up and decay, an average of the weights that follows
with decay 0.999, a checkpoint with the optimiser's state every few hundred steps. Interrupted runs
go on where they stopped.
"""

from __future__ import annotations

import argparse
import copy
import json
import time
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from sayso.reading.pieces import load_tokenizer
from sayso.training.batches import Batch, Labelled, epoch, prepare
from sayso.training.corpora import read_corpus
from sayso.training.network import Reader, Shape
from sayso.training.pretrained import load_encoder, model_folder


def losses(reader: Reader, batch: Batch) -> tuple[Tensor, Tensor]:
    """Tagger and pointer loss of one batch, both per piece."""
    roles, pointers = reader(*batch.inputs())
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
        groups.append({"params": list(layer.parameters()), "lr": rate * decay ** (len(reader.layers) - 1 - at)})
    heads = [reader.case, reader.quote, reader.place, reader.roles, reader.query, reader.key, reader.distance, reader.crf]
    groups.append({"params": [p for head in heads for p in head.parameters()], "lr": heads_rate})
    groups.append({"params": list(reader.norm.parameters()), "lr": rate * decay ** len(reader.layers)})
    return torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98))


@torch.no_grad()
def follow(average: nn.Module, reader: nn.Module, step: int) -> None:
    """Move the average of the weights towards the reader's."""
    keep = min(0.999, (1 + step) / (10 + step))
    for mine, theirs in zip(average.parameters(), reader.parameters(), strict=True):
        mine.lerp_(theirs, 1 - keep)


def train(labelled: list[Labelled], reader: Reader, out: Path, args: argparse.Namespace) -> None:
    """Train ``reader`` in place and keep ``out/checkpoint.pt`` current."""
    optim = optimiser(reader, args.rate, args.heads_rate, args.layer_decay)
    per_epoch = sum(1 for _ in epoch(labelled[:80], np.random.default_rng(0), args.pieces)) * len(labelled) / 80
    total = int(per_epoch * args.epochs)
    def factor(step: int) -> float:
        return min((step + 1) / (0.06 * total), max(0.02, (total - step) / (0.94 * total)))

    schedule = torch.optim.lr_scheduler.LambdaLR(optim, factor)
    average, step, begun = copy.deepcopy(reader), 0, 0
    kept = out / "checkpoint.pt"
    if kept.exists():
        state = torch.load(kept, weights_only=True)
        reader.load_state_dict(state["reader"])
        average.load_state_dict(state["average"])
        optim.load_state_dict(state["optim"])
        schedule.load_state_dict(state["schedule"])
        step, begun = state["step"], state["epoch"]
    log = open(out / "log.jsonl", "a", encoding="utf-8")
    print(f"{total} steps", flush=True)

    def save(at: int) -> None:
        torch.save({"reader": reader.state_dict(), "average": average.state_dict(), "optim": optim.state_dict(),
                    "schedule": schedule.state_dict(), "step": step, "epoch": at}, out / "saving.pt")
        (out / "saving.pt").replace(kept)

    for at in range(begun, args.epochs):
        reader.train()
        clock, seen, sums = time.time(), 0, np.zeros(2)
        for batch in epoch(labelled, np.random.default_rng(args.seed + at), args.pieces):
            tagged, pointed = losses(reader, batch)
            optim.zero_grad(set_to_none=True)
            (tagged + args.pointer_weight * pointed).backward()
            nn.utils.clip_grad_norm_([p for p in reader.parameters() if p.requires_grad], 1.0)
            optim.step()
            schedule.step()
            step += 1
            follow(average, reader, step)
            seen += int(batch.mask.sum())
            sums = 0.98 * sums + 0.02 * np.array([tagged.item(), pointed.item()])
            if step % 50 == 0:
                line = {"step": step, "epoch": at, "tagger": round(float(sums[0]), 4), "pointer": round(float(sums[1]), 4),
                        "pieces_per_second": round(seen / (time.time() - clock))}
                print(json.dumps(line), file=log, flush=True)
        save(at + 1)
        torch.save(average.state_dict(), out / f"average-{at + 1}.pt")
    log.close()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--layers", type=int, default=6)
    parser.add_argument("--pieces", type=int, default=2048)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--heads-rate", type=float, default=1e-3)
    parser.add_argument("--layer-decay", type=float, default=0.85)
    parser.add_argument("--pointer-weight", type=float, default=0.3)
    parser.add_argument("--seed", type=int, default=7)
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(args.seed)
    labelled = prepare(read_corpus(args.corpus), load_tokenizer(model_folder() / "tokenizer.json"))
    reader = Reader(Shape(layers=args.layers))
    load_encoder(reader)
    train(labelled, reader, args.out, args)


if __name__ == "__main__":
    main()
