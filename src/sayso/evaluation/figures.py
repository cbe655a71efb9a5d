"""How well figures are read: value and bound, what is counted, basis, against labelled sentences.

See :mod:`sayso.evaluation.labels` for the format, :mod:`sayso.evaluation.agreement` for what is right.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from sayso.errors import BadGold
from sayso.evaluation.agreement import Agreement, Rate, score
from sayso.evaluation.corpora import documents
from sayso.evaluation.labels import Sentence, labelled
from sayso.evaluation.options import Options, Read
from sayso.evaluation.scores import Score, Scores, counted
from sayso.model.figure import Figure


def figures(gold: Path, read: Read, options: Options) -> Scores:
    """Score the figures of readings against labelled sentences, each part of the labels by itself.

    Args:
        gold: a file of labels.
        read: makes a reading of a text.
        options: where the shared corpora lie, if not beside the labels.

    Raises:
        BadGold: labels that cannot be read or whose documents are nowhere.
    """
    rows = labelled(gold)
    texts = documents(gold, {row.document for row in rows}, options.shared)
    found = {name: _found(name, text, read) for name, text in texts.items()}
    parts: dict[str, Agreement] = defaultdict(Agreement)
    for row in rows:
        parts[row.part] += score(row.figures, _within(row, texts[row.document], found[row.document]))
    return Scores(
        evaluation="figures",
        documents=len(texts),
        scores=tuple(line for part, told in parts.items() for line in _lines(part, told)),
        notes=tuple(_notes(rows, parts)),
    )


def _found(name: str, text: str, read: Read) -> Sequence[Figure]:
    reading = read(text, None)
    if reading.report.text != text:
        raise BadGold(name, "the reading's text is not the gold's, so offsets do not compare")
    return reading.figures


def _within(row: Sentence, text: str, found: Sequence[Figure]) -> list[Figure]:
    """The figures that begin in a sentence, whose labels must lie in it."""
    end = len(text) if row.end is None else row.end
    if not 0 <= row.start <= end <= len(text):
        raise BadGold(row.document, f"sentence [{row.start}, {row.end}] outside a text of {len(text)}")
    if any(not row.start <= label.start < label.end <= end for label in row.figures):
        raise BadGold(row.document, f"a label outside its sentence [{row.start}, {end}]")
    return [figure for figure in found if row.start <= figure.spans[0][0] < end]


def _lines(part: str, told: Agreement) -> Iterator[Score]:
    rates: dict[str, Rate] = {
        "value": told.number,
        "value and bound": told.value,
        "head": told.head,
        "basis": told.basis,
        "head, of all": told.heads,
        "basis, of all": told.bases,
    }
    for name, rate in rates.items():
        yield counted(name, rate.right, rate.given, rate.wanted, part)


def _notes(rows: Sequence[Sentence], parts: dict[str, Agreement]) -> Iterator[str]:
    yield f"{len(rows)} sentences. Head and basis are of the figures found, or of all that are labelled."
    for part, told in parts.items():
        errors = ", ".join(f"{name} {count}" for name, count in sorted(told.errors.items()) if count)
        yield f"Errors, {part}: {errors or 'none'}."
