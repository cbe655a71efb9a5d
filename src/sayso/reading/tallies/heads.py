"""Headlines leave out the verb: "Police: 40 held", "31 dead – coast guard", "27 taken, rebels claim"."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.reading.rules.line import Stretch
from sayso.reading.rules.phrases import left
from sayso.reading.tallies.lexicon import lexicon
from sayso.reading.tallies.tally import Ground, Tally
from sayso.reading.tallies.words import known, named

_DASHES = frozenset({"–", "—", "-"})
#: words of a label
_LONGEST = 7
_NOUNS = frozenset({"NOUN", "PROPN", "ADJ", "DET", "X"})


def heads(ground: Ground) -> Iterator[Tally]:
    """The tallies of a headline by its marks."""
    if not ground.headline:
        return
    for part in _parts(ground):
        told = [*_credit(ground, part), *_closing(ground, part)]
        # where the speaker closes the line, a label before it is what it is about: "Halm: 12 dead - mayor"
        yield from told or _label(ground, part)


def _parts(ground: Ground) -> Iterator[Stretch]:
    """What semicolons part."""
    start = 0
    for at, low in enumerate(ground.line.low):
        if low == ";" and ground.line.quote[at] < 0:
            yield start, at
            start = at + 1
    yield start, len(ground.line)


def _speaker(ground: Ground, who: Stretch) -> bool:
    """Whether words that stand alone are somebody: a noun for one, or a name; no label such as "Live"."""
    line = ground.line
    size = who[1] - who[0]
    plain = all(line.tags[at] in _NOUNS or line.low[at] in ("'s", "'", ".") for at in range(*who))
    told = line.low[who[1] - 1] if size else ""
    if not 0 < size <= _LONGEST or not plain or told in lexicon().labels:
        return False
    return any(known(low) or low in ground.heard for low in line.low[slice(*who)]) or named(line, who)


def _label(ground: Ground, part: Stretch) -> Iterator[Tally]:
    line = ground.line
    at = next(
        (at for at in range(part[0], min(part[1], part[0] + _LONGEST + 1)) if line.low[at] == ":"), part[0]
    )
    who, told = (part[0], at), (at + 1, part[1])
    if at > part[0] and ground.within(told) and not ground.within(who) and _speaker(ground, who):
        yield Tally(who, (at, at + 1), told)


def _credit(ground: Ground, part: Stretch) -> Iterator[Tally]:
    line = ground.line
    for at in range(part[1] - 2, part[0], -1):
        if line.low[at] == ":" or (line.low[at] in _DASHES and _spaced(ground, at)):
            who, told = (at + 1, part[1]), (part[0], at)
            if ground.within(told) and not ground.within(who) and _speaker(ground, who):
                yield Tally(who, (at, at + 1), told)
            return


def _spaced(ground: Ground, at: int) -> bool:
    words = ground.line.words
    return words[at - 1].end < words[at].start and words[at].end < words[at + 1].start


def _closing(ground: Ground, part: Stretch) -> Iterator[Tally]:
    """Who speaks before or behind a verb of saying that closes the part."""
    line, last = ground.line, part[1] - 1
    if line.low[last] in lexicon().saying:
        comma = next((at for at in range(last - 1, part[0], -1) if line.low[at] == ","), part[0])
        who = left(line, last, comma + 1) if comma > part[0] else None
        if who and who[0] == comma + 1 and _speaker(ground, who) and ground.within((part[0], comma)):
            yield Tally(who, (last, last + 1), (part[0], comma))
