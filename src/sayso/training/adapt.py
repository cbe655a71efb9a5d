"""Go on from the shipped reader with our own marked copy beside PolNeAR: ``python -m sayso.training.adapt``.

PolNeAR's articles are US politics; wire copy on wars and disasters, its headlines and its tallies ("put the
toll at 51") are not in it. The copy is shown ``--share`` times an epoch, and one PolNeAR article in
``--every`` once, so that what was learnt from it is kept. The average of the weights is written as a graph
beside the checkpoints.
"""

from __future__ import annotations

from pathlib import Path

import torch

from sayso.reading.pieces import load_tokenizer
from sayso.training.batches import prepare
from sayso.training.graph import write_graph
from sayso.training.pretrained import model_folder
from sayso.training.shipped import load_shipped
from sayso.training.train import options, start, train
from sayso.training.wire import read_wire


def main() -> None:
    """Adapt by the options of the command line."""
    parser = options(__doc__.split("\n")[0])
    parser.add_argument("--wire", type=Path, required=True)
    parser.add_argument("--shipped", type=Path, required=True, help="reader.onnx to start from")
    parser.add_argument("--share", type=int, default=3)
    parser.add_argument("--every", type=int, default=3)
    parser.set_defaults(epochs=3, rate=1e-4, heads_rate=3e-4)
    args = parser.parse_args()
    labelled = start(args)[:: args.every]
    tokenizer = load_tokenizer(model_folder() / "tokenizer.json")
    labelled += prepare(read_wire(args.wire), tokenizer) * args.share
    reader = load_shipped(args.shipped)
    torch.manual_seed(args.seed + args.rank)  # the same start for all, other dropout for each
    train(labelled, reader, args)
    if args.rank == 0:
        reader.load_state_dict(torch.load(args.out / f"average-{args.epochs}.pt", weights_only=True))
        write_graph(reader, args.out / "reader.onnx")


if __name__ == "__main__":
    main()
