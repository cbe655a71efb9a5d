"""The made reports of a conflict, and what is expected of them (examples/conflict, tests/cases/conflict)."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sayso.model.judgement import Judgement, Side, Verdict
from sayso.model.reading import Reading
from sayso.model.shelf import Shelf
from sayso.pipeline import read_all
from sayso.reconcile import compare_view
from sayso.settings import Settings

#: a claim and the number of a figure in it
Key = tuple[str, int]


def readings(root: Path, name: str, reader: str) -> list[Reading]:
    """The readings of a set, "develop" or "held"."""
    path = root / "examples" / "conflict" / f"{name}.jsonl"
    found = read_all([path], settings=Settings(reader=reader, threads=1))
    return [outcome.reading for outcome in found if outcome.reading]


def labels(root: Path, name: str) -> dict[str, Any]:
    """What is expected of a set."""
    path = root / "tests" / "cases" / "conflict" / f"{name}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


def figures(found: Sequence[Reading], report: str, words: str) -> set[Key]:
    """The figures that a label names: those that start first inside the words, in every claim with them."""
    reading = next(one for one in found if (one.report.url or "").endswith(f"/{report}"))
    begin = reading.report.text.find(words)
    if begin < 0:
        raise ValueError(f"{report} has no words {words!r}")
    starts = {
        (claim.id, at): figure.spans[0][0]
        for claim, finding in zip(reading.claims, reading.findings, strict=True)
        for at, figure in enumerate(finding.figures)
        if begin <= figure.spans[0][0] < begin + len(words)
    }
    first = min(starts.values(), default=None)
    return {key for key, start in starts.items() if start == first}


@dataclass
class Outcome:
    """What came of the labelled pairs.

    Attributes:
        right, wrong: pairs by what was expected; wrong ones with what was found.
        unread: pairs with a figure that the reader did not find.
        contradictions: of labelled pairs: found and right, found, expected.
    """

    right: Counter[str] = field(default_factory=Counter)
    wrong: list[tuple[list[str], str, str]] = field(default_factory=list)
    unread: list[list[str]] = field(default_factory=list)
    contradictions: Counter[str] = field(default_factory=Counter)


def check(found: Sequence[Reading], expected: dict[str, Any]) -> Outcome:
    """Compare all, and hold the verdicts to the labelled pairs; those blocking parts are incomparable."""
    told = {pair: one for one in compare_view(Shelf(found)) for pair in _pairs(one)}
    outcome = Outcome()
    for label in expected["pairs"]:
        left, right = figures(found, label[0], label[1]), figures(found, label[2], label[3])
        if not left or not right:
            outcome.unread.append(label)
            outcome.contradictions["expected"] += label[4] == "disjoint"
            continue
        judged = [told[pair] for pair in _between(left, right) if pair in told]
        verdict, why = _first(judged)
        wanted = label[4].split("|")
        if verdict in wanted:
            outcome.right[label[4]] += 1
        else:
            outcome.wrong.append((label, verdict, why))
        outcome.contradictions["expected"] += "disjoint" in wanted
        outcome.contradictions["found"] += verdict == "disjoint"
        outcome.contradictions["right"] += verdict == "disjoint" and "disjoint" in wanted
    return outcome


def _first(judged: Sequence[Judgement]) -> tuple[str, str]:
    """The verdict that says most, where a figure stands in several claims."""
    best = min(
        judged, key=lambda one: (one.verdict is Verdict.INCOMPARABLE, -one.score, one.id), default=None
    )
    if best is None:
        return "incomparable", "kept apart by blocking"
    return best.verdict.value, f"{best.reasons[0].field}: {best.reasons[0].says}"


def _between(left: set[Key], right: set[Key]) -> Iterator[frozenset[Key]]:
    return (frozenset((one, other)) for one in left for other in right)


def _pairs(one: Judgement) -> Iterator[frozenset[Key]]:
    sides: tuple[Side, Side] = (one.left, one.right)
    keys = [(side.claim, side.figure) for side in sides if side.claim is not None and side.figure is not None]
    if len(keys) == 2:
        yield frozenset((claim, figure) for claim, figure in keys if claim and figure is not None)
