"""GUM's trees as training sentences: our own words with the universal tags of its tokens."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sayso.reading.words import words

#: marks that our words keep apart from a token of GUM that they end ("Feb.")
_INNER = frozenset(".,-")


@dataclass(frozen=True)
class Tagged:
    """A sentence: its words and a tag each, and the document it is from."""

    texts: tuple[str, ...]
    tags: tuple[str, ...]
    document: str

    @property
    def genre(self) -> str:
        """Second part of the document's name: ``news`` of ``GUM_news_flag``."""
        return self.document.split("_")[1]


def read_splits(path: Path) -> dict[str, list[str]]:
    """Documents of each split, from GUM's ``splits.md``."""
    splits: dict[str, list[str]] = {}
    name = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            name = line[3:].strip()
        elif match := re.match(r"\s+\* (\w+)", line):
            splits.setdefault(name, []).append(match[1])
    return splits


def _blocks(path: Path) -> Iterator[list[str]]:
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        if block.strip():
            yield block.splitlines()


def _tokens(text: str, rows: list[list[str]]) -> Iterator[tuple[int, int, str]]:
    """Offsets in ``text`` and tag of each token."""
    at = 0
    for row in rows:
        start = text.find(row[1], at)
        if start < 0 or text[at:start].strip():
            raise ValueError(f"{row[1]!r} does not stand at {at} of {text!r}")
        at = start + len(row[1])
        yield start, at, row[3]


def _tagged(block: list[str], document: str) -> Tagged:
    text = next(line.removeprefix("# text = ") for line in block if line.startswith("# text = "))
    rows = [line.split("\t") for line in block if re.match(r"\d+\t", line)]
    tokens = list(_tokens(text, rows))
    tags = []
    reached = 0
    cut = words(text)
    for word in cut:
        while tokens[reached][1] <= word.start:
            reached += 1
        tags.append(
            "PUNCT" if word.text in _INNER and word.start > tokens[reached][0] else tokens[reached][2]
        )
    return Tagged(tuple(word.text for word in cut), tuple(tags), document)


def read_tagged(folder: Path, split: str) -> list[Tagged]:
    """Sentences of one split of ``folder`` (with ``dep/`` and ``splits.md``), in order of document."""
    found = []
    for document in sorted(read_splits(folder / "splits.md")[split]):
        path = folder / "dep" / f"{document}.conllu"
        if path.exists():
            found += [_tagged(block, document) for block in _blocks(path)]
    return found
