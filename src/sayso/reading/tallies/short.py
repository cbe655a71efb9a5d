"""A number alone with who says it behind: "Eight, says the ministry"."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.reading.rules.phrases import right, with_apposition
from sayso.reading.tallies.lexicon import lexicon
from sayso.reading.tallies.tally import Ground, Tally
from sayso.reading.tallies.words import speaks

#: words of what is said at most; what is longer the readers find
_LONGEST = 5


def short(ground: Ground) -> Iterator[Tally]:
    """The tallies of sentences that are hardly more than a number and its speaker."""
    line = ground.line
    for start, end in line.sentences:
        numbers = ground.within((start, end))
        comma = next((at for at in range(start, min(end, start + _LONGEST)) if line.low[at] == ","), end)
        if not numbers or comma + 2 >= end or line.low[comma + 1] not in lexicon().saying:
            continue
        who = right(line, comma + 2, end)
        if who and numbers[0] < comma and speaks(ground, who):
            whole = who[0], with_apposition(line, *who, end)
            yield Tally(whole, (comma + 1, comma + 2), (start, comma))
