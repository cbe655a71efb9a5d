"""How well time expressions are found, scored as TempEval-3 did (UzZaman et al. 2013).

The gold is TimeML, read by :mod:`sayso.evaluation.timeml`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from sayso.errors import BadGold
from sayso.evaluation.options import Options, Read
from sayso.evaluation.scores import Scores, counted
from sayso.evaluation.timeml import Marked, held, marked
from sayso.evaluation.timevalues import agree
from sayso.model.timex import Timex

#: text and date of publication to expressions; the reader is handed in, this room knows none
Reader = Callable[[str, str | None], Sequence[Timex]]


@dataclass(frozen=True, slots=True)
class Tally:
    """Right, proposed and wanted; precision, recall and F1 lie in [0, 1].

    >>> round(Tally(right=3, proposed=4, wanted=6).f1, 2)
    0.6
    """

    right: int
    proposed: int
    wanted: int

    @property
    def precision(self) -> float:
        """Share of the proposed that is right; 0 where nothing was proposed."""
        return self.right / self.proposed if self.proposed else 0.0

    @property
    def recall(self) -> float:
        """Share of the wanted that was found; 0 where nothing was wanted."""
        return self.right / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of the two."""
        return 2 * self.right / (self.proposed + self.wanted) if self.proposed + self.wanted else 0.0

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.right + other.right, self.proposed + other.proposed, self.wanted + other.wanted)


#: strict: the same span; relaxed: overlapping; the others: overlapping, and the named fields agree;
#: normal form: after the equivalences of :mod:`sayso.evaluation.timevalues`
MEASURES: Mapping[str, Callable[[Timex, Timex], bool]] = MappingProxyType(
    {
        "strict": lambda gold, found: gold.spans == found.spans,
        "relaxed": lambda gold, found: True,
        "type": lambda gold, found: gold.type == found.type,
        "value": lambda gold, found: gold.value is not None and gold.value == found.value,
        "type and value": lambda gold, found: (
            gold.value is not None and (gold.type, gold.value) == (found.type, found.value)
        ),
        "type and value, normal form": agree,
    }
)


def pair(gold: Sequence[Timex], found: Sequence[Timex]) -> list[tuple[Timex, Timex]]:
    """Pairs of overlapping expressions, each used once; equal spans are paired first."""
    pairs: list[tuple[Timex, Timex]] = []
    left = sorted(found, key=_range)
    rest: list[Timex] = []
    for wanted in sorted(gold, key=_range):
        same = next((one for one in left if one.spans == wanted.spans), None)
        if same is None:
            rest.append(wanted)
        else:
            left.remove(same)
            pairs.append((wanted, same))
    for wanted in rest:
        touching = next((one for one in left if _overlap(wanted, one)), None)
        if touching is not None:
            left.remove(touching)
            pairs.append((wanted, touching))
    return pairs


def score(gold: Sequence[Timex], found: Sequence[Timex]) -> dict[str, Tally]:
    """Scores of one text by each measure."""
    pairs = pair(gold, found)
    return {
        name: Tally(sum(agrees(*both) for both in pairs), len(found), len(gold))
        for name, agrees in MEASURES.items()
    }


def evaluate(texts: Iterable[Marked], read: Reader) -> dict[str, Tally]:
    """Read every text with its date of publication; scores summed over the texts (micro)."""
    return _sum(score(one.times, read(one.text, one.published)) for one in texts)


def times(gold: Path, read: Read, options: Options) -> Scores:
    """Score the time expressions of readings against TimeML, over all documents and the held-back fifth.

    Args:
        gold: a TimeML file, or a folder with such files at any depth.
        read: makes a reading of a text with its date.
        options: none is looked at.

    Raises:
        BadGold: gold that cannot be read.
    """
    texts = list(marked(gold))
    told = [(held(one.name), score(one.times, _found(one, read))) for one in texts]
    groups = {"all": [one for _, one in told], "held back": [one for back, one in told if back]}
    return Scores(
        evaluation="times",
        documents=len(texts),
        scores=tuple(
            counted(name, tally.right, tally.proposed, tally.wanted, group)
            for group, chosen in groups.items()
            if chosen
            for name, tally in _sum(chosen).items()
        ),
        notes=("Rules were made without the held-back fifth, which the digest of a file's name decides.",),
    )


def _found(one: Marked, read: Read) -> Sequence[Timex]:
    reading = read(one.text, one.published)
    if reading.report.text != one.text:
        raise BadGold(one.name, "the reading's text is not the gold's, so offsets do not compare")
    return reading.times


def _sum(texts: Iterable[dict[str, Tally]]) -> dict[str, Tally]:
    totals = {name: Tally(0, 0, 0) for name in MEASURES}
    for scores in texts:
        totals = {name: total + scores[name] for name, total in totals.items()}
    return totals


def _range(timex: Timex) -> tuple[int, int]:
    return timex.spans[0][0], timex.spans[-1][1]


def _overlap(one: Timex, other: Timex) -> bool:
    (start, end), (begin, stop) = _range(one), _range(other)
    return start < stop and begin < end
