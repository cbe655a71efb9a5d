"""What an evaluation is handed: a way to read, and its options."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from sayso.model.reading import Reading
from sayso.model.record import Record

#: (text, date of publication or null) -> its reading
Read = Callable[[str, str | None], Reading]


class Options(Record, kw_only=True):
    """Options of an evaluation; one that has no use for an option leaves it alone.

    Attributes:
        predictions: file with predictions to score instead of reading.
        all_annotators: score against every annotator and average; else the first by name.
        bootstrap: draws for 95% intervals of F1; 0 for none.
        shared: folder of the shared corpora, for labels that hold no text; null looks beside the labels.
    """

    predictions: Path | None = None
    all_annotators: bool = False
    bootstrap: int = 0
    shared: Path | None = None
