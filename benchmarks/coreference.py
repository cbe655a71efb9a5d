"""GUM coreference of speakers: does the resolved mention stand in the same entity as the source?

Sources are the subjects of reporting verbs in the dependency trees; entities are GUM's own. Counted are
pronouns and other subjects whose entity has a mention besides. The smallest annotated mention around the
mention that a speaker was resolved to must be of the source's entity.

    python benchmarks/coreference.py [--genre news] [--errors]
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from speakers import SHARED

from sayso.model.claim import Claim, claim
from sayso.model.report import Passage, PassageKind, Report
from sayso.model.span import Span, excerpt
from sayso.reading.prose import prose
from sayso.reading.speakers import resolve
from sayso.reading.tags import tag

_SAY = frozenset(
    "say tell add claim state explain note argue announce report believe think write ask suggest warn insist "
    "admit deny describe confirm declare reply respond comment predict acknowledge remark recall hope fear "
    "know".split()
)
_MARK = re.compile(r"\(([a-z]+-\d+)[^()]*?\)|\(([a-z]+-\d+)|(?<![(\w-])([a-z]+-\d+)[^()]*?\)")
_PRONOUNS = frozenset("he she they it who which that i we his her their its him them".split())


@dataclass
class Document:
    """Text of a GUM document with token spans, trees and entity mentions."""

    text: str = ""
    spans: list[Span] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    passages: list[Passage] = field(default_factory=list)
    mentions: list[tuple[Span, str]] = field(default_factory=list)


def document(folder: Path, name: str) -> Document:
    """Read the trees and the entities of one document."""
    made, begin, block = Document(), 0, "p"
    for line in (folder / "dep" / f"{name}.conllu").read_text(encoding="utf-8").split("\n"):
        if line.startswith(("# newpar_block", "# newpar")) and made.text and not made.text.endswith("\n"):
            made.text = made.text.rstrip(" ") + "\n"
        if line.startswith("# newpar_block"):
            block = line.split("=")[1].split()[0]
        if line.startswith("# sent_id"):
            begin = len(made.rows)
        cells = line.split("\t")
        if len(cells) == 10 and cells[0].isdigit():
            start = len(made.text)
            made.spans.append((start, start + len(cells[1])))
            made.text += cells[1] + ("" if "SpaceAfter=No" in cells[9] else " ")
            made.rows.append([*cells, block])
            made.heads.append(begin + int(cells[6]) - 1 if int(cells[6]) else -1)
    made.mentions = list(_mentions(folder / "coref" / "gum" / "conll" / f"{name}.conll", made))
    made.passages = list(_passages(made))
    return made


def _passages(made: Document) -> Iterator[Passage]:
    base = 0
    blocks = {span[0]: row[10] for span, row in zip(made.spans, made.rows, strict=True)}
    for line in made.text.split("\n"):
        if line.strip():
            kind = PassageKind.HEADLINE if blocks.get(base) == "head" else PassageKind.PARAGRAPH
            yield Passage(kind=kind, start=base, end=base + len(line))
        base += len(line) + 1


def _mentions(path: Path, made: Document) -> Iterator[tuple[Span, str]]:
    opened: dict[str, list[int]] = {}
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").split("\n") if "\t" in line]
    for at, (_, _, marks) in enumerate(rows):
        for one, opens, closes in _MARK.findall(marks):
            if one:
                yield made.spans[at], one
            elif opens:
                opened.setdefault(opens, []).append(at)
            elif opened.get(closes):
                yield (made.spans[opened[closes].pop()][0], made.spans[at][1]), closes


def sources(made: Document) -> Iterator[tuple[Span, str, Claim]]:
    """Span, entity and claim of each subject of a reporting verb with a clause or quotation."""
    for at, row in enumerate(made.rows):
        verb = made.heads[at]
        if row[7] != "nsubj" or verb < 0 or made.rows[verb][2] not in _SAY:
            continue
        said = ("ccomp", "parataxis")
        clause = [k for k, h in enumerate(made.heads) if h == verb and made.rows[k][7] in said]
        word = made.spans[at]
        covering = [(s, e) for s, e in made.mentions if s[0] <= word[0] and word[1] <= s[1]]
        fits = [(s, e) for s, e in covering if not s[0] <= made.spans[verb][0] < s[1]]
        if not clause or not fits:
            continue
        span, entity = max(fits, key=lambda pair: pair[0][1] - pair[0][0])
        content = _subtree(made, clause[0], span)
        if content:
            parts = [excerpt(made.text, [s]) for s in (span, made.spans[verb])]
            yield span, entity, claim("gum", parts[0], parts[1], excerpt(made.text, [content]))


def _subtree(made: Document, root: int, source: Span) -> Span | None:
    inside = {root}
    for at in range(max(root - 120, 0), min(root + 120, len(made.heads))):
        above, steps = at, 0
        while above >= 0 and above != root and steps < 60:
            above, steps = made.heads[above], steps + 1
        if above == root:
            inside.add(at)
    start, end = made.spans[min(inside)][0], made.spans[max(inside)][1]
    if start < source[1] and source[0] < end:
        start, end = (source[1], end) if end - source[1] > source[0] - start else (start, source[0])
    return (start, end) if end > start else None


def entity_of(made: Document, span: Span) -> str | None:
    """Entity of the smallest annotated mention around a span."""
    around = [(s[1] - s[0], e) for s, e in made.mentions if s[0] <= span[0] and span[1] <= s[1]]
    return min(around)[1] if around else None


def measure(folder: Path, genre: str, errors: bool) -> None:
    """Print accuracy of pronouns and of all sources with another mention."""
    hits: Counter[str] = Counter()
    totals: Counter[str] = Counter()
    for path in sorted((folder / "dep").glob(f"GUM_{genre}_*.conllu")):
        made = document(folder, path.stem)
        found = list(sources(made))
        counts = Counter(entity for _, entity in made.mentions)
        report = Report(id=path.stem, text=made.text, passages=tuple(made.passages))
        speakers = resolve(report, [c for _, _, c in found], prose(made.text, tag))
        for span, entity, one in found:
            words, speaker = made.text[span[0] : span[1]], speakers[one.id]
            if counts[entity] < 2:
                continue
            good = speaker.mention is not None and entity_of(made, speaker.mention) == entity
            kind = "pronoun" if words.lower() in _PRONOUNS else "other"
            totals[kind] += 1
            hits[kind] += good
            if errors and not good and kind == "pronoun":
                context = made.text[max(span[0] - 350, 0) : span[0]] + "[[" + words + "]]"
                print(f"-- {path.stem} {words!r} -> {speaker.name!r} {speaker.candidates}\n{context}")
    for kind in sorted(totals):
        print(f"GUM {genre:9} {kind:8} {hits[kind]:4}/{totals[kind]:<4} {hits[kind] / totals[kind]:.3f}")


def main(arguments: list[str] | None = None) -> None:
    """Print the measure for each genre asked for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--genre", default="news,bio,interview,speech,court")
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args(arguments)
    for genre in options.genre.split(","):
        measure(SHARED / "data" / "gum", genre, options.errors)


if __name__ == "__main__":
    if not SHARED.exists():
        sys.exit(f"no gold data: {SHARED}")
    main()
