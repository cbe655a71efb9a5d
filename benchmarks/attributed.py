"""Who says a figure and of what: ``python benchmarks/attributed.py [--errors]``.

Our own sentences and headlines as wires and newspapers write them, each figure marked with its speaker and
its status (``tests/cases/attributed``). Half of them, by the digest of their words, is held back: errors are
shown of the others alone. A figure counts as read where a claim has it; speaker and status are shares of all
figures for which they are marked, so that a figure not read has neither.
"""

from __future__ import annotations

import argparse
import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from sayso.model.figure import Figure
from sayso.model.reading import Reading
from sayso.model.report import PassageKind
from sayso.model.speaker import Speaker, SpeakerKind
from sayso.pipeline import load
from sayso.reading.read import read
from sayso.testing import made_report

CASES = Path(__file__).resolve().parents[1] / "tests" / "cases" / "attributed"
OPEN, NONE, OWN = "?", "-", "paper"
_MARK = re.compile(r"\{([^|}]*)\|([^|}]*)\|([^|}]*)\}")


@dataclass(frozen=True)
class Marked:
    """A figure of a case: its range in the text, who says it (a part of the name), its status class."""

    start: int
    end: int
    speaker: str
    status: str


@dataclass(frozen=True)
class Case:
    """A text with its figures; ``headline`` says that it is one."""

    text: str
    headline: bool
    figures: tuple[Marked, ...]


@dataclass(frozen=True)
class Seen:
    """What was read of a figure: the speaker's name ("paper" for the newspaper), the status class."""

    speaker: str
    status: str


def case(line: str, *, headline: bool) -> Case:
    """A line of marked text as a case.

    >>> case("The army spoke of {12|army|killed} dead.", headline=False).figures
    (Marked(start=18, end=20, speaker='army', status='killed'),)
    """
    text, figures, last = "", [], 0
    for mark in _MARK.finditer(line):
        text += line[last : mark.start()]
        figures.append(Marked(len(text), len(text) + len(mark[1]), mark[2], mark[3]))
        text, last = text + mark[1], mark.end()
    return Case(text + line[last:], headline, tuple(figures))


def cases(part: str) -> list[Case]:
    """The cases of a part, "open" or "held", in the order of their files."""
    found = []
    for path in sorted(CASES.glob("*.txt")):
        lines = path.read_text(encoding="utf-8").splitlines()
        told = (line for line in lines if line and not line.startswith("#"))
        found += [case(line, headline=path.stem == "heads") for line in told]
    return [one for one in found if _held(one) == (part == "held")]


def _held(one: Case) -> bool:
    return hashlib.sha256(one.text.encode()).digest()[0] % 2 == 1


def look(one: Case, reader: str) -> Reading:
    """The reading of a case, by itself."""
    kind = PassageKind.HEADLINE if one.headline else PassageKind.PARAGRAPH
    made = made_report(
        (kind, one.text), publisher="Lamp", published="2031-05-20", url="https://lamp.example/1"
    )
    return read(made, load(reader, 1))


def seen(marked: Marked, found: Reading) -> Seen | None:
    """What was read of a marked figure, by the innermost claim that has it; null where none has."""
    inner = None
    for claim, finding in zip(found.claims, found.findings, strict=True):
        figure = next((one for one in finding.figures if _is(one, marked)), None)
        size = sum(end - start for start, end in claim.content.spans)
        if figure and (inner is None or size < inner[0]):
            inner = (
                size,
                Seen(_name(finding.speaker), figure.status.class_ or NONE if figure.status else NONE),
            )
    return inner[1] if inner else None


def _is(figure: Figure, marked: Marked) -> bool:
    return any(start < marked.end and marked.start < end for start, end in figure.spans)


def _name(speaker: Speaker | None) -> str:
    if speaker is None:
        return NONE
    if speaker.kind is SpeakerKind.PUBLISHER:
        return OWN
    return " ".join(filter(None, (speaker.name, speaker.role, speaker.affiliation)))


def right(marked: Marked, told: Seen | None) -> tuple[bool, bool, bool]:
    """Whether the figure was read at all, with its speaker, with its status; what is not asked is right."""
    if told is None:
        return False, False, False
    named = marked.speaker.casefold() in told.speaker.casefold()
    return True, marked.speaker == OPEN or named, marked.status in (OPEN, NONE, told.status)


def scores(found: Sequence[tuple[Case, Reading]]) -> dict[str, float]:
    """Shares of the marked figures in [0, 1], by name."""
    every = [right(marked, seen(marked, reading)) for one, reading in found for marked in one.figures]
    named = ("read", "speaker", "status")
    return {name: sum(one[at] for one in every) / len(every) for at, name in enumerate(named)} | {
        "both": sum(all(one) for one in every) / len(every)
    }


def errors(found: Sequence[tuple[Case, Reading]]) -> Iterator[str]:
    """A line for every figure with something wrong."""
    for one, reading in found:
        for marked in one.figures:
            told = seen(marked, reading)
            if not all(right(marked, told)):
                words = one.text[marked.start : marked.end]
                said = f"{told.speaker}, {told.status}" if told else "not read"
                yield f"{words}: {marked.speaker}, {marked.status}; told {said}: {one.text}"


def measure(part: str, reader: str) -> dict[str, float]:
    """Scores of a part ("open", "held") with a reader."""
    return scores([(one, look(one, reader)) for one in cases(part)])


def main() -> None:
    """Print the scores; errors of the open part where asked."""
    parser = argparse.ArgumentParser(description="Who says a figure, and of what.")
    parser.add_argument("--part", choices=["open", "held"], default="open")
    parser.add_argument("--readers", nargs="*", default=["model", "fast", "rules"])
    parser.add_argument("--errors", action="store_true")
    asked = parser.parse_args()
    for reader in asked.readers:
        found = [(one, look(one, reader)) for one in cases(asked.part)]
        told = ", ".join(f"{name} {value:.3f}" for name, value in scores(found).items())
        print(f"{asked.part}, {reader}: {sum(len(one.figures) for one, _ in found)} figures: {told}")
        if asked.errors and asked.part == "open":
            print("\n".join(errors(found)))


if __name__ == "__main__":
    main()
