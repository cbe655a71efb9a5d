"""Our own marked copy as training examples: ``corpora/wire/*.txt``, see the README beside them.

A file holds reports parted by a line ``===``, with sources, cues and contents marked by tags whose ids say
what belongs together. Headline and text become two examples, since the reader is shown them apart.
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from sayso.evaluation.mark import Marked, attributions
from sayso.evaluation.marked import marked
from sayso.intake import Given, from_text
from sayso.model.span import Excerpt, Span
from sayso.reading.claimed import parts
from sayso.reading.view import View, view
from sayso.training.corpora import Article, Attribution, Spans

_BETWEEN = "\n===\n"
_WHO = "sayso"
#: of so many reports one is held back
_HELD = 6


def read_wire(folder: Path, *, held: bool = False) -> list[Article]:
    """Read all files of a folder in order of their names: the reports to learn from, or those held back.

    Raises ``ValueError`` with the file and the number of the report where marks cannot be parted.
    """
    return [
        article
        for path in sorted(folder.glob("*.txt"))
        for stem, told in _reports(path)
        if (sha256(stem.encode()).digest()[0] % _HELD == 0) == held
        for article in _articles(stem, told)
    ]


def _reports(path: Path) -> Iterator[tuple[str, Marked]]:
    text = path.read_text(encoding="utf-8")
    for number, row in enumerate(text.removesuffix("===\n").split(_BETWEEN), 1):
        try:
            yield f"{path.stem}-{number}", marked(row.strip())
        except ValueError as error:
            raise ValueError(f"{path.name}, report {number}: {error}") from error


def _articles(stem: str, told: Marked) -> Iterator[Article]:
    """What a reader is shown of a report, one text at a time, with what is marked in it."""
    report = from_text(told.text, Given(source=stem)).report
    for number, part in enumerate(parts(report)):
        seen = view(part)
        found = [
            Attribution(*(_moved(seen, excerpt) for excerpt in (one.source, one.cue, one.content)))
            for one in attributions(told)
        ]
        inside = [one for one in found if one.content]
        yield Article(f"{stem}-{number}", seen.text, {_WHO: inside})


def _moved(seen: View, excerpt: Excerpt | None) -> Spans:
    return [moved for span in (excerpt.spans if excerpt else ()) for moved in _shown(seen, span)]


def _shown(seen: View, span: Span) -> Iterator[Span]:
    """Where a stretch of the report stands in what is shown of it."""
    for start, (low, high) in zip(seen.starts, seen.origins, strict=True):
        first, last = max(span[0], low), min(span[1], high)
        if first < last:
            yield start + first - low, start + last - low
