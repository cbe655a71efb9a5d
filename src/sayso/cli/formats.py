"""The forms of output of ``sayso read``: each takes readings one by one and writes bytes."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO, Protocol

from rich.console import Console

from sayso.cli.screen import Screen
from sayso.export.document import to_json
from sayso.export.html import to_html
from sayso.model.reading import Reading

#: columns where no terminal says how many there are
COLUMNS = 80


@dataclass(frozen=True, slots=True)
class Paper:
    """What is written on.

    Attributes:
        file: takes the bytes.
        alone: one input was named, and it is no directory: its one report is written bare.
        terminal: a console on a terminal, for colours and its width; null for files and pipes.
    """

    file: BinaryIO
    alone: bool = False
    terminal: Console | None = None


class Form(Protocol):
    """A form of output."""

    def add(self, reading: Reading, source: str) -> None:
        """Write one reading, or keep it until the end."""

    def end(self) -> None:
        """Write what belongs behind the last reading."""


class TextForm:
    """The terminal view, report after report, a line with the input's name between them."""

    def __init__(self, paper: Paper) -> None:
        self._paper, self._count = paper, 0

    def add(self, reading: Reading, source: str) -> None:
        """Write one reading."""
        self._count += 1
        title = None if self._paper.alone and self._count == 1 else source
        if self._paper.terminal:
            _draw(self._paper.terminal, reading, title)
            return
        page = io.StringIO()
        _draw(Console(file=page, width=COLUMNS, no_color=True, highlight=False), reading, title)
        lines = (line.rstrip() for line in page.getvalue().splitlines())
        self._paper.file.write("".join(f"{line}\n" for line in lines).encode("utf-8", errors="replace"))

    def end(self) -> None:
        """Nothing follows the last report."""


def _draw(console: Console, reading: Reading, title: str | None) -> None:
    if title:
        console.rule(title, style="dim")
    console.print(Screen(reading))


class LinesForm:
    """JSON lines: a document a line."""

    def __init__(self, paper: Paper) -> None:
        self._paper = paper

    def add(self, reading: Reading, source: str) -> None:
        """Write one document."""
        self._paper.file.write(to_json(reading) + b"\n")
        self._paper.file.flush()

    def end(self) -> None:
        """Nothing follows the last line."""


class JsonForm:
    """JSON: one document where one input holds one report, otherwise an array of documents."""

    def __init__(self, paper: Paper) -> None:
        self._paper, self._first, self._count = paper, b"", 0

    def add(self, reading: Reading, source: str) -> None:
        """Write one document; the first waits until it is known whether it stays alone."""
        written = to_json(reading, indent=2)
        self._count += 1
        if self._count == 1:
            self._first = written
            return
        before = b"[" + self._first if self._count == 2 else b""
        self._paper.file.write(before + b",\n" + written)

    def end(self) -> None:
        """Close the array, or write the one document."""
        if self._count > 1:
            self._paper.file.write(b"]\n")
        elif not self._paper.alone:
            self._paper.file.write(b"[" + self._first + b"]\n")
        elif self._count:
            self._paper.file.write(self._first + b"\n")


class PageForm:
    """One self-contained HTML page with all reports."""

    def __init__(self, paper: Paper) -> None:
        self._paper = paper
        self._readings: list[Reading] = []

    def add(self, reading: Reading, source: str) -> None:
        """Keep the reading for the page."""
        self._readings.append(reading)

    def end(self) -> None:
        """Write the page; none where nothing was read."""
        if self._readings:
            self._paper.file.write(to_html(self._readings))


#: name -> form
FORMS: dict[str, Callable[[Paper], Form]] = {
    "text": TextForm,
    "json": JsonForm,
    "jsonl": LinesForm,
    "html": PageForm,
}
