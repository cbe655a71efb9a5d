"""Who says what in which words: a reader's attributions against PolNeAR-style gold.

See :mod:`sayso.evaluation.counts` for the metrics, :mod:`sayso.evaluation.gold` for the format.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np

from sayso.errors import BadGold
from sayso.evaluation.article import Article, Marked
from sayso.evaluation.counts import ROWS, count
from sayso.evaluation.gold import Annotated, Flat, annotated
from sayso.evaluation.options import Options, Read
from sayso.evaluation.predictions import flat, predicted
from sayso.evaluation.scores import Floats, Score, Scores, intervals, prf


def attribution(gold: Path, read: Read, options: Options) -> Scores:
    """Score attributions of the articles of ``gold`` against its annotators.

    Args:
        gold: directory with ``text/`` and ``attributions/``.
        read: makes a reading of a text; not called where ``options.predictions`` names a file.
        options: which annotators, which predictions, how many bootstrap draws.

    Raises:
        BadGold: gold or predictions that cannot be read or do not fit each other.
    """
    given = predicted(options.predictions) if options.predictions else None
    documents = []
    stems = set()
    for one in annotated(gold):
        stems.add(one.stem)
        found = given.get(one.stem, ()) if given is not None else _read(one, read)
        documents.append(_document(one, found, options))
    for stem in sorted(set(given or ()) - stems):
        raise BadGold(options.predictions, f"article {stem} is not in {gold}")
    matrix = np.array(documents)
    return Scores(
        evaluation="attribution",
        documents=len(documents),
        scores=tuple(_scores(matrix, options.bootstrap)),
        notes=tuple(_notes(stems, given)),
    )


def _read(one: Annotated, read: Read) -> tuple[Flat, ...]:
    reading = read(one.text, None)
    if reading.report.text != one.text:
        raise BadGold(one.stem, "the reading's text is not the gold's, so offsets do not compare")
    return flat(reading)


def _document(one: Annotated, found: Iterable[Flat], options: Options) -> Floats:
    """Counts of one article; over several annotators each weighs its share, so an article weighs one."""
    article = Article(one.text)
    try:
        ours = _marked(article, found)
        versions = one.versions if options.all_annotators else one.versions[:1]
        golds = [[mark for mark in _marked(article, version) if mark.content] for version in versions]
    except ValueError as error:
        raise BadGold(one.stem, str(error)) from error
    mean: Floats = np.mean([count(theirs, ours) for theirs in golds], axis=0)
    return mean


def _marked(article: Article, found: Iterable[Flat]) -> list[Marked]:
    return [article.marked(one.source, one.cue, one.content) for one in found]


def _scores(documents: Floats, draws: int) -> Iterator[Score]:
    total = documents.sum(axis=0)
    ends = intervals(documents, draws) if draws else None
    for row, (metric, group) in enumerate(ROWS):
        precision, recall, f1 = (float(x) for x in prf(total[row]))
        by_cue = group.startswith("cue: ")  # a prediction has no gold cue to be told apart by
        yield Score(
            metric=metric,
            group=group,
            precision=None if by_cue else precision,
            recall=recall,
            f1=None if by_cue else f1,
            predicted=None if by_cue else float(total[row, 1]),
            gold=float(total[row, 3]),
            interval=None if ends is None or by_cue else (float(ends[0, row]), float(ends[1, row])),
        )


def _notes(stems: set[str], given: dict[str, tuple[Flat, ...]] | None) -> Iterator[str]:
    missing = len(stems - set(given)) if given is not None else 0
    if missing:
        yield f"{missing} of {len(stems)} articles have no line of predictions and count as empty"
