"""Distil a trained reader into one of fewer layers: ``python -m sayso.training.distil --teacher average.pt``.

The student starts from a spread of the teacher's layers and its heads. It learns from the gold and from
the teacher at once: role probabilities and pointing (Hinton et al. 2015) and the last hidden states
(Jiao et al. 2020).
"""

from __future__ import annotations

from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional

from sayso.training.batches import Batch
from sayso.training.network import Reader, Shape
from sayso.training.train import Objective, gold_losses, options, start, train

GOLD, ROLES, HIDDEN = 0.4, 0.6, 0.5


def spread(layers: int, of: int) -> list[int]:
    """Which of the teacher's layers the student starts from, the last always among them.

    >>> spread(3, 6), spread(4, 6)
    ([1, 3, 5], [1, 2, 3, 5])
    """
    return [round((at + 1) * of / layers) - 1 for at in range(layers)]


def student_of(teacher: Reader, layers: int) -> Reader:
    """A reader of fewer layers with the teacher's heads and a spread of its layers."""
    student = Reader(Shape(layers=layers))
    chosen = spread(layers, teacher.shape.layers)
    state = {name: value for name, value in teacher.state_dict().items() if not name.startswith("layers.")}
    for mine, theirs in enumerate(chosen):
        for name, value in teacher.layers[theirs].state_dict().items():
            state[f"layers.{mine}.{name}"] = value
    student.load_state_dict(state)
    return student


def _divergence(student: Tensor, teacher: Tensor) -> Tensor:
    """Kullback-Leibler divergence of the student's rows from the teacher's, mean over rows."""
    return functional.kl_div(
        student.log_softmax(-1), teacher.log_softmax(-1), log_target=True, reduction="batchmean"
    )


def objective(teacher: Reader) -> Objective:
    """The losses of a student of ``teacher``."""

    def losses(reader: Reader, batch: Batch) -> tuple[Tensor, Tensor]:
        with torch.no_grad():
            aim = teacher.encode(*batch.inputs())
            aim_roles, aim_pointers = teacher.score(aim, batch.mask)
        hidden = reader.encode(*batch.inputs())
        roles, pointers = reader.score(hidden, batch.mask)
        tagged, pointed = gold_losses(reader, batch, roles, pointers)
        kept, rows = batch.mask > 0, batch.targets.any(2)
        apart = functional.mse_loss(hidden[kept], aim[kept]) / aim[kept].var()
        tagged = GOLD * tagged + ROLES * _divergence(roles[kept], aim_roles[kept]) + HIDDEN * apart
        return tagged, GOLD * pointed + (1 - GOLD) * _divergence(pointers[rows], aim_pointers[rows])

    return losses


def main() -> None:
    """Distil by the options of the command line."""
    parser = options(__doc__.split("\n")[0])
    parser.add_argument("--teacher", type=Path, required=True)
    parser.add_argument("--teacher-layers", type=int, default=6)
    parser.add_argument(
        "--student", type=Path, help="go on from these weights, not from the teacher's layers"
    )
    parser.set_defaults(layers=3, epochs=4, rate=3e-4)
    args = parser.parse_args()
    labelled = start(args)
    teacher = Reader(Shape(layers=args.teacher_layers))
    teacher.load_state_dict(torch.load(args.teacher, weights_only=True))
    teacher.eval()
    student = student_of(teacher, args.layers)
    if args.student:
        student.load_state_dict(torch.load(args.student, weights_only=True))
    torch.manual_seed(args.seed + args.rank)
    train(labelled, student, args, objective(teacher))


if __name__ == "__main__":
    main()
