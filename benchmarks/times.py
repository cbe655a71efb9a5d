"""Time expressions on TempEval-3's TimeBank and AQUAINT, scored as TempEval-3 did.

Usage: ``python benchmarks/times.py [--part held|open|all] [--errors]``. A fifth of the documents, chosen by
the digest of the file name, is held back: errors are only ever shown of the others.
Where the data is absent, it says so and stops.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from sayso.evaluation.times import Marked, evaluate, pair
from sayso.model.timex import Timex, TimexType
from sayso.reading.prose import prose
from sayso.reading.tags import tag
from sayso.reading.timexes import timexes

SHARED = Path(os.environ.get("SAYSO_SHARED", Path(__file__).resolve().parents[2] / "shared"))
CORPUS = SHARED / "data" / "timex" / "TBAQ-cleaned"


def held(name: str) -> bool:
    """Whether the document belongs to the held-back fifth."""
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % 5 == 0


def documents(part: str) -> Iterator[Marked]:
    """The documents of a part ("held", "open", "all"), in order of path."""
    for path in sorted(CORPUS.glob("*/*.tml")):
        if part == "all" or held(path.name) == (part == "held"):
            yield document(path)


def document(path: Path) -> Marked:
    """The running text of a TimeML file, its expressions and its date."""
    root = etree.parse(path).getroot()
    published = root.find(".//DCT/TIMEX3").get("value")
    text, times = "", []
    for block in root.iter("TEXT"):
        for element, chunk in _chunks(block):
            if element is not None and chunk:
                times.append(_timex(element, chunk, len(text)))
            text += chunk
    return Marked(path.name, text, published, tuple(times))


def _chunks(element: etree._Element) -> Iterator[tuple[etree._Element | None, str]]:
    yield None, element.text or ""
    for child in element:
        if child.tag == "TIMEX3":
            yield child, "".join(child.itertext())
        else:
            yield from _chunks(child)
        yield None, child.tail or ""


def _timex(element: etree._Element, words: str, start: int) -> Timex:
    return Timex(
        spans=((start, start + len(words)),),
        exact=(words,),
        type=TimexType(element.get("type")),
        value=element.get("value"),
        modifier=element.get("mod"),
    )


def read(text: str, published: str | None) -> list[Timex]:
    """The reader that is measured."""
    return timexes(prose(text, tag), published)


def errors(marked: Marked) -> Iterator[str]:
    """One line a difference: missed, spurious, wrong."""
    found = read(marked.text, marked.published)
    pairs = pair(marked.times, found)
    for gold, one in pairs:
        if (gold.type, gold.value) != (one.type, one.value):
            yield _line(f"WRONG {one.type} {one.value} for {gold.type} {gold.value}", marked, gold)
    for gold in set(marked.times) - {gold for gold, _ in pairs}:
        yield _line(f"MISSED {gold.type} {gold.value}", marked, gold)
    for one in set(found) - {one for _, one in pairs}:
        yield _line(f"SPURIOUS {one.type} {one.value}", marked, one)


def _line(what: str, marked: Marked, timex: Timex) -> str:
    (start, end), text = timex.spans[0], marked.text
    context = f"{text[max(0, start - 60) : start]}[{text[start:end]}]{text[end : end + 40]}"
    return f"{what} @{marked.published} | {' '.join(context.split())}"


def main() -> int:
    """Print the scores of a part."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--part", choices=("held", "open", "all"), default="held")
    parser.add_argument("--errors", action="store_true", help="list the differences (never of the held part)")
    chosen = parser.parse_args()
    if not CORPUS.is_dir():
        print(f"skipped: no {CORPUS.name} (set SAYSO_SHARED)")
        return 0
    texts = list(documents(chosen.part))
    if chosen.errors and chosen.part == "open":
        print("\n".join(sorted(line for marked in texts for line in errors(marked))))
    began = time.perf_counter()
    scores = evaluate(texts, read)
    spent = time.perf_counter() - began
    print(f"{chosen.part}: {len(texts)} documents, {scores['strict'].wanted} expressions, {spent:.1f} s")
    for name, one in scores.items():
        print(f"{name:15} P {one.precision:.3f}  R {one.recall:.3f}  F1 {one.f1:.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
