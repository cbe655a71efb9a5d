"""What the gate measures: a gauge is a name, the gold it reads, and a function that gives numbers in [0, 1].

Each gauge measures by the benchmark or the evaluation of its noun, so that a floor means the same as the
figure in the docs.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import acts as acts_benchmark
import events as events_benchmark
import figures as figures_benchmark
import headlines as headlines_benchmark
import intake as intake_benchmark
import msgspec
import places as places_benchmark
import speakers as speakers_benchmark
import times as times_benchmark
from places import SHARED, Tally
from sentences import SHARES, texts

from sayso.evaluation import EVALUATORS, Options
from sayso.evaluation.places import NEAR
from sayso.evaluation.speakers import labels as speaker_labels
from sayso.evaluation.times import evaluate
from sayso.pipeline import read_text
from sayso.reading.prose import prose
from sayso.reading.tags import tag

LABELS = Path(__file__).resolve().parent / "labels"
DEV = SHARED / "data" / "polnear" / "dev"


@dataclass(frozen=True)
class Gauge:
    """One group of numbers.

    Attributes:
        gold: files and folders that it reads: where they change, old floors mean nothing.
        measure: gives the numbers by name.
    """

    gold: tuple[Path, ...]
    measure: Callable[[], dict[str, float]]


def _attribution(reader: str, metrics: tuple[str, ...]) -> dict[str, float]:
    """F1 over all attributions; recall of relations by kind of cue under the kind's name."""
    scores = EVALUATORS["attribution"](
        DEV, lambda text, published: read_text(text, published=published, reader=reader), Options()
    )
    wanted = {one.metric: one.f1 or 0.0 for one in scores.scores if one.group == "all"}
    kinds = {
        one.group: one.recall or 0.0
        for one in scores.scores
        if one.metric == "relation" and one.group.startswith("cue: ") and one.recall
    }
    return {name: wanted[name] for name in metrics} | kinds


def model() -> dict[str, float]:
    """The trained reader on PolNeAR's dev articles, through the whole pipeline."""
    return _attribution(
        "model", ("relation", "strict", "soft", "tok_source", "span_source", "span_cue", "span_content")
    )


def fast() -> dict[str, float]:
    """The distilled reader of fewer layers on the same articles."""
    return _attribution("fast", ("relation", "strict", "soft", "tok_source"))


def rules() -> dict[str, float]:
    """The reader without a model on the same articles."""
    return _attribution("rules", ("relation",))


def acts() -> dict[str, float]:
    """Cues of dev that the lexicon knows; acts of the labelled sample that are right."""
    total, known, marks = acts_benchmark.coverage("dev")
    labels = msgspec.json.decode((LABELS / "acts.json").read_bytes(), type=list[acts_benchmark.Label])
    documents = {one.stem: (DEV / "text" / f"{one.stem}.txt").read_bytes().decode() for one in labels}
    right = sum(acts_benchmark.predicted(one, documents[one.stem]) is one.act for one in labels)
    return {"cues known": (known + marks) / total, "acts": right / len(labels)}


def speakers() -> dict[str, float]:
    """Pronouns and short names of the labelled sample that are resolved to the right speaker."""
    rows = speaker_labels(LABELS / "speakers.json")
    parts = speakers_benchmark.PARTS
    return {part: speakers_benchmark.measure(rows, part, errors=False)["claims"] for part in parts}


def figures() -> dict[str, float]:
    """F1 on the held-back half of the labelled sentences."""
    documents = {name: text for corpus in SHARES for name, text in texts(SHARED, corpus)}
    rows = [row for row in json.loads((LABELS / "figures.json").read_text()) if row["part"] == "held back"]
    scores = figures_benchmark.run(figures_benchmark.ours, rows, documents, errors=False)
    return {"value and bound": scores.value.f1, "head": scores.head.f1, "basis": scores.basis.f1}


def times() -> dict[str, float]:
    """F1 on the held-back fifth of TimeBank and AQUAINT."""
    scores = evaluate(list(times_benchmark.documents("held")), times_benchmark.read)
    return {name: one.f1 for name, one in scores.items()}


def places() -> dict[str, float]:
    """Held-back fifth of LGL and TR-News: gold spans within 161 km; found end to end."""
    tally = Tally()
    for one in places_benchmark.articles("held"):
        text = prose(one.text, tag)
        for _ in (*places_benchmark.given(one, text, tally), *places_benchmark.ends(one, text, tally)):
            pass
    found = tally.found
    return {
        "within 161 km": sum(off <= NEAR for off in tally.spans) / len(tally.spans),
        "recall": found["hit"] / found["gold"],
        "precision": found["hit"] / found["ours"],
    }


def intake() -> dict[str, float]:
    """Body, captions and credits of saved pages."""
    meta = intake_benchmark.shares(intake_benchmark.measure(intake_benchmark.meta(), misses=False))
    return {name: share for name, share in meta.items() if not name.startswith("trafilatura")}


def events() -> dict[str, float]:
    """Real events in three newspapers each: those of which no contradiction is told."""
    return events_benchmark.measure("rules")


def contradictions() -> dict[str, float]:
    """Made events told by nine outlets each, of the parts that rules are developed with."""
    wanted = ("precision", "recall", "verdicts", "series precision", "series recall")
    found = {part: headlines_benchmark.measure(part, "model") for part in headlines_benchmark.SHOWN}
    return {f"{part} {name}": scores[name] for part, scores in found.items() for name in wanted}


_GEO = tuple(places_benchmark.FILES)
GAUGES: dict[str, Gauge] = {
    "attribution": Gauge((DEV,), model),
    "attribution, fast": Gauge((DEV,), fast),
    "attribution by rules": Gauge((DEV,), rules),
    "acts": Gauge((DEV, LABELS / "acts.json"), acts),
    "speakers": Gauge((SHARED / "data" / "polnear", LABELS / "speakers.json"), speakers),
    "figures": Gauge((LABELS / "figures.json",), figures),
    "times": Gauge((times_benchmark.CORPUS,), times),
    "places": Gauge(_GEO, places),
    "events": Gauge((events_benchmark.ARTICLES,), events),
    "contradictions": Gauge(
        tuple(headlines_benchmark.CASES / part for part in headlines_benchmark.SHOWN), contradictions
    ),
    "intake": Gauge((SHARED / "data" / "articles" / "meta",), intake),
}
