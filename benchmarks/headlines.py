"""Made headlines of one event by nine outlets, compared: ``python benchmarks/headlines.py [--errors]``.

Made events: those of ``open`` and ``open2``, and parts held back, of which errors are never shown: ``held``,
``held2``, ``held3`` and ``held4``. The authors of all but ``open`` and ``held`` read what the verdicts mean
and none of the code that finds them. Scores of ``held`` and ``held2`` decided between some rules; those of
``held3`` and ``held4`` are taken at the end. Labels name figures by their words and give the verdicts that
are right for a pair; those of the newer events also tell who says a figure, what is counted and what befell
those. Told are precision and recall of *disjoint*, the share of pairs with a right verdict, the labelled
against the told verdicts, and how much of each series is found.

A pair that is not judged counts as *incomparable*, since blocking keeps apart what cannot be about the same;
one of which a figure is not read at all is told as ``not read``. A contradiction between two events is false.

Two labellers: 240 pairs of eight of the open events, a third of them contradictions by the draw, were
labelled again without sight of the first verdict, by a language model that had read what the verdicts mean.
Before adjudication 236 of its verdicts were among those allowed; on *disjoint* alone against all else Cohen's
kappa was 0.94 (79 both, 1 only the first, 6 only the second, 154 neither). Then every *disjoint* of these
events was gone through, and 11 of 217 were left open to *incomparable*. Of 243 pairs of nine newer events,
all but one of them open now, 241 were so, with a kappa of 0.99 (81 both, 1 only the second, 140 neither; the
rest are open to both). Both labellers are models: this is no human ceiling.
"""

from __future__ import annotations

import argparse
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sayso.model.judgement import Judgement, Side, Verdict
from sayso.model.shelf import Shelf
from sayso.model.view import View
from sayso.pipeline import read_all
from sayso.reconcile import compare_view, series
from sayso.settings import Settings

CASES = Path(__file__).resolve().parents[1] / "tests" / "cases" / "headlines"
#: parts whose errors may be looked at, and all parts
SHOWN = ("open", "open2")
PARTS = (*SHOWN, "held", "held2", "held3", "held4")
DISJOINT, APART, UNREAD = "disjoint", "incomparable", "not read"
#: what a label says that leaves the verdict open, so long as it is no contradiction
OPEN = "not"
Pair = frozenset[str]


@dataclass(frozen=True)
class Wanted:
    """One series: the speaker's name or a part of it, the figures of it, and those that may stand in it."""

    speaker: str
    points: frozenset[str]
    also: frozenset[str]


@dataclass(frozen=True)
class Labels:
    """Labels of one event: (address, words with the figure in brackets) by name, right verdicts by pair."""

    event: str
    figures: Mapping[str, tuple[str, str]]
    pairs: Mapping[Pair, str]
    series: tuple[Wanted, ...]


@dataclass(frozen=True)
class Told:
    """What sayso found of a part, in the labels' names.

    Attributes:
        read: figures that were read.
        verdicts: of labelled figures, by pair; a pair that is not there was not judged.
        across: contradictions between figures of two events.
        series: the figures of each series found.
    """

    read: frozenset[str]
    verdicts: Mapping[Pair, str]
    across: int
    series: tuple[frozenset[str], ...]


def labels(part: str) -> list[Labels]:
    """Labels of the events of a part, in order of their names."""
    return [_labels(path) for path in sorted((CASES / part).glob("*.toml"))]


def _labels(path: Path) -> Labels:
    given: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    return Labels(
        event=path.stem,
        figures={name: (one["url"], one["words"]) for name, one in given["figures"].items()},
        pairs={frozenset(pair.split()): right for right, pairs in given["pairs"].items() for pair in pairs},
        series=tuple(
            Wanted(one["speaker"], frozenset(one["points"]), frozenset(one["also"]))
            for one in given["series"]
        ),
    )


def span_of(words: str, text: str) -> tuple[int, int]:
    """Where the figure in brackets stands in the text.

    >>> span_of("least [41] dead", "At least 41 dead, 41 hurt")
    (9, 11)
    """
    before, figure, after = words.replace("]", "[").split("[")
    start = text.index(before + figure + after) + len(before)
    return start, start + len(figure)


def look(part: str, reader: str) -> View:
    """All reports of a part, read."""
    paths = sorted((CASES / part).glob("*.jsonl"))
    outcomes = read_all(paths, settings=Settings(reader=reader, threads=1))
    return Shelf([one.reading for one in outcomes if one.reading is not None])


def named(view: View, given: Iterable[Labels]) -> dict[tuple[str, int], str]:
    """Label of each figure of the view that has one, by claim and number."""
    texts = {one.url: one.text for one in view.reports()}
    spans = [
        (name, url, *span_of(words, texts[url]))
        for one in given
        for name, (url, words) in one.figures.items()
    ]
    return {
        one.key: name
        for one in view.measured()
        for name, url, start, end in spans
        if url == one.stated.report.url and any(a < end and start < b for a, b in one.figure.spans)
    }


def event(side: Side) -> str:
    """Name of the event that a side's report tells of: the address ends in it and a number."""
    return (side.url or "").rpartition("/")[2].rpartition("-")[0]


def told(view: View, given: Iterable[Labels]) -> Told:
    """What sayso makes of the view; a contradiction goes before other verdicts on the same pair."""
    names = named(view, given)
    verdicts: dict[Pair, str] = {}
    across = 0
    for one in compare_view(view):
        across += one.verdict is Verdict.DISJOINT and event(one.left) != event(one.right)
        pair = frozenset(filter(None, (_name(names, one.left), _name(names, one.right))))
        if len(pair) == 2 and verdicts.get(pair) != DISJOINT:
            verdicts[pair] = one.verdict.value
    return Told(frozenset(names.values()), verdicts, across, tuple(_series(view, names)))


def _name(names: Mapping[tuple[str, int], str], side: Side) -> str | None:
    return names.get((side.claim or "", -1 if side.figure is None else side.figure))


def _series(view: View, names: Mapping[tuple[str, int], str]) -> Iterator[frozenset[str]]:
    """A point tells its claims and its number, so a figure is that of a claim with the same number."""
    said = {one.key: one.figure.said for one in view.measured()}
    for one in series(view):
        yield frozenset(
            name
            for point in one.points
            for key, name in names.items()
            if key[0] in point.claims and said[key] == point.said
        )


def verdict(pair: Pair, found: Told) -> str:
    """What was told of a pair."""
    return found.verdicts.get(pair, APART) if pair <= found.read else UNREAD


def right(label: str, said: str) -> bool:
    """Whether a verdict is one of those that the label allows; what was not read is never right.

    >>> right("contained|updates", "updates"), right("not", "close"), right("not", "not read")
    (True, True, False)
    """
    return said not in (DISJOINT, UNREAD) if label == OPEN else said in label.split("|")


def scores(given: Iterable[Labels], found: Told) -> dict[str, float]:
    """Numbers in [0, 1] by name; precision and recall are those of *disjoint*."""
    given = list(given)
    pairs = [(label, verdict(pair, found)) for one in given for pair, label in one.pairs.items()]
    called = [label for label, said in pairs if said == DISJOINT]
    true = sum(right(label, DISJOINT) for label in called)
    figures = {name for one in given for name in one.figures}
    lines = [overlap(wanted, found) for one in given for wanted in one.series]
    return {
        "precision": true / (len(called) + found.across) if called or found.across else 1.0,
        "recall": _share(called.count(DISJOINT), sum(label == DISJOINT for label, _ in pairs)),
        "verdicts": _share(sum(right(*one) for one in pairs), len(pairs)),
        "figures read": _share(len(figures & found.read), len(figures)),
        "series precision": _share(sum(one[0] for one in lines), len(lines)),
        "series recall": _share(sum(one[1] for one in lines), len(lines)),
        "series exact": _share(sum(one == (1.0, 1.0) for one in lines), len(lines)),
    }


def _share(part: float, whole: int) -> float:
    return part / whole if whole else 0.0


def overlap(wanted: Wanted, found: Told) -> tuple[float, float]:
    """Precision and recall of the series found that has most of a wanted one, both 0 where none has any."""
    best = max(found.series, key=lambda one: (len(one & wanted.points), -len(one)), default=frozenset())
    if not best & wanted.points:
        return 0.0, 0.0
    kept = best & (wanted.points | wanted.also)
    return len(kept) / len(best), len(best & wanted.points) / len(wanted.points)


def measure(part: str, reader: str) -> dict[str, float]:
    """Read a part ("open", "held", "held2") with a reader ("model", "rules"), compare it and score it."""
    given = labels(part)
    return scores(given, told(look(part, reader), given))


def errors(given: Iterable[Labels], found: Told, view: View) -> Iterator[str]:
    """A line for each pair whose verdict is wrong, contradictions first; then series that are not exact."""
    reasons = dict(_judged(view, given))
    wrong = [
        (DISJOINT not in (label, verdict(pair, found)), f"{label} told as {verdict(pair, found)}", pair, one)
        for one in given
        for pair, label in one.pairs.items()
        if not right(label, verdict(pair, found))
    ]
    for _, kind, pair, one in sorted(wrong, key=lambda item: (item[0], item[1], sorted(item[2]))):
        sides = " / ".join(
            f"{name}{'' if name in found.read else '(?)'} {one.figures[name][1]}" for name in sorted(pair)
        )
        says = reasons[pair].reasons[0] if pair in reasons and reasons[pair].reasons else None
        yield f"{kind}: {sides}" + (
            f"  [{says.field}: {says.left} / {says.right}: {says.says}]" if says else ""
        )
    for one in given:
        for wanted in one.series:
            best = max(found.series, key=lambda each: len(each & wanted.points), default=frozenset())
            if overlap(wanted, found) != (1.0, 1.0):
                yield f"series {one.event} {wanted.speaker}: {sorted(wanted.points)} found as {sorted(best)}"


def _why(one: Judgement | None) -> str:
    """The reason that decides, with both values of it."""
    says = one.reasons[0] if one and one.reasons else None
    return f"  [{says.field}: {says.left} / {says.right}: {says.says}]" if says else ""


def _judged(view: View, given: Iterable[Labels]) -> Iterator[tuple[Pair, Judgement]]:
    names = named(view, given)
    for one in compare_view(view):
        yield frozenset(filter(None, (_name(names, one.left), _name(names, one.right)))), one


def table(given: Iterable[Labels], found: Told) -> Iterator[str]:
    """The verdicts told, by label."""
    counts = Counter((label, verdict(pair, found)) for one in given for pair, label in one.pairs.items())
    for label in sorted({label for label, _ in counts}):
        row = {said: number for (of, said), number in counts.items() if of == label}
        told_as = ", ".join(
            f"{said} {row[said]}" for said in sorted(row, key=lambda said: (-row[said], said))
        )
        yield f"  {label:26} {sum(row.values()):4}: {told_as}"


def main() -> None:
    """Print scores and tables; errors of the open part where asked."""
    parser = argparse.ArgumentParser(description="Made headlines, compared.")
    parser.add_argument("--part", choices=PARTS, default="open")
    parser.add_argument("--readers", nargs="*", default=["model", "rules"])
    parser.add_argument("--errors", action="store_true")
    asked = parser.parse_args()
    given = labels(asked.part)
    for reader in asked.readers:
        view = look(asked.part, reader)
        found = told(view, given)
        print(f"{asked.part}, {reader}: {sum(len(one.pairs) for one in given)} pairs, across {found.across}")
        print("\n".join(f"  {name:18} {value:.3f}" for name, value in scores(given, found).items()))
        print("\n".join(table(given, found)))
        if asked.errors and asked.part in SHOWN:
            print("\n".join(errors(given, found, view)))


if __name__ == "__main__":
    main()
