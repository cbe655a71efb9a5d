"""quantulum3's quantities of texts, as a process of its own: it may live in another environment.

Reads a JSON array of texts from standard input; writes the seconds it took, and for each text an array of
quantities: where each begins and ends, low and high end, and bound. It knows no bounds but its uncertainty
("between 10 and 20" is 15 with 5), which is taken as the range; percentages are taken as shares. Times,
which are no figures here, are left out.
"""

from __future__ import annotations

import json
import sys
import time
import warnings
from typing import Any

warnings.filterwarnings("ignore")  # that what its classifier of units needs is not installed

from quantulum3 import classifier, parser  # noqa: E402

#: off: it chooses between units, which are not scored, and its model cannot be loaded by today's scikit-learn
classifier.USE_CLF = False


def quantity(found: Any) -> dict[str, Any]:
    """One quantity as plain values."""
    spread = found.uncertainty or 0
    bound = "range" if spread else "share" if found.unit.name == "percentage" else "exact"
    ends = (str(found.value - spread), str(found.value + spread))
    return {"start": found.span[0], "end": found.span[1], "low": ends[0], "high": ends[1], "bound": bound}


def main() -> None:
    """Read, parse, write."""
    texts, begin = json.load(sys.stdin), time.process_time()
    told = [[quantity(one) for one in parser.parse(text) if one.unit.entity.name != "time"] for text in texts]
    json.dump({"seconds": time.process_time() - begin, "quantities": told}, sys.stdout)


if __name__ == "__main__":
    main()
