"""How many gold cues the lexicon knows, and how many acts are right on a hand-labelled sample.

    python benchmarks/acts.py [--errors]

Coverage is over the gold cues of PolNeAR, each as often as it stands there: a cue is *known* where a
word or phrase of it marks an act, and *a mark* where it is only a preposition or punctuation.

Labels (``labels/acts.json``: file and spans of the dev part, no text) were made by one reader before
the rules were first run on them (0.876 right then; a few general gaps were closed since): 140 cues
without say, tell, write, add or "according to", 30 with. Most plain saying is easy, so the score of
the other acts is told apart.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections import Counter
from pathlib import Path

import msgspec

from sayso.evaluation.gold import annotated
from sayso.model.claim import claim
from sayso.model.finding import Act
from sayso.model.span import Span, excerpt
from sayso.reading.manner import manner
from sayso.reading.manner.cues import lexicon, matches
from sayso.reading.manner.forms import plain
from sayso.reading.prose import prose
from sayso.reading.tags import tag
from sayso.reading.words import words

HERE = Path(__file__).parent
SHARED = Path(os.environ.get("SAYSO_SHARED", HERE.parent.parent / "shared"))


class Label(msgspec.Struct, frozen=True):
    """One labelled claim of a dev article."""

    stem: str
    source: tuple[Span, ...] | None
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    act: Act


def coverage(part: str) -> tuple[int, int, int]:
    """Number of gold cues of ``part``, of those known, of those that are a mere mark."""
    total = known = marks = 0
    for one in annotated(SHARED / "data" / "polnear" / part):
        for gold in one.versions[0]:
            texts = [plain(word.text) for s, e in gold.cue for word in words(one.text, s, e)]
            hit = any(lexicon().knows(text) for text in texts) or any(True for _ in matches(texts))
            total += bool(texts)
            known += hit
            marks += bool(texts) and not hit and all(text in lexicon().marks for text in texts)
    return total, known, marks


def predicted(label: Label, text: str) -> Act:
    """The act that the rules read."""
    source = excerpt(text, label.source) if label.source else None
    made = claim(label.stem, source, excerpt(text, label.cue), excerpt(text, label.content))
    return manner(made, prose(text, tag)).act


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    parser.add_argument("--errors", action="store_true", help="print each wrong act")
    wanted = parser.parse_args()
    if not (SHARED / "data" / "polnear").is_dir():
        sys.exit(f"no gold data at {SHARED}")
    for part in ("train", "dev"):
        total, known, marks = coverage(part)
        print(
            f"{part}: {total} cues, known {known / total:.3f}, known or a mark {(known + marks) / total:.3f}"
        )
    labels = msgspec.json.decode((HERE / "labels" / "acts.json").read_bytes(), type=list[Label])
    right: Counter[bool] = Counter()
    total_by: Counter[bool] = Counter()
    for label in labels:
        text = (SHARED / "data/polnear/dev/text" / f"{label.stem}.txt").read_bytes().decode()
        found, said = predicted(label, text), label.act is Act.ASSERT
        total_by[said] += 1
        right[said] += found is label.act
        if wanted.errors and found is not label.act:
            cue = excerpt(text, label.cue).text
            print(
                f"  {label.act.value:9} read as {found.value:9} {cue[:60]!r} at {label.stem} {label.cue[0]}"
            )
    print(f"acts right: {right.total() / len(labels):.3f} of {len(labels)}")
    print(f"  assert {right[True]} of {total_by[True]}, other acts {right[False]} of {total_by[False]}")


if __name__ == "__main__":
    main()
