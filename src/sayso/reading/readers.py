"""The table of readers: name to what makes one.

A reader finds attributions; everything behind it (speakers, acts, figures, …) is the same for all.
Other packages add theirs through the entry-point group ``sayso.readers``, read at the door.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from sayso.model.attribution import Attribution
from sayso.model.report import Report
from sayso.reading.rules import RulesReader
from sayso.reading.trained import TrainedReader


class AttributionReader(Protocol):
    """What a reader is: a name, the digest of its weights (null without any), and one method."""

    name: str

    @property
    def digest(self) -> str | None:
        """SHA-256 of the weights; null for a reader without any."""

    def attributions(self, report: Report) -> list[Attribution]:
        """The attributions of the report's running text, in order of their content."""


def _model(threads: int) -> AttributionReader:
    return TrainedReader(threads=threads)


def _rules(threads: int) -> AttributionReader:
    return RulesReader()


#: name -> function of a number of threads
READERS: dict[str, Callable[[int], AttributionReader]] = {"model": _model, "rules": _rules}
