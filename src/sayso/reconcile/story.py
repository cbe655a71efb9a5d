"""What a report is about as a whole, so that figures whose claims name no place can be of one event.

A report's marks are, of the words that another report has too, the rarest ones and the names; names and words
of the headline count more. Two reports tell one story where they share enough of what marks the shorter one.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from sayso.model.report import Report
from sayso.reconcile.words import names, stems, tokens

#: marks of a report, and the characters that they are taken from: news tells first what it is about
_MARKS, _CHARACTERS = 40, 3000
#: characters of the lead
_LEAD = 500
#: of which no line of a lead is shorter
_LINE = 50
#: how much more a word counts in the headline, or as a name
_STRONG = 3.0


@dataclass(frozen=True, slots=True)
class Story:
    """The marks of a report with their weights, heaviest first.

    Attributes:
        marks: stem and weight.
        total: all weights.
        lead: how the report begins: what it is about first of all.
        cluster: key of the reports that tell the same event; empty where no other does.
        weights: the marks, to look up.
    """

    marks: tuple[tuple[str, float], ...] = ()
    total: float = 0.0
    lead: str = ""
    cluster: str = ""
    weights: Mapping[str, float] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Make ready what every pair of reports looks up."""
        object.__setattr__(self, "weights", dict(self.marks))

    def joins(self, other: Story) -> bool:
        """Whether both reports are of one cluster."""
        return bool(self.cluster) and self.cluster == other.cluster

    def shared(self, other: Story) -> list[str]:
        """The marks of both, heaviest first."""
        return [mark for mark, _ in self.marks if mark in other.weights]

    def near(self, other: Story) -> float:
        """How much of the lighter one's marks both have, in [0, 1]."""
        least = min(self.total, other.total)
        weights = other.weights
        both = sum(min(weight, weights[mark]) for mark, weight in self.marks if mark in weights)
        return both / least if least else 0.0


NO_STORY = Story()
ALONE: Mapping[str, str] = MappingProxyType({})


def stories(reports: Iterable[Report], clusters: Mapping[str, str] = ALONE) -> dict[str, Story]:
    """The story of every report, by its id; the order of reports makes no difference.

    Args:
        reports: all that are compared.
        clusters: the key of a report's cluster by its id, where other reports tell the same event.
    """
    listed = list(reports)
    words = {report.id: _words(report) for report in listed}
    found = Counter(word for own in words.values() for word in own)
    leads = {report.id: _lead(report) for report in listed}
    told = {id_: _story(own, found, len(words), leads[id_]) for id_, own in words.items()}
    return {id_: replace(story, cluster=clusters.get(id_, "")) for id_, story in told.items()}


def _lead(report: Report) -> str:
    """The headline and the first paragraph, without the dateline before it."""
    headline = report.headline or ""
    lines = (line.strip() for line in report.text[: 2 * _LEAD].split("\n"))
    first = next((line for line in lines if len(line) >= _LINE and line != headline), "")
    return f"{headline}\n{first[:_LEAD]}"


def _words(report: Report) -> dict[str, float]:
    """How much each word of a report counts by itself."""
    text = report.text[:_CHARACTERS]
    often = Counter(word for part in text.split("\n") for word in _stems(part))
    strong = names(text) | stems(report.headline or "")
    return {
        word: (1 + math.log(count)) * (_STRONG if word in strong else 1.0) for word, count in often.items()
    }


def _stems(text: str) -> list[str]:
    kept = stems(text)
    return [stem for word in tokens(text) for stem in stems(word) if stem in kept]


def _story(own: dict[str, float], found: Counter[str], reports: int, lead: str) -> Story:
    shared = ((word, count) for word, count in own.items() if found[word] > 1)
    weighed = ((word, count * math.log(1 + reports / found[word])) for word, count in shared)
    marks = tuple(sorted(weighed, key=lambda mark: (-mark[1], mark[0]))[:_MARKS])
    return Story(marks, math.fsum(weight for _, weight in marks), lead)
