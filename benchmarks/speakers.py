"""How many pronouns and short names are resolved to the right speaker; GUM coreference as a second measure.

    python benchmarks/speakers.py [--errors] [--half train|dev|blind]

Labels (``labels/speakers.json``) were made by reading the articles: file, span of the source,
acceptable names; an empty list of names means that the report does not tell. The rules were made with
the train half; dev was looked at for classes of errors; blind was drawn and labelled afterwards, and
docs/models/speakers.md tells what it scored when it was still unseen.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sayso.evaluation.speakers import Labelled, Source, form, labels, right
from sayso.model.claim import Claim, claim
from sayso.model.report import Passage, PassageKind, Report
from sayso.model.span import Excerpt, excerpt
from sayso.model.speaker import Speaker
from sayso.reading.prose import prose
from sayso.reading.speakers import resolve
from sayso.reading.tags import tag

HERE = Path(__file__).parent
SHARED = Path(os.environ.get("SAYSO_SHARED", HERE.parent.parent / "shared"))
_T_LINE = re.compile(r"^(T\d+)\t(\S+) ([\d; ]+)(?:\t|$)")
PARTS = ("train", "dev", "blind")


def article(stem: str, text: str) -> Report:
    """A report of an article's lines; the first is a headline where it is short and has no full stop."""
    passages: list[Passage] = []
    base = 0
    for line in text.split("\n"):
        words = line.strip()
        if words:
            headline = not passages and len(words) < 200 and words[-1] not in '.”"?!'
            kind = PassageKind.HEADLINE if headline else PassageKind.PARAGRAPH
            passages.append(Passage(kind=kind, start=base, end=base + len(line)))
        base += len(line) + 1
    return Report(id=stem, text=text, passages=tuple(passages))


def gold(folder: Path, stem: str) -> tuple[Report, list[Claim]]:
    """An article of PolNeAR with the claims of its first annotator."""
    text = (folder / "text" / f"{stem}.txt").read_bytes().decode()
    path = sorted((folder / "attributions").glob(f"{stem}_*.ann"))[0]
    spans: dict[str, list[tuple[int, int]]] = {}
    lines = path.read_bytes().decode().split("\n")
    for line in lines:
        if found := _T_LINE.match(line):
            cut = [piece.split() for piece in found[3].split(";")]
            spans[found[1]] = [(int(a), int(b)) for a, b in cut]
    events = [line.split("\t")[1].split() for line in lines if line.startswith("E")]
    return article(stem, text), [one for event in events for one in _claim(stem, text, spans, event)]


def _claim(
    stem: str, text: str, spans: dict[str, list[tuple[int, int]]], parts: list[str]
) -> Iterator[Claim]:
    roles: dict[str, list[tuple[int, int]]] = {}
    for part in parts:
        role, _, key = part.partition(":")
        roles.setdefault(role.rstrip("0123456789"), []).extend(spans[key])

    def cut(role: str) -> Excerpt | None:
        kept = sorted({s for s in roles.get(role, []) if s[1] > s[0]})
        apart = [s for at, s in enumerate(kept) if not at or s[0] >= kept[at - 1][1]]
        return excerpt(text, apart) if apart else None

    content = cut("Content")
    if content is not None and content.text.strip():
        yield claim(stem, cut("Source"), cut("Cue"), content)


def judged(rows: list[Labelled], part: str) -> Iterator[tuple[str, Source, str, Speaker | None]]:
    """Each label of a part with its document, the source's words and the speaker found."""
    for row in sorted((row for row in rows if row.part == part), key=lambda row: row.document):
        half, stem = row.document.split("/")[1], Path(row.document).stem
        report, claims = gold(SHARED / "data" / "polnear" / half, stem)
        found = resolve(report, claims, prose(report.text, tag))
        at = {c.source.start: found.get(c.id) for c in claims if c.source is not None}
        for source in row.sources:
            yield stem, source, report.text[source.start : source.end], at.get(source.start)


def measure(rows: list[Labelled], part: str, errors: bool) -> dict[str, float]:
    """Accuracy a form of source words and over pronouns and short names together."""
    hits: Counter[str] = Counter()
    totals: Counter[str] = Counter()
    for stem, source, words, speaker in judged(rows, part):
        kind, good = form(words), right(source.names, speaker)
        for key in (kind, "claims") if kind != "description" else (kind,):
            totals[key] += 1
            hits[key] += good
        if errors and not good:
            name = (speaker.name, speaker.resolved, speaker.candidates) if speaker else None
            print(f"  {stem}:{source.start} {words!r} -> {name}, expected {source.names}")
    for key in sorted(totals):
        print(f"{part:5} {key:12} {hits[key]:4}/{totals[key]:<4} {hits[key] / totals[key]:.3f}")
    return {key: hits[key] / totals[key] for key in totals}


def main(arguments: list[str] | None = None) -> dict[str, Any]:
    """Print the measures and return them."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--half", choices=PARTS)
    options = parser.parse_args(arguments)
    rows = labels(HERE / "labels" / "speakers.json")
    return {part: measure(rows, part, options.errors) for part in ([options.half] if options.half else PARTS)}


if __name__ == "__main__":
    if not SHARED.exists():
        sys.exit(f"no gold data: {SHARED}")
    main()
