"""What work costs in processor time: the least of three rounds, since other work only adds to it."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable


def cost(work: Callable[[], object], rounds: int = 3) -> float:
    """Seconds of processor time of the quickest round, with the collector of garbage at rest."""
    spent = []
    gc.disable()
    try:
        for _ in range(rounds):
            began = time.process_time()
            work()
            spent.append(time.process_time() - began)
    finally:
        gc.enable()
    return min(spent)
