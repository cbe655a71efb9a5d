"""The table of readers: name to what makes one.

A reader finds attributions; everything behind it (speakers, acts, figures, …) is the same for all.
Other packages add theirs through the entry-point group ``sayso.readers``: a name and, as in the table, a
function of a number of threads. It is looked at only for a name that is not in the table.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib.metadata import EntryPoint, entry_points
from typing import Protocol

from sayso.errors import BadPlugin, UnknownReader
from sayso.model.attribution import Attribution
from sayso.model.report import Report
from sayso.reading.rules import RulesReader
from sayso.reading.tagger import FAST
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


def _fast(threads: int) -> AttributionReader:
    return TrainedReader(FAST, threads, name="fast")


def _rules(threads: int) -> AttributionReader:
    return RulesReader()


#: name -> function of a number of threads
READERS: dict[str, Callable[[int], AttributionReader]] = {"model": _model, "fast": _fast, "rules": _rules}

GROUP = "sayso.readers"
#: what loading another package's code may raise
_FAULTS = (
    ImportError,
    AttributeError,
    TypeError,
    ValueError,
    LookupError,
    OSError,
    RuntimeError,
    SyntaxError,
)


def known() -> tuple[str, ...]:
    """Names of all readers: those of the table, then those of other packages, in order."""
    return *READERS, *sorted({point.name for point in entry_points(group=GROUP)} - READERS.keys())


def is_known(name: str) -> bool:
    """Whether there is a reader with this name; other packages are asked only where the table has none.

    >>> is_known("rules"), is_known("oracle")
    (True, False)
    """
    return name in READERS or name in known()


def make(name: str, threads: int) -> AttributionReader:
    """Make the reader with this name.

    Raises:
        UnknownReader: a name that neither the table nor another package has.
        BadPlugin: the other package's reader cannot be loaded, or is no reader.
    """
    if name in READERS:
        return READERS[name](threads)
    point = next(iter(entry_points(group=GROUP, name=name)), None)
    if point is None:
        raise UnknownReader(name, known())
    return _plugged(point, threads)


def _plugged(point: EntryPoint, threads: int) -> AttributionReader:
    package = point.dist.name if point.dist else point.module
    try:
        made: AttributionReader = point.load()(threads)
    except _FAULTS as error:
        raise BadPlugin(point.name, package, f"{type(error).__name__}: {error}") from error
    if not callable(getattr(made, "attributions", None)) or not hasattr(made, "digest"):
        raise BadPlugin(point.name, package, f"{type(made).__name__} has no attributions and digest")
    return made
