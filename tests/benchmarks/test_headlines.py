"""Headlines are scored by their labels, and the labels stand in the reports."""

from __future__ import annotations

import json
from itertools import combinations

import pytest
from headlines import CASES, Labels, Told, Wanted, labels, overlap, right, scores, span_of, verdict

PARTS = ("open", "held", "held2", "held3")
FIGURES = {name: ("https://lamp.example/fire-1", f"[{name}]") for name in "abcd"}


def pair(names: str) -> frozenset[str]:
    return frozenset(names)


def of(pairs: dict[str, str], *series: Wanted) -> list[Labels]:
    return [Labels("fire", FIGURES, {pair(names): label for names, label in pairs.items()}, series)]


def found(verdicts: dict[str, str], across: int = 0, read: str = "abcd") -> Told:
    return Told(frozenset(read), {pair(names): said for names, said in verdicts.items()}, across, ())


@pytest.mark.parametrize("part", PARTS)
def test_every_labelled_figure_stands_in_its_report(part: str) -> None:
    files = (CASES / part).glob("*.jsonl")
    told = [json.loads(line) for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    texts = {one["url"]: one["text"] for one in told}
    spans = [
        (url, *span_of(words, texts[url])) for one in labels(part) for url, words in one.figures.values()
    ]
    assert len(spans) == len(set(spans))
    assert all(one["text"].startswith(one["headline"]) for one in told)


@pytest.mark.parametrize("part", PARTS)
def test_pairs_and_series_name_figures_that_there_are(part: str) -> None:
    for one in labels(part):
        named = {name for both in one.pairs for name in both}
        named |= {name for wanted in one.series for name in wanted.points | wanted.also}
        assert named <= set(one.figures)
        assert all(len(both) == 2 for both in one.pairs)


def test_there_are_enough_pairs_and_contradictions_in_both_parts() -> None:
    for part in PARTS:
        given = [label for one in labels(part) for label in one.pairs.values()]
        assert len(given) >= 150
        assert given.count("disjoint") >= 25


def test_precision_falls_with_a_false_contradiction_and_recall_with_a_missed_one() -> None:
    given = of({"ab": "disjoint", "ac": "disjoint", "bc": "not", "bd": "same"})
    measured = scores(given, found({"ab": "disjoint", "bc": "disjoint", "bd": "same"}))
    assert (measured["precision"], measured["recall"], measured["verdicts"]) == (0.5, 0.5, 0.5)


def test_a_contradiction_between_two_events_is_false() -> None:
    assert scores(of({"ab": "disjoint"}), found({"ab": "disjoint"}, across=3))["precision"] == 0.25


def test_a_pair_that_may_be_called_a_contradiction_is_not_missed() -> None:
    given = of({"ab": "disjoint|denies", "cd": "disjoint"})
    assert scores(given, found({"cd": "disjoint"}))["recall"] == 1.0
    assert scores(given, found({"cd": "disjoint", "ab": "disjoint"}))["precision"] == 1.0


def test_what_was_not_judged_is_apart_and_what_was_not_read_is_never_right() -> None:
    assert verdict(pair("ab"), found({})) == "incomparable"
    unread = verdict(pair("ab"), found({}, read="a"))
    assert not any(right(label, unread) for label in ("not", "incomparable", "disjoint"))


def test_calling_nothing_is_precise_and_finds_nothing() -> None:
    measured = scores(of({"ab": "disjoint"}), found({}))
    assert (measured["precision"], measured["recall"]) == (1.0, 0.0)


@pytest.mark.parametrize(
    ("series", "expected"),
    [
        (["abc"], (1.0, 1.0)),
        (["ab"], (1.0, 1.0)),
        (["a"], (1.0, 0.5)),
        (["abd", "c"], (2 / 3, 1.0)),
        (["a", "b"], (1.0, 0.5)),
        (["cd"], (0.0, 0.0)),
        ([], (0.0, 0.0)),
    ],
)
def test_a_series_is_held_to_the_one_found_that_has_most_of_it(
    series: list[str], expected: tuple[float, float]
) -> None:
    told = Told(frozenset(), {}, 0, tuple(map(frozenset, series)))
    assert overlap(Wanted("", pair("ab"), pair("c")), told) == pytest.approx(expected)


def test_no_two_labels_name_one_pair() -> None:
    for part in PARTS:
        for one, other in combinations(labels(part), 2):
            assert not set(one.pairs) & set(other.pairs)
