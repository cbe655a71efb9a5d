"""Scores of figures from made gold: what is right, what is wrong, and gold that does not fit."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from sayso.errors import BadGold
from sayso.evaluation import EVALUATORS, Options, Scores
from sayso.model.figure import Figure
from sayso.model.reading import Reading
from sayso.pipeline import read_text

TEXT = "At least 51 men were freed. Some 40 buses burned on 3 May. It cost $9m, or 12% of the fund."


def row(
    words: str, number: int, bound: str, head: str | None = None, basis: str | None = None
) -> dict[str, Any]:
    """A label of the words of ``TEXT``."""
    start = TEXT.index(words)
    heads = [[TEXT.index(head), TEXT.index(head) + len(head)]] if head else "any"
    label = {"start": start, "end": start + len(words), "low": number, "high": number}
    return {**label, "bound": bound, "head": heads, "basis": [basis]}


RIGHT = [
    row("51", 51, "at least", "men"),
    row("40", 40, "approximately", "buses"),
    row("$9m", 9_000_000, "exact"),
    row("12%", 12, "share", "fund", "share"),
]


def gold(folder: Path, rows: list[dict[str, Any]], **sentence: Any) -> Path:
    """Labels of one document, which lies beside them."""
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    path = folder / "labels.json"
    path.write_text(json.dumps([{"document": "a.txt", "figures": rows, **sentence}]), encoding="utf-8")
    return path


def by_rules(text: str, published: str | None) -> Reading:
    return read_text(text, published=published, reader="rules")


def but(change: Callable[[list[Figure]], list[Figure]]) -> Callable[[str, str | None], Reading]:
    """The rules with their figures changed."""

    def read(text: str, published: str | None) -> Reading:
        reading = by_rules(text, published)
        return replace(reading, figures=tuple(change(list(reading.figures))))

    return read


def rates(scores: Scores) -> dict[str, tuple[float, float]]:
    """Precision and recall of each metric in hundredths."""
    return {s.metric: (round(s.precision or 0, 2), round(s.recall or 0, 2)) for s in scores.scores}


def test_right_figures_score_one(tmp_path: Path) -> None:
    scores = EVALUATORS["figures"](gold(tmp_path, RIGHT), by_rules, Options())
    assert set(rates(scores).values()) == {(1.0, 1.0)}
    assert scores.notes[-1] == "Errors, all: none."


def test_a_missed_figure_costs_recall_of_all(tmp_path: Path) -> None:
    scores = EVALUATORS["figures"](gold(tmp_path, RIGHT), but(lambda found: found[1:]), Options())
    told = rates(scores)
    assert told["value and bound"] == (1.0, 0.75)
    assert (told["head"], told["head, of all"]) == ((1.0, 1.0), (1.0, 0.67))


def test_an_invented_figure_costs_precision(tmp_path: Path) -> None:
    told = rates(EVALUATORS["figures"](gold(tmp_path, RIGHT[1:]), by_rules, Options()))
    assert told["value"] == (0.75, 1.0)
    assert (told["head"], told["head, of all"]) == ((1.0, 1.0), (0.67, 1.0))


def test_a_wrong_bound_is_a_right_number(tmp_path: Path) -> None:
    scores = EVALUATORS["figures"](
        gold(tmp_path, [row("51", 51, "exact", "men"), *RIGHT[1:]]), by_rules, Options()
    )
    assert (scores.f1("value"), scores.f1("value and bound")) == (1.0, 0.75)
    assert scores.notes[-1] == "Errors, all: bound: exact read as at least 1."


def test_only_what_stands_in_the_sentence_is_scored(tmp_path: Path) -> None:
    path = gold(tmp_path, RIGHT[:1], start=0, end=28, part="held back")
    (score, *_) = EVALUATORS["figures"](path, by_rules, Options()).scores
    assert (score.group, score.predicted, score.gold) == ("held back", 1, 1)


def test_a_document_of_the_shared_corpora_is_found(tmp_path: Path) -> None:
    folder = tmp_path / "shared" / "data" / "polnear" / "dev" / "text"
    folder.mkdir(parents=True)
    (folder / "b.txt").write_text(TEXT, encoding="utf-8")
    path = gold(tmp_path, RIGHT, document="polnear/dev/b.txt")
    assert EVALUATORS["figures"](path, by_rules, Options()).f1("value") == 1.0
    assert EVALUATORS["figures"](path, by_rules, Options(shared=tmp_path / "shared")).f1("value") == 1.0


@pytest.mark.parametrize(
    ("sentence", "message"),
    [
        ({"document": "b.txt"}, r"no document b\.txt: not beside it"),
        ({"end": 9000}, r"sentence \[0, 9000\] outside a text of"),
        ({"start": 20}, r"a label outside its sentence \[20, "),
        ({"figures": [{"start": 1}]}, "labels.json: "),
    ],
)
def test_labels_that_do_not_fit_are_refused(tmp_path: Path, sentence: dict[str, Any], message: str) -> None:
    with pytest.raises(BadGold, match=message):
        EVALUATORS["figures"](gold(tmp_path, RIGHT, **sentence), by_rules, Options())


def test_a_reader_that_changes_the_text_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadGold, match=r"the reading's text is not the gold's"):
        EVALUATORS["figures"](gold(tmp_path, RIGHT), lambda text, _: by_rules(text[1:], None), Options())
